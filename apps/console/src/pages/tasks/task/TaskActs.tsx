import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import type { TaskStep } from '@mingcha/domain/task/task';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { TaskProgressFragment } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import type { FieldSpec } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';

const ANSWER = graphql(`
  mutation AnswerTask($input: AnswerTaskInput!) {
    answerTask(input: $input) {
      ... on TasksKept {
        tasks {
          ...TaskProgress
        }
      }
      ...RefusalText
    }
  }
`);

const FINISH = graphql(`
  mutation FinishTasks($input: FinishTasksInput!) {
    finishTasks(input: $input) {
      ... on TasksKept {
        tasks {
          ...TaskProgress
        }
      }
      ...RefusalText
    }
  }
`);

const WITHDRAW = graphql(`
  mutation WithdrawTask($input: WithdrawTaskInput!) {
    withdrawTask(input: $input) {
      ... on TasksKept {
        tasks {
          ...TaskProgress
        }
      }
      ...RefusalText
    }
  }
`);

const OTHERS = graphql(`
  query TasksThere {
    tasks(first: 100) {
      edges {
        node {
          id
          request
          stepsAllowed
          organisation {
            id
          }
        }
      }
    }
  }
`);

interface Props {
  task: TaskProgressFragment;
  organisationId: string;
}

/** Accept, decline with a reason, finish by a visit that may serve several tasks, take back. */
export function TaskActs({ task, organisationId }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { today } = useViewer();
  const [answer] = useMutation(ANSWER);
  const [finish] = useMutation(FINISH);
  const [withdraw] = useMutation(WITHDRAW);
  const { data } = useQuery(OTHERS, { skip: !task.stepsAllowed.includes('VISIT') });
  const others = (data?.tasks.edges ?? []).filter(
    ({ node }) =>
      node.id !== task.id && node.organisation.id === organisationId && node.stepsAllowed.includes('VISIT'),
  );

  const reason: FieldSpec = { name: 'reason', kind: 'text', label: t('tasks.reason') };
  const visit: FieldSpec[] = [
    { name: 'on', kind: 'day', label: t('tasks.onDay'), latest: today },
    { name: 'text', kind: 'text', label: t('tasks.seen'), hint: t('tasks.requestHint') },
    ...(others.length > 0
      ? [
          {
            ...({ name: 'also', kind: 'choices', label: t('tasks.also'), isOptional: true } as const),
            options: others.map(({ node }) => ({ value: node.id, text: node.request })),
          },
        ]
      : []),
  ];
  const fields: Record<TaskStep, FieldSpec[]> = {
    ACCEPT: [],
    DECLINE: [reason],
    VISIT: visit,
    WITHDRAW: [reason],
  };

  async function take(step: TaskStep, values: Record<string, string>) {
    const { reason: why = '', on = '', text = '', also } = values;
    if (step === 'VISIT') {
      const taskIds = [task.id, ...(also ? also.split(',') : [])];
      return (await finish({ variables: { input: { taskIds, on, text } } })).data?.finishTasks;
    }
    if (step === 'WITHDRAW') {
      return (await withdraw({ variables: { input: { id: task.id, reason: why } } })).data?.withdrawTask;
    }
    const input = { id: task.id, accepts: step === 'ACCEPT', reason: why || null };
    return (await answer({ variables: { input } })).data?.answerTask;
  }

  async function submit(step: TaskStep, values: Record<string, string>) {
    const outcome = await take(step, values);
    if (outcome?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, outcome);
    client.cache.evict({ fieldName: 'tasks' });
    return null;
  }

  return (
    <StepActs
      title={t('tasks.now')}
      note={task.stepsAllowed.includes('DECLINE') ? t('tasks.nowNote') : undefined}
      acts={task.stepsAllowed.map((step) => ({
        ...{ step, text: t(`tasks.step.${step}`), effect: t(`tasks.effect.${step}`) },
        look: step === 'ACCEPT' || step === 'VISIT' ? 'primary' : step === 'WITHDRAW' ? 'danger' : '',
        ...{ fields: fields[step], start: { on: today } },
      }))}
      onSubmit={submit}
    />
  );
}
