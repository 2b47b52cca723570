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
import { useDates } from '../../ui/use-dates';
import { CareMark } from './CareMark';

const PAGE = 30;

const CARE = graphql(`
  query CareApplications($first: Int!, $after: String) {
    careApplications(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          persons
          appliedOn
          state
          tenant {
            id
            shortName
          }
          station {
            id
            name
          }
          careInstitution {
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

/** 站外托养: who entrusts whom with how many persons, and where each stands (S-2.2). */
export function CarePage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const { data, fetchMore } = useSuspenseQuery(CARE, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.careApplications;
  return (
    <>
      <PageHead title={t('care.title')} sub={t('care.lead')}>
        {viewer.canApplyForCare && (
          <Link className="btn primary" to="/care/new">
            {t('care.apply')}
          </Link>
        )}
      </PageHead>
      <Card title={t('care.title')} note={<ClauseTag code="S-2.2b" />}>
        {edges.length === 0 && <Empty title={t('care.empty')} hint={t('care.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => ({
            id: node.id,
            to: `/care/${node.id}`,
            title: node.careInstitution.name,
            about: [
              viewer.canReadOversight ? node.tenant.shortName : null,
              node.station.name,
              t('care.personCount', { n: node.persons }),
              dates.full(node.appliedOn),
            ],
            mark: <CareMark state={node.state} />,
          }))}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}
