import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment } from '../../graphql/generated';
import type { NoticesQuery } from '../../graphql/generated/graphql';
import { useViewer, VIEWER } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import { useDutyTitle } from '../../ui/DutyTable';
import { Empty } from '../../ui/Empty';
import { FailureNote } from '../../ui/Failure';
import { PageHead } from '../../ui/PageHead';
import { REFUSAL_TEXT, Refusal } from '../../ui/Refusal';
import { StatusMark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import { useStageWords } from '../../ui/use-stage-words';
import './notices.css';
import { MoreButton } from '../../ui/MoreButton';

const PAGE = 30;

const NOTICES = graphql(`
  query Notices($first: Int!, $after: String) {
    notices(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          days
          createdAt
          readAt
          acknowledgedAt
          canAcknowledge
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

const ACKNOWLEDGE = graphql(`
  mutation AcknowledgeNotice($input: AcknowledgeNoticeInput!) {
    acknowledgeNotice(input: $input) {
      ... on NoticeAcknowledged {
        notice {
          id
          readAt
          acknowledgedAt
          canAcknowledge
        }
      }
      ...RefusalText
    }
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
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useStageWords();
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
          {words(notice.kind, notice.days)}
        </p>
        <small>
          {duty && `${duty.tenant.shortName} · ${duty.subjectName} · ${dates.window(duty)} · `}
          {dates.instant(notice.createdAt)}
        </small>
        {notice.acknowledgedAt && (
          <small>{t('notices.acknowledged', { at: dates.instant(notice.acknowledgedAt) })}</small>
        )}
        {notice.canAcknowledge && <Acknowledge id={notice.id} />}
      </div>
      {duty && <StatusMark status={duty.status} lateEntry={duty.lateEntry} daysLeft={duty.daysLeft} />}
    </li>
  );
}

/** 知悉并处理: an act of its own, never a side effect of reading. */
function Acknowledge({ id }: { id: string }) {
  const { t } = useTranslation();
  const [acknowledge, { data, loading, error }] = useMutation(ACKNOWLEDGE, { refetchQueries: [VIEWER] });
  const answer = data?.acknowledgeNotice;
  const refusal = answer?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, answer) : null;
  return (
    <>
      {refusal && <Refusal refusal={refusal} />}
      {error && <FailureNote error={error} />}
      <button
        type="button"
        className="btn"
        disabled={loading}
        onClick={() => acknowledge({ variables: { input: { id } } }).catch(() => undefined)}
      >
        {t('notices.acknowledge')}
      </button>
    </>
  );
}
