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
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import { ViewChips } from '../../ui/ViewChips';
import { Coverage } from './Coverage';
import { toneOfTracing } from './tracing-mark';

const PAGE = 30;
const VIEWS = ['open', 'all'] as const;

const TRACING = graphql(`
  query TracingCases($isOpen: Boolean!, $first: Int!, $after: String) {
    tracingCoverage {
      organisationId
      organisationName
      open
      stranded
      posted
      verified
    }
    tracingCases(isOpen: $isOpen, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          caseCode
          kind
          sex
          age
          admittedOn
          state
          isStranded
          platformsMissing
          verifiedOn
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

/** 寻亲: coverage of the notices first, then everybody whose family is looked for (S-2.4c, S-2.4d). */
export function TracingPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const [params] = useSearchParams();
  const view = VIEWS.find((one) => one === params.get('show')) ?? 'open';
  const { data, fetchMore } = useSuspenseQuery(TRACING, {
    variables: { isOpen: view === 'open', first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.tracingCases;
  return (
    <>
      <PageHead title={t('tracing.title')} sub={t('tracing.lead')}>
        {viewer.canEnterTracing && (
          <Link className="btn primary" to="/tracing/new">
            {t('tracing.enter')}
          </Link>
        )}
      </PageHead>
      <Coverage rows={data.tracingCoverage} />
      <ViewChips shown={view} views={VIEWS.map((one) => ({ view: one, text: t(`tracing.show.${one}`) }))} />
      <Card title={t(`tracing.show.${view}`)} note={<ClauseTag code="S-2.4c" />} className="below">
        {edges.length === 0 && <Empty title={t(`tracing.empty.${view}`)} hint={t('tracing.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => ({
            id: node.id,
            to: `/tracing/${node.id}`,
            title: node.caseCode,
            about: [
              node.organisation.name,
              t(`tracing.kind.${node.kind}`),
              t(`tracing.sex.${node.sex}`),
              node.age == null ? null : t('tracing.years', { n: node.age }),
              dates.full(node.admittedOn),
              node.isStranded ? t('tracing.stranded') : null,
            ],
            mark: (
              <Mark tone={toneOfTracing(node)}>
                {node.state !== 'OPEN'
                  ? t(`tracing.state.${node.state}`)
                  : node.platformsMissing.length > 0
                    ? t('tracing.missingPlatforms', {
                        platforms: node.platformsMissing
                          .map((each) => t(`tracing.platform.${each}`))
                          .join('、'),
                      })
                    : t('tracing.allPosted')}
              </Mark>
            ),
            note:
              node.state === 'OPEN'
                ? node.verifiedOn
                  ? t('tracing.verifiedOn', { day: dates.full(node.verifiedOn) })
                  : t('tracing.notVerified')
                : undefined,
          }))}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}
