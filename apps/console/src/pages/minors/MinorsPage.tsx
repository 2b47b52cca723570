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
import { MinorMark } from './MinorMark';

const PAGE = 30;

const MINORS = graphql(`
  query MinorCases($first: Int!, $after: String) {
    mandatoryReports {
      id
      caseId
      caseCode
      organisationName
      on
      document
      recordedByName
    }
    minorCases(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          caseCode
          category
          ageBand
          admittedOn
          state
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

/** 未成年人: cases by their codes, and where each stands (S-2.3). */
export function MinorsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const { data, fetchMore } = useSuspenseQuery(MINORS, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.minorCases;
  return (
    <>
      <PageHead title={t('minors.title')} sub={t('minors.lead')}>
        {viewer.canAdmitMinor && (
          <Link className="btn primary" to="/minors/new">
            {t('minors.admit')}
          </Link>
        )}
      </PageHead>
      <Card title={t('minors.title')} note={<ClauseTag code="S-2.3d" />}>
        {edges.length === 0 && <Empty title={t('minors.empty')} hint={t('minors.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => ({
            id: node.id,
            to: `/minors/${node.id}`,
            title: node.caseCode,
            about: [
              node.organisation.name,
              t(`minors.category.${node.category}`),
              t(`minors.age.${node.ageBand}`),
              dates.full(node.admittedOn),
            ],
            mark: <MinorMark state={node.state} />,
          }))}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
      {data.mandatoryReports.length > 0 && (
        <Card title={t('minors.register')} note={t('minors.registerNote')} className="below">
          <RecordList
            records={data.mandatoryReports.map((report) => ({
              ...{ id: report.id, to: `/minors/${report.caseId}`, title: report.document },
              about: [report.caseCode, report.organisationName, report.recordedByName],
              mark: dates.full(report.on),
            }))}
          />
        </Card>
      )}
    </>
  );
}
