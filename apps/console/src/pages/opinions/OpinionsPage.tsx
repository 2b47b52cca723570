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
import { useDates } from '../../ui/use-dates';
import { ViewChips } from '../../ui/ViewChips';
import { OpinionMark } from './OpinionMark';

const PAGE = 30;
const VIEWS = ['mine', 'open', 'all'] as const;

const OPINIONS = graphql(`
  query Opinions($filter: OpinionFilter!, $first: Int!, $after: String) {
    opinions(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          area
          areaName
          text
          sentOn
          state
          isDisputed
          authorName
          organisation {
            id
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

/** 意见建议: what supervisors sent, and where each stands (S-2.5, S-2.6). */
export function OpinionsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const [params] = useSearchParams();
  const view = VIEWS.find((one) => one === params.get('show')) ?? 'open';
  const { data, fetchMore } = useSuspenseQuery(OPINIONS, {
    variables: { first: PAGE, filter: { isMine: view === 'mine', isOpen: view === 'open' } },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.opinions;
  return (
    <>
      <PageHead title={t('opinions.title')} sub={t('opinions.lead')}>
        {viewer.canSendOpinion && (
          <Link className="btn primary" to="/opinions/new">
            {t('opinions.send')}
          </Link>
        )}
      </PageHead>
      <ViewChips shown={view} views={VIEWS.map((one) => ({ view: one, text: t(`opinions.show.${one}`) }))} />
      <Card title={t(`opinions.show.${view}`)} note={<ClauseTag code="S-2.5b" />} className="below">
        {edges.length === 0 && <Empty title={t(`opinions.empty.${view}`)} hint={t('opinions.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => ({
            id: node.id,
            to: `/opinions/${node.id}`,
            title: node.text,
            about: [
              node.organisation.name,
              t(`opinions.kind.${node.kind}`),
              node.areaName ?? t(`opinions.area.${node.area}`),
              dates.full(node.sentOn),
              node.authorName ?? t('opinions.withheld'),
            ],
            mark: <OpinionMark state={node.state} />,
            note: node.isDisputed ? t('opinions.disputed') : undefined,
          }))}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}
