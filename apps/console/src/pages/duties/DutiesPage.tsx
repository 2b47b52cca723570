import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { Card } from '../../ui/Card';
import { DutyTable } from '../../ui/DutyTable';
import { Empty } from '../../ui/Empty';
import { MoreButton } from '../../ui/MoreButton';
import { PageHead } from '../../ui/PageHead';
import { useYear, YearSelect } from '../../ui/YearSelect';
import { DutyFilters } from './DutyFilters';
import { readDutyQuery } from './duty-filter';

const PAGE = 50;

const DUTIES = graphql(`
  query Duties($filter: DutyFilter!, $first: Int!, $after: String) {
    duties(filter: $filter, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          ...DutyRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The rows behind every number: filters stand in the address, so a list can be sent to a colleague. */
export function DutiesPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const year = useYear();
  const filter = { year, ...readDutyQuery(params) };
  const { data, fetchMore } = useSuspenseQuery(DUTIES, {
    variables: { filter, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo, totalCount } = data.duties;
  return (
    <>
      <PageHead title={t('duties.title')} sub={t('duties.count', { n: totalCount })}>
        <YearSelect />
      </PageHead>
      <DutyFilters />
      <Card title={t('date.year', { year })}>
        {edges.length > 0 ? (
          <DutyTable duties={edges.map(({ node }) => node)} namesBureau />
        ) : (
          <Empty title={t('duties.empty')} hint={t('duties.emptyHint')} />
        )}
        <MoreButton
          pageInfo={pageInfo}
          onMore={(after) => void fetchMore({ variables: { after } })}
          count={Math.min(PAGE, totalCount - edges.length)}
        />
      </Card>
    </>
  );
}
