import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import type { IssuePageQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { Mark } from '../../../ui/StatusMark';
import { Timeline } from '../../../ui/Timeline';
import { useDates } from '../../../ui/use-dates';
import { ISSUE_TONES } from '../issue-look';
import { useCategoryName } from '../use-category-name';
import { IssueSteps } from './IssueSteps';
import { ISSUE_PROGRESS } from './issue-progress';

const ISSUE = graphql(`
  query IssuePage($id: ID!) {
    coordinationIssue(id: $id) {
      id
      title
      raisedOn
      tenant {
        id
        name
      }
      organisation {
        id
        name
      }
      category {
        id
        code
        name
      }
      ...IssueProgress
    }
  }
`);

type FoundIssue = NonNullable<IssuePageQuery['coordinationIssue']>;

/** One coordination issue: where it stands, what happened, what the reader may do now. */
export function IssuePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(ISSUE, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const issue = data.coordinationIssue;
  if (!issue) {
    return (
      <>
        <PageHead title={t('issues.title')} />
        <Empty title={t('issues.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return <FoundIssuePage issue={issue} />;
}

function FoundIssuePage({ issue }: { issue: FoundIssue }) {
  const { t } = useTranslation();
  const dates = useDates();
  const categoryName = useCategoryName();
  const { state, stepsAllowed, steps } = readFragment(ISSUE_PROGRESS, issue);
  const facts = [
    [t('duty.bureau'), issue.tenant.name],
    [t('issues.organisation'), issue.organisation.name],
    [t('issues.categoryLabel'), categoryName(issue.category)],
    [t('issues.day'), dates.long(issue.raisedOn)],
  ] as const;
  return (
    <>
      <PageHead
        title={issue.title}
        sub={<Mark tone={ISSUE_TONES[state]}>{t(`issues.state.${state}`)}</Mark>}
      />
      <div className="cols">
        <div className="grid">
          <IssueSteps issueId={issue.id} allowed={stepsAllowed} />
          <Card title={t('issues.progress')} note={t('issues.stepCount', { n: steps.length })}>
            <Timeline
              entries={steps.map((step) => ({
                id: step.id,
                title: step.body
                  ? t('issues.asked', { step: t(`issues.done.${step.step}`), body: step.body })
                  : t(`issues.done.${step.step}`),
                day: dates.full(step.on),
                text: step.text ?? null,
                facts: [
                  [
                    t('issues.document'),
                    [step.documentNumber, step.documentTitle, step.documentOn && dates.full(step.documentOn)]
                      .filter(Boolean)
                      .join(' · ') || null,
                  ],
                ],
                by: t('issues.by', {
                  bureau: step.tenant.shortName,
                  name: step.recordedByName,
                  at: dates.instant(step.recordedAt),
                }),
              }))}
            />
          </Card>
        </div>
        <Card title={t('issues.about')} note={<ClauseTag code="L-2.3" />}>
          <FactList facts={facts} />
        </Card>
      </div>
    </>
  );
}
