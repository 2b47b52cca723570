import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import type { JointInspectionPageQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { Timeline } from '../../../ui/Timeline';
import { useDates } from '../../../ui/use-dates';
import { AddFinding } from './AddFinding';
import { FindingList } from './FindingList';
import { JOINT_FINDINGS } from './joint-inspection-fragment';

const INSPECTION = graphql(`
  query JointInspectionPage($id: ID!) {
    jointInspection(id: $id) {
      id
      on
      trigger
      necessity
      departments
      participants
      conclusion
      recordedAt
      recordedByName
      tenant {
        id
        name
      }
      organisation {
        id
        name
      }
      position {
        id
        kind
      }
      ...JointFindings
    }
  }
`);

type Found = NonNullable<JointInspectionPageQuery['jointInspection']>;

/** One joint inspection: why, who, what was concluded, and each problem until it is mended. */
export function JointInspectionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(INSPECTION, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const inspection = data.jointInspection;
  if (!inspection) {
    return (
      <>
        <PageHead title={t('joint.title')} />
        <Empty title={t('joint.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return <FoundPage inspection={inspection} />;
}

function FoundPage({ inspection }: { inspection: Found }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { findings, canRecordFindings } = readFragment(JOINT_FINDINGS, inspection);
  const list = (names: readonly string[]) => names.join(t('joint.comma')) || null;
  const { tenant, organisation, position, recordedAt, recordedByName, on } = inspection;
  return (
    <>
      <PageHead title={organisation.name} sub={`${t('joint.title')} · ${dates.full(on)}`} />
      <div className="cols">
        <div className="grid">
          <Card title={t('joint.findings')} note={<ClauseTag code="L-3.8" />}>
            <FindingList findings={findings} />
            {canRecordFindings && <AddFinding inspection={inspection} />}
          </Card>
          <Card title={t('issues.progress')}>
            <Timeline
              entries={[
                {
                  id: inspection.id,
                  title: t('joint.inspected'),
                  day: dates.full(on),
                  text: inspection.conclusion,
                  by: t('contact.recordedBy', { name: recordedByName, at: dates.instant(recordedAt) }),
                },
              ]}
            />
          </Card>
        </div>
        <Card title={t('joint.about')} note={<ClauseTag code="L-3.7" />}>
          <FactList
            facts={[
              [
                t('joint.convenedBy'),
                `${tenant.name} ${position ? t(`terms.position.${position.kind}`) : ''}`,
              ],
              [t('joint.triggerLabel'), t(`joint.trigger.${inspection.trigger}`)],
              [t('joint.necessity'), inspection.necessity],
              [t('joint.departments'), list(inspection.departments)],
              [t('joint.participants'), list(inspection.participants)],
            ]}
          />
        </Card>
      </div>
    </>
  );
}
