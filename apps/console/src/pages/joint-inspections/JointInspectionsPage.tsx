import { useSuspenseQuery } from '@apollo/client/react';
import type { FindingLook } from '@mingcha/domain/finding/finding';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import { Empty } from '../../ui/Empty';
import { MoreButton } from '../../ui/MoreButton';
import { PageHead } from '../../ui/PageHead';
import { RecordList } from '../../ui/RecordList';
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';

const PAGE = 30;

const INSPECTIONS = graphql(`
  query JointInspections($first: Int!, $after: String) {
    jointInspections(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          on
          trigger
          necessity
          tenant {
            id
            shortName
          }
          organisation {
            id
            name
          }
          findings {
            id
            look
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** 联合巡察: where a leader went with sections and departments, and what is still to be mended (L-3.7, L-3.8). */
export function JointInspectionsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const { data, fetchMore } = useSuspenseQuery(INSPECTIONS, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.jointInspections;
  return (
    <>
      <PageHead title={t('joint.title')} sub={t('joint.lead')}>
        {viewer.canRecordJointInspection && (
          <Link className="btn primary" to="/joint-inspections/new">
            {t('joint.record')}
          </Link>
        )}
      </PageHead>
      <Card title={t('joint.title')} note={<ClauseTag code="L-3.7" />}>
        {edges.length === 0 && <Empty title={t('joint.empty')} hint={t('joint.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => ({
            id: node.id,
            to: `/joint-inspections/${node.id}`,
            title: node.organisation.name,
            about: [
              node.tenant.shortName,
              t(`joint.trigger.${node.trigger}`),
              dates.full(node.on),
              node.necessity,
            ],
            mark: <FindingsMark findings={node.findings} />,
          }))}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}

/** What is still to be mended, and whether it should have been by now. */
function FindingsMark({ findings }: { findings: readonly { look: FindingLook }[] }) {
  const { t } = useTranslation();
  const open = findings.filter(({ look }) => look !== 'VERIFIED' && look !== 'VERIFIED_LATE');
  if (findings.length === 0) return <Mark tone="na">{t('joint.noFindings')}</Mark>;
  if (open.length === 0) return <Mark tone="met">{t('joint.allClosed', { n: findings.length })}</Mark>;
  return (
    <Mark tone={open.some(({ look }) => look === 'OVERDUE') ? 'over' : 'open'}>
      {t('joint.someOpen', { n: open.length, of: findings.length })}
    </Mark>
  );
}
