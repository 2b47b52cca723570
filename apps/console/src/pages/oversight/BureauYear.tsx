import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { dutiesLink } from '../../ui/duties-link';
import { YearGrid } from '../../ui/YearGrid';

// A bureau owes some dozens of duties a year; the server's largest page holds them.
const ALL_OF_A_BUREAU = 100;

const BUREAU_YEAR = graphql(`
  query BureauYear($filter: DutyFilter!, $first: Int!) {
    duties(filter: $filter, first: $first) {
      totalCount
      edges {
        cursor
        node {
          id
          tenant {
            id
            name
          }
          ...YearCell
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The year of the chosen bureau, with the ways on: its duties, its assessment. */
export function BureauYear({ year, tenantCode }: { year: number; tenantCode: string }) {
  const { t } = useTranslation();
  const { canReadAssessment } = useViewer();
  const { data } = useSuspenseQuery(BUREAU_YEAR, {
    variables: { filter: { year, tenantCode }, first: ALL_OF_A_BUREAU },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, totalCount } = data.duties;
  const name = edges[0]?.node.tenant.name ?? '';
  return (
    <Card
      className="below"
      title={`${name} ${t('date.year', { year })}`}
      note={
        <>
          {t('grid.caption')} ·{' '}
          <Link to={dutiesLink({ year, tenant: tenantCode })}>{t('oversight.drill', { n: totalCount })}</Link>
          {canReadAssessment && (
            <>
              {' · '}
              <Link to={`/assessment/${tenantCode}?year=${year}`}>{t('oversight.assessment')}</Link>
            </>
          )}
        </>
      }
    >
      <YearGrid duties={edges.map(({ node }) => node)} year={year} />
    </Card>
  );
}
