import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql } from '../../../graphql/generated';
import type { ProjectPageQuery } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { Mark } from '../../../ui/StatusMark';
import { Timeline } from '../../../ui/Timeline';
import { useDates } from '../../../ui/use-dates';
import { STANDING_TONES, standingOf } from '../project-standing';
import { EndProject } from './EndProject';

const PROJECT = graphql(`
  query ProjectPage($id: ID!) {
    project(id: $id) {
      id
      mode
      provider
      service
      agreementNumber
      from
      to
      recordedAt
      recordedByName
      endedOn
      endReason
      endedAt
      endedByName
      canEnd
      tenant {
        id
        name
      }
      organisation {
        id
        name
      }
      position {
        id
        kind
      }
      purchaser {
        id
        name
      }
    }
  }
`);

type FoundProject = NonNullable<ProjectPageQuery['project']>;

/** One social-force project: its parties, its period, what happened, and its end. */
export function ProjectPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { today } = useViewer();
  const { data } = useSuspenseQuery(PROJECT, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const { project } = data;
  if (!project) {
    return (
      <>
        <PageHead title={t('projects.title')} />
        <Empty title={t('projects.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  const standing = standingOf(project, today);
  return (
    <>
      <PageHead
        title={project.service}
        sub={<Mark tone={STANDING_TONES[standing]}>{t(`projects.standing.${standing}`)}</Mark>}
      />
      <div className="cols">
        <div className="grid">
          {project.canEnd && <EndProject projectId={project.id} />}
          <Card title={t('issues.progress')}>
            <History project={project} />
          </Card>
        </div>
        <Card title={t('projects.about')} note={<ClauseTag code="L-2.5" />}>
          <Facts project={project} />
        </Card>
      </div>
    </>
  );
}

function Facts({ project }: { project: FoundProject }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <FactList
      facts={[
        [t('projects.organisation'), project.organisation.name],
        [t('projects.modeLabel'), t(`projects.mode.${project.mode}`)],
        [t('projects.provider'), project.provider],
        [
          t('projects.purchaser'),
          project.purchaser && (
            <>
              {project.purchaser.name} <ClauseTag code="L-2.6" />
            </>
          ),
        ],
        [t('projects.agreementNumber'), project.agreementNumber],
        [t('projects.from'), dates.long(project.from)],
        [t('projects.to'), dates.long(project.to)],
        [t('projects.guidedBy'), `${project.tenant.name} ${t(`terms.position.${project.position.kind}`)}`],
      ]}
    />
  );
}

function History({ project }: { project: FoundProject }) {
  const { t } = useTranslation();
  const dates = useDates();
  const by = (name: string | null | undefined, at: string) =>
    t('contact.recordedBy', { name: name ?? t('contact.someone'), at: dates.instant(at) });
  const { endedOn, endedAt, endReason, endedByName } = project;
  const start = {
    id: 'start',
    title: t('projects.started'),
    day: dates.full(project.from),
    by: by(project.recordedByName, project.recordedAt),
  };
  const end = endedOn &&
    endedAt && {
      id: 'end',
      title: t('projects.ended'),
      day: dates.full(endedOn),
      text: endReason ?? null,
      by: by(endedByName, endedAt),
    };
  return <Timeline entries={end ? [start, end] : [start]} />;
}
