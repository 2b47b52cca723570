import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import { Empty } from '../../ui/Empty';
import { FindingMark } from '../../ui/FindingMark';
import { MoreButton } from '../../ui/MoreButton';
import { PageHead } from '../../ui/PageHead';
import { RecordList } from '../../ui/RecordList';
import { useDates } from '../../ui/use-dates';
import { FindingFilters } from './FindingFilters';
import { readFindingQuery, viewOf } from './finding-filter';

const PAGE = 30;

const FINDINGS = graphql(`
  query Findings($filter: FindingFilter!, $first: Int!, $after: String) {
    findings(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          problem
          foundOn
          origin
          look
          dueOn
          responsible
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

/** 问题整改台账: one ledger, whatever a problem was found through (L-3.8). */
export function FindingsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const [params] = useSearchParams();
  const view = viewOf(params);
  const { data, fetchMore } = useSuspenseQuery(FINDINGS, {
    variables: { first: PAGE, filter: readFindingQuery(params) },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.findings;
  return (
    <>
      <PageHead title={t('findings.title')} sub={t('findings.lead')}>
        {viewer.canOpenFinding && (
          <Link className="btn primary" to="/findings/new">
            {t('findings.record')}
          </Link>
        )}
      </PageHead>
      <FindingFilters />
      <Card title={t(`findings.show.${view}`)} note={<ClauseTag code="L-3.8" />} className="below">
        {edges.length === 0 && <Empty title={t(`findings.empty.${view}`)} hint={t('findings.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => ({
            id: node.id,
            to: `/findings/${node.id}`,
            title: node.problem,
            about: [
              node.organisation.name,
              t(`findings.origin.${node.origin}`),
              dates.full(node.foundOn),
              node.responsible ?? null,
            ],
            mark: <FindingMark look={node.look} />,
            note: node.dueOn ? t('findings.dueBy', { day: dates.short(node.dueOn) }) : undefined,
          }))}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}
