import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import type { AuditTrailQuery } from '../../graphql/generated/graphql';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import { AuditFilters } from './AuditFilters';
import { ChainCheck } from './ChainCheck';
import { useAuditWords } from './use-audit-words';
import { useChangeWords } from './use-change-words';
import '../../ui/ledger.css';
import { MoreButton } from '../../ui/MoreButton';

const PAGE = 50;

const TRAIL = graphql(`
  query AuditTrail($filter: AuditFilter!, $first: Int!, $after: String) {
    auditEntries(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          seq
          at
          actorName
          act
          subjectType
          outcome
          before
          after
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Entry = AuditTrailQuery['auditEntries']['edges'][number]['node'];

/** 系统管理 › 审计: the trail of the own bureau and whether anybody touched it. */
export function AuditPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const filter = {
    act: params.get('act') || null,
    subjectType: params.get('subject') || null,
    actorName: params.get('person') || null,
    on: params.get('on') || null,
  };
  const { data, fetchMore } = useSuspenseQuery(TRAIL, {
    variables: { filter, first: PAGE },
    fetchPolicy: 'network-only',
  });
  const { edges, pageInfo } = data.auditEntries;
  return (
    <>
      <PageHead title={t('system.audit.title')} sub={t('system.audit.sub')} />
      <ChainCheck />
      <AuditFilters />
      <Card title={t('system.audit.title')} note={t('system.audit.note')}>
        {edges.length === 0 && <Empty title={t('system.audit.empty')} hint={t('system.audit.emptyHint')} />}
        {edges.length > 0 && (
          <table className="ledger">
            <thead>
              <tr>
                <th>{t('system.audit.at')}</th>
                <th>{t('system.audit.person')}</th>
                <th>{t('system.audit.act')}</th>
                <th>{t('system.audit.subject')}</th>
                <th>{t('system.audit.outcome')}</th>
                <th>{t('system.audit.content')}</th>
              </tr>
            </thead>
            <tbody>
              {edges.map(({ node }) => (
                <EntryRow key={node.id} entry={node} />
              ))}
            </tbody>
          </table>
        )}
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useAuditWords();
  const say = useChangeWords();
  const [before, after] = [say(entry.before), say(entry.after)];
  const isDone = entry.outcome === 'DONE';
  return (
    <tr>
      <th scope="row" className="row">
        {dates.instant(entry.at)}
        <small>
          {t('system.audit.number')} {entry.seq}
        </small>
      </th>
      <td>{entry.actorName}</td>
      <td>{words.act(entry.act)}</td>
      <td>{words.subject(entry.subjectType)}</td>
      <td>
        <Mark tone={isDone ? 'met' : 'over'}>{t(isDone ? 'system.audit.done' : 'system.audit.refused')}</Mark>
      </td>
      <td className={before || after ? undefined : 'none'}>
        {before && `${before} → `}
        {after}
      </td>
    </tr>
  );
}
