import { useSuspenseQuery } from '@apollo/client/react';
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
import { TaskMark } from '../../ui/TaskMark';
import { useDates } from '../../ui/use-dates';

const PAGE = 30;

const TASKS = graphql(`
  query Tasks($first: Int!, $after: String) {
    tasks(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          request
          area
          areaName
          from
          to
          state
          organisation {
            id
            name
          }
          members {
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

/** 监督任务: what supervisors were asked, and where each stands (S-3.2b). */
export function TasksPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const { data, fetchMore } = useSuspenseQuery(TASKS, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.tasks;
  return (
    <>
      <PageHead title={t('tasks.title')} sub={t('tasks.lead')}>
        {viewer.canAssignTask && (
          <>
            <Link className="btn" to="/tasks/calendar">
              {t('tasks.calendar')}
            </Link>
            <Link className="btn primary" to="/tasks/new">
              {t('tasks.assign')}
            </Link>
          </>
        )}
      </PageHead>
      <Card title={t('tasks.title')} note={<ClauseTag code="S-3.2b" />}>
        {edges.length === 0 && <Empty title={t('tasks.empty')} hint={t('tasks.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => ({
            id: node.id,
            to: `/tasks/${node.id}`,
            title: node.request,
            about: [
              node.organisation.name,
              node.areaName ?? t(`opinions.area.${node.area}`),
              node.members.map(({ name }) => name).join('、'),
            ],
            mark: <TaskMark state={node.state} />,
            note: t('tasks.window', { from: dates.full(node.from), to: dates.full(node.to) }),
          }))}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}
