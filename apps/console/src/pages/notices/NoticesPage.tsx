import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../../graphql/generated';
import type { NoticesQuery } from '../../graphql/generated/graphql';
import { useViewer, VIEWER } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import { useDutyTitle } from '../../ui/DutyTable';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { StatusMark } from '../../ui/StatusMark';
import { useCodeWords } from '../../ui/use-code-words';
import { useDates } from '../../ui/use-dates';
import './notices.css';

const PAGE = 30;

const NOTICES = graphql(`
  query Notices($first: Int!, $after: String) {
    notices(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          createdAt
          readAt
          duty {
            id
            tenant {
              id
              shortName
            }
            rule {
              code
              title
            }
            subjectName
            unitName
            windowKey
            opensOn
            dueOn
            status
            lateEntry
            daysLeft
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

const MARK_READ = graphql(`
  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {
    markNoticesRead(input: $input)
  }
`);

type Notice = NoticesQuery['notices']['edges'][number]['node'];

/** Reminders about the viewer's duties, newest first. */
export function NoticesPage() {
  const { t } = useTranslation();
  const { unreadNoticeCount } = useViewer();
  const { data, fetchMore } = useSuspenseQuery(NOTICES, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const [isLoading, startTransition] = useTransition();
  const [markRead, { loading }] = useMutation(MARK_READ, { refetchQueries: [NOTICES, VIEWER] });
  const { edges, pageInfo } = data.notices;
  const unread = edges.filter(({ node }) => !node.readAt).map(({ node }) => node.id);
  return (
    <>
      <PageHead
        title={t('notices.title')}
        sub={unreadNoticeCount > 0 ? t('notices.unread', { n: unreadNoticeCount }) : t('notices.allRead')}
      >
        {unread.length > 0 && (
          <button
            type="button"
            className="btn"
            disabled={loading}
            onClick={() => void markRead({ variables: { input: { ids: unread } } })}
          >
            {t('notices.markAll')}
          </button>
        )}
      </PageHead>
      <Card title={t('notices.title')}>
        {edges.length === 0 && <Empty title={t('notices.empty')} hint={t('notices.emptyHint')} />}
        <ul className="notices">
          {edges.map(({ node }) => (
            <NoticeLine key={node.id} notice={node} />
          ))}
        </ul>
        {pageInfo.hasNextPage && (
          <button
            type="button"
            className="btn more"
            disabled={isLoading}
            onClick={() =>
              startTransition(() => {
                void fetchMore({ variables: { after: pageInfo.endCursor ?? null } });
              })
            }
          >
            {t('action.loadMore')}
          </button>
        )}
      </Card>
    </>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useCodeWords();
  const title = useDutyTitle();
  const { duty } = notice;
  return (
    <li className={notice.readAt ? 'read' : 'unread'}>
      <span className="dot">{!notice.readAt && <span className="unseen">{t('notices.isUnread')}</span>}</span>
      <div>
        <p>
          {duty && (
            <>
              <ClauseTag code={duty.rule.code} />
              <Link to={`/duties/${duty.id}`}>{title(duty)}</Link>{' '}
            </>
          )}
          {words('notice', notice.kind)}
        </p>
        <small>
          {duty && `${duty.tenant.shortName} · ${duty.subjectName} · ${dates.window(duty)} · `}
          {dates.instant(notice.createdAt)}
        </small>
      </div>
      {duty && <StatusMark status={duty.status} lateEntry={duty.lateEntry} daysLeft={duty.daysLeft} />}
    </li>
  );
}
