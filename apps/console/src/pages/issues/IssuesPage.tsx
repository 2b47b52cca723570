import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
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
import { ViewChips } from '../../ui/ViewChips';
import { AddCategory } from './AddCategory';
import { ISSUE_TONES, ISSUE_VIEWS, statesOf } from './issue-look';
import { useCategoryName } from './use-category-name';

const PAGE = 30;

const ISSUES = graphql(`
  query Issues($first: Int!, $after: String, $states: [IssueState!]) {
    coordinationIssues(first: $first, after: $after, states: $states) {
      edges {
        cursor
        node {
          id
          title
          raisedOn
          lastOn
          state
          tenant {
            id
            shortName
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
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** 协调事项: what stations cannot solve themselves, and how far each has come (L-2.3). */
export function IssuesPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const categoryName = useCategoryName();
  const viewer = useViewer();
  const [params] = useSearchParams();
  const view = ISSUE_VIEWS.find((one) => one === params.get('show')) ?? 'open';
  const { data, fetchMore } = useSuspenseQuery(ISSUES, {
    variables: { first: PAGE, states: statesOf(view) },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.coordinationIssues;
  return (
    <>
      <PageHead title={t('issues.title')} sub={t('issues.lead')}>
        {viewer.canAddIssueCategory && <AddCategory />}
        {viewer.canRaiseIssue && (
          <Link className="btn primary" to="/issues/new">
            {t('issues.raise')}
          </Link>
        )}
      </PageHead>
      <ViewChips
        shown={view}
        views={ISSUE_VIEWS.map((one) => ({ view: one, text: t(`issues.show.${one}`) }))}
      />
      <Card title={t(`issues.show.${view}`)} note={<ClauseTag code="L-2.3" />} className="below">
        {edges.length === 0 && <Empty title={t(`issues.empty.${view}`)} hint={t('issues.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => ({
            id: node.id,
            to: `/issues/${node.id}`,
            title: node.title,
            about: [
              viewer.canReadOversight ? node.tenant.shortName : null,
              node.organisation.name,
              categoryName(node.category),
              t('issues.raisedOn', { day: dates.full(node.raisedOn) }),
            ],
            mark: <Mark tone={ISSUE_TONES[node.state]}>{t(`issues.state.${node.state}`)}</Mark>,
            note: dates.short(node.lastOn),
          }))}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}
