import { useSuspenseQuery } from '@apollo/client/react';
import {
  FINDING_TRANSITIONS,
  type FindingOrigin,
  type FindingParty,
  type FindingState,
} from '@mingcha/domain/finding/finding';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import type { FindingPageQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { FindingMark } from '../../../ui/FindingMark';
import { PageHead } from '../../../ui/PageHead';
import { useDates } from '../../../ui/use-dates';
import { FindingSteps } from './FindingSteps';
import { FindingTimeline } from './FindingTimeline';
import { FINDING_PROGRESS } from './finding-progress';

const FINDING = graphql(`
  query FindingPage($id: ID!) {
    finding(id: $id) {
      id
      problem
      foundOn
      origin
      originId
      item
      stage
      tenant {
        id
        name
      }
      organisation {
        id
        name
      }
      ...FindingProgress
    }
  }
`);

type Found = NonNullable<FindingPageQuery['finding']>;

/** One problem: 问题 责任 措施 时限, what was done, and what the reader may do now. */
export function FindingPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(FINDING, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data.finding) {
    return (
      <>
        <PageHead title={t('findings.title')} />
        <Empty title={t('findings.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return <FoundPage finding={data.finding} />;
}

/** Whose turn it is, told from the table of steps. */
function nextParty(state: FindingState, isAsked: boolean): FindingParty | null {
  if (state === 'VERIFIED') return null;
  if (isAsked) return 'LEADER';
  const next = Object.values(FINDING_TRANSITIONS).find(({ from }) => from.includes(state));
  return next?.by ?? null;
}

function FoundPage({ finding }: { finding: Found }) {
  const { t } = useTranslation();
  const dates = useDates();
  const progress = readFragment(FINDING_PROGRESS, finding);
  const { state, look, responsible, measure, dueOn, askedDueOn, stepsAllowed, steps } = progress;
  const party = nextParty(state, !!askedDueOn);
  return (
    <>
      <PageHead title={finding.problem} sub={<FindingMark look={look} />} />
      <div className="cols">
        <div className="grid">
          <FindingSteps findingId={finding.id} allowed={stepsAllowed} />
          <Card title={t('findings.progress')} note={t('findings.stepCount', { n: steps.length })}>
            <FindingTimeline steps={steps} />
            {stepsAllowed.length === 0 && party && (
              <p className="quiet pad">{t('findings.waits', { party: t(`findings.party.${party}`) })}</p>
            )}
          </Card>
        </div>
        <Card title={t('findings.about')} note={<ClauseTag code="L-3.8" />}>
          <FactList
            facts={[
              [t('findings.problem'), finding.problem],
              [t('findings.responsible'), responsible],
              [t('findings.measure'), measure],
              [t('findings.dueOn'), dueOn && dates.long(dueOn)],
              [t('findings.askedDueOn'), askedDueOn && dates.long(askedDueOn)],
              [t('findings.organisation'), finding.organisation.name],
              [t('findings.ledgerOf'), finding.tenant.name],
              [t('findings.originLabel'), <Origin key="origin" finding={finding} />],
              [t('findings.item'), finding.item],
              [t('findings.stage'), finding.stage && t(`terms.stage.${finding.stage}`)],
              [t('findings.foundOn'), dates.long(finding.foundOn)],
            ]}
          />
        </Card>
      </div>
    </>
  );
}

/** Where the records have pages through which a problem was found. */
const PAGES: Partial<Record<FindingOrigin, string>> = {
  JOINT_INSPECTION: 'joint-inspections',
  OPINION: 'opinions',
};

/** Through what it was found, and the way to that record where it has a page. */
function Origin({ finding: { origin, originId } }: { finding: Found }) {
  const { t } = useTranslation();
  const words = t(`findings.origin.${origin}`);
  const room = PAGES[origin];
  return room && originId ? <Link to={`/${room}/${originId}`}>{words}</Link> : words;
}
