import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import type { TaskQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { TaskMark } from '../../../ui/TaskMark';
import { Timeline } from '../../../ui/Timeline';
import { useDates } from '../../../ui/use-dates';
import { TaskActs } from './TaskActs';

const TASK_PROGRESS = graphql(`
  fragment TaskProgress on SupervisionTask {
    id
    state
    stepsAllowed
    members {
      name
      answer
    }
    steps {
      id
      step
      on
      text
      recordedAt
      recordedByName
    }
  }
`);

const TASK = graphql(`
  query Task($id: ID!) {
    task(id: $id) {
      ...TaskProgress
      id
      request
      area
      areaName
      from
      to
      givenAt
      givenByName
      tenant {
        id
        name
      }
      organisation {
        id
        name
      }
    }
  }
`);

type Found = NonNullable<TaskQuery['task']>;

/** One task: what is asked, who answered what, and every step (S-3.2b). */
export function TaskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(TASK, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data.task) {
    return (
      <>
        <PageHead title={t('tasks.title')} />
        <Empty title={t('tasks.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return <FoundPage task={data.task} />;
}

function FoundPage({ task }: { task: Found }) {
  const { t } = useTranslation();
  const dates = useDates();
  const progress = readFragment(TASK_PROGRESS, task);
  const { steps, state, members } = progress;
  return (
    <>
      <PageHead title={task.organisation.name} sub={<TaskMark state={state} />} />
      <div className="cols">
        <div className="grid">
          <Card title={t('tasks.request')}>
            <p className="pad timeline-text">{task.request}</p>
          </Card>
          <TaskActs task={progress} organisationId={task.organisation.id} />
          {steps.length > 0 && (
            <Card title={t('tasks.progress')} note={t('tasks.stepCount', { n: steps.length })}>
              <Timeline
                entries={steps.map((step) => ({
                  id: step.id,
                  title: t(`tasks.done.${step.step}`),
                  day: dates.full(step.on),
                  text: step.text ?? null,
                  by: t('tasks.by', { name: step.recordedByName, at: dates.instant(step.recordedAt) }),
                }))}
              />
            </Card>
          )}
        </div>
        <Card title={t('tasks.about')} note={<ClauseTag code="S-3.2b" />}>
          <FactList
            facts={[
              [t('tasks.areaLabel'), task.areaName ?? t(`opinions.area.${task.area}`)],
              [t('tasks.from'), dates.long(task.from)],
              [t('tasks.to'), dates.long(task.to)],
              ...members.map(({ name, answer }): [string, string] => [name, t(`tasks.answer.${answer}`)]),
              [t('tasks.bureau'), task.tenant.name],
              [
                t('tasks.assign'),
                t('tasks.givenBy', { name: task.givenByName, at: dates.instant(task.givenAt) }),
              ],
            ]}
          />
        </Card>
      </div>
    </>
  );
}
