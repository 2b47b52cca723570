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
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import { REPORT_TONES } from './report-look';

const PAGE = 30;

const REPORTS = graphql(`
  query StationReports($first: Int!, $after: String) {
    stationReports(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          on
          title
          state
          tenant {
            id
            shortName
          }
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

/** 自查与报告: what institutions reported of their own accord (W-2.1, W-2.2). */
export function StationReportsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const { data, fetchMore } = useSuspenseQuery(REPORTS, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.stationReports;
  return (
    <>
      <PageHead title={t('reports.title')} sub={t('reports.lead')}>
        {viewer.canSubmitStationReport && (
          <Link className="btn primary" to="/station-reports/new">
            {t('reports.write')}
          </Link>
        )}
      </PageHead>
      <Card title={t('reports.title')} note={<ClauseTag code="W-2.1" />}>
        {edges.length === 0 && <Empty title={t('reports.empty')} hint={t('reports.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => ({
            id: node.id,
            to: `/station-reports/${node.id}`,
            title: node.title,
            about: [
              viewer.canReadOversight ? node.tenant.shortName : null,
              node.organisation.name,
              t(`reports.kind.${node.kind}`),
              dates.full(node.on),
            ],
            mark: <Mark tone={REPORT_TONES[node.state]}>{t(`reports.state.${node.state}`)}</Mark>,
          }))}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}
