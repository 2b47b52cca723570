import { useSuspenseQuery } from '@apollo/client/react';
import { panelPaperPath } from '@mingcha/contract/panel-papers';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import type { GatheringsQuery } from '../../graphql/generated/graphql';
import { useViewer } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import { Empty } from '../../ui/Empty';
import { MoreButton } from '../../ui/MoreButton';
import { PageHead } from '../../ui/PageHead';
import { useDates } from '../../ui/use-dates';
import { ViewChips } from '../../ui/ViewChips';
import { Guidance } from './guidance/Guidance';
import '../../ui/excuse.css';

const PAGE = 30;
const VIEWS = ['gatherings', 'guidance'] as const;

const GATHERINGS = graphql(`
  query Gatherings($first: Int!, $after: String) {
    gatherings(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          panelName
          on
          place
          topics
          text
          attendees
          servingCount
          isQuorate
          recordedAt
          recordedByName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = GatheringsQuery['gatherings']['edges'][number]['node'];

/** 会议与培训, and the library of guidance beside them (S-3.3, S-3.4, S-3.6). */
export function GatheringsPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [params] = useSearchParams();
  const view = VIEWS.find((one) => one === params.get('show')) ?? 'gatherings';
  return (
    <>
      <PageHead title={t('gatherings.title')} sub={t('gatherings.lead')}>
        {viewer.canRecordGathering && (
          <Link className="btn primary" to="/gatherings/new">
            {t('gatherings.record')}
          </Link>
        )}
      </PageHead>
      <ViewChips
        shown={view}
        views={VIEWS.map((one) => ({ view: one, text: t(`gatherings.show.${one}`) }))}
      />
      {view === 'guidance' ? <Guidance /> : <List />}
    </>
  );
}

function List() {
  const { t } = useTranslation();
  const { data, fetchMore } = useSuspenseQuery(GATHERINGS, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.gatherings;
  return (
    <Card title={t('gatherings.title')} note={<ClauseTag code="S-3.6" />} className="below">
      {edges.length === 0 && <Empty title={t('gatherings.empty')} hint={t('gatherings.emptyHint')} />}
      <ul>
        {edges.map(({ node }) => (
          <OneGathering key={node.id} gathering={node} />
        ))}
      </ul>
      <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
    </Card>
  );
}

function OneGathering({ gathering }: { gathering: Row }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { id, kind, panelName, on, place, topics, text, attendees, servingCount, isQuorate } = gathering;
  const counts = { serving: servingCount, present: attendees.length };
  return (
    <li className="excuse">
      <div className="excuse-head wraps">
        <div>
          <h3>
            {t(`gatherings.kind.${kind}`)} · {dates.full(on)}
          </h3>
          <p className="quiet">{[panelName, place].filter(Boolean).join(' · ')}</p>
        </div>
        {kind === 'MEETING' && (
          <a className="btn" href={panelPaperPath('minutes', id)} download>
            {t('gatherings.minutes')}
          </a>
        )}
      </div>
      {topics && <p>{topics}</p>}
      {text && <p className="quiet timeline-text">{text}</p>}
      <p className="quiet">
        {t('gatherings.attendance', counts)} · {attendees.join('、')}
      </p>
      {kind === 'MEETING' && !isQuorate && <p className="quiet">{t('gatherings.notQuorate')}</p>}
      <p className="quiet">
        {t('gatherings.by', {
          name: gathering.recordedByName ?? t('gatherings.imported'),
          at: dates.instant(gathering.recordedAt),
        })}
      </p>
    </li>
  );
}
