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

const PAGE = 30;

const INSPECTIONS = graphql(`
  query Inspections($first: Int!, $after: String) {
    inspections(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          on
          isUnannounced
          participants
          score
          voidedOn
          checks {
            result
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

/** 检查走访: special inspections and visits, with what failed (S-2.2c, S-2.0). */
export function InspectionsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const { data, fetchMore } = useSuspenseQuery(INSPECTIONS, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.inspections;
  return (
    <>
      <PageHead title={t('inspections.title')} sub={t('inspections.lead')}>
        {viewer.canRecordInspection && (
          <Link className="btn primary" to="/inspections/new">
            {t(viewer.canSendOpinion ? 'inspections.recordVisit' : 'inspections.record')}
          </Link>
        )}
      </PageHead>
      <Card title={t('inspections.title')} note={<ClauseTag code="S-2.2c" />}>
        {edges.length === 0 && <Empty title={t('inspections.empty')} hint={t('inspections.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => {
            const failed = node.checks.filter(({ result }) => result === 'FAIL').length;
            return {
              id: node.id,
              to: `/inspections/${node.id}`,
              title: node.organisation.name,
              about: [
                t(`inspections.kind.${node.kind}`),
                node.isUnannounced ? t('inspections.unannouncedYes') : null,
                dates.full(node.on),
                node.participants.join('、'),
              ],
              mark: node.voidedOn ? (
                <Mark tone="cancelled">{t('inspections.voided')}</Mark>
              ) : failed > 0 ? (
                <Mark tone="over">{t('inspections.failedCount', { n: failed })}</Mark>
              ) : (
                <Mark tone={node.checks.length === 0 ? 'na' : 'met'}>
                  {t(node.checks.length === 0 ? 'inspections.noChecks' : 'inspections.noneFailed')}
                </Mark>
              ),
              note: node.score == null ? undefined : t('inspections.marks', { score: node.score }),
            };
          })}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}
