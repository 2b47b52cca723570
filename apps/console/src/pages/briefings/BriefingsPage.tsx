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
import { Timeline } from '../../ui/Timeline';
import { useDates } from '../../ui/use-dates';

const PAGE = 30;

const BRIEFINGS = graphql(`
  query Briefings($first: Int!, $after: String) {
    briefings(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          on
          inStation
          stranded
          unidentified
          posted
          text
          recordedAt
          recordedByName
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

/** 月度通报: what stations told their panels, month by month (S-2.4a, S-2.4b). */
export function BriefingsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const { data, fetchMore } = useSuspenseQuery(BRIEFINGS, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.briefings;
  return (
    <>
      <PageHead title={t('briefings.title')} sub={t('briefings.lead')}>
        {viewer.canSendBriefing && (
          <Link className="btn primary" to="/briefings/new">
            {t('briefings.send')}
          </Link>
        )}
      </PageHead>
      <Card title={t('briefings.title')} note={<ClauseTag code="S-2.4a" />}>
        {edges.length === 0 && <Empty title={t('briefings.empty')} hint={t('briefings.emptyHint')} />}
        <Timeline
          entries={edges.map(({ node }) => {
            const { inStation, stranded, unidentified, posted } = node;
            const isNil = [inStation ?? 0, stranded, unidentified].every((count) => count === 0);
            return {
              id: node.id,
              title: node.organisation.name,
              day: dates.full(node.on),
              text: node.text ?? null,
              facts: [
                [
                  t('briefings.said'),
                  isNil
                    ? t('briefings.isNil')
                    : inStation == null
                      ? t('briefings.countsImported', { stranded, unidentified, posted })
                      : t('briefings.counts', { inStation, stranded, unidentified, posted }),
                ],
              ],
              by: t('tracing.by', {
                name: node.recordedByName ?? t('briefings.imported'),
                at: dates.instant(node.recordedAt),
              }),
            };
          })}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}
