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
import { STANDING_TONES, standingOf } from './project-standing';

const PAGE = 30;

const PROJECTS = graphql(`
  query Projects($first: Int!, $after: String) {
    projects(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          mode
          provider
          service
          from
          to
          endedOn
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

/** 社会力量项目: who serves which institution, and until when (L-2.5). */
export function ProjectsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const { data, fetchMore } = useSuspenseQuery(PROJECTS, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.projects;
  return (
    <>
      <PageHead title={t('projects.title')} sub={t('projects.lead')}>
        {viewer.canRecordProject && (
          <Link className="btn primary" to="/projects/new">
            {t('projects.record')}
          </Link>
        )}
      </PageHead>
      <Card title={t('projects.title')} note={<ClauseTag code="L-2.5" />}>
        {edges.length === 0 && <Empty title={t('projects.empty')} hint={t('projects.emptyHint')} />}
        <RecordList
          records={edges.map(({ node }) => {
            const standing = standingOf(node, viewer.today);
            return {
              id: node.id,
              to: `/projects/${node.id}`,
              title: node.service,
              about: [
                viewer.canReadOversight ? node.tenant.shortName : null,
                node.organisation.name,
                node.provider,
                t(`projects.mode.${node.mode}`),
              ],
              mark: <Mark tone={STANDING_TONES[standing]}>{t(`projects.standing.${standing}`)}</Mark>,
              note: t('projects.until', { day: dates.full(node.endedOn ?? node.to) }),
            };
          })}
        />
        <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
      </Card>
    </>
  );
}
