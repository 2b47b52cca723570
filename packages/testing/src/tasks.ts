import { tenantIdOf } from '@mingcha/database/seed-reference';
import { furnishTask } from '@mingcha/database/testing/furnish-task';
import type { Api, Ask } from './in-process';

/** An answer about tasks, as far as tests look at it. */
export interface TaskOutcome {
  __typename: string;
  code: string | null;
  clause: string | null;
  path: string | null;
  tasks: {
    id: string;
    state: string;
    members: { name: string; answer: string }[];
    stepsAllowed: string[];
  }[];
}

const OUTCOME = `__typename ... on TasksKept { tasks { id state members { name answer } stepsAllowed } }
  ... on Refusal { code clause path }`;

const ACTS = {
  assignTask: 'AssignTaskInput',
  answerTask: 'AnswerTaskInput',
  finishTasks: 'FinishTasksInput',
  withdrawTask: 'WithdrawTaskInput',
};
export type TaskAct = keyof typeof ACTS;

/** The document of an act about tasks. */
export const taskDocument = (act: TaskAct) =>
  `mutation ($input: ${ACTS[act]}!) { done: ${act}(input: $input) { ${OUTCOME} } }`;

/** Does one act about tasks, and tells what came of it. */
export async function task(ask: Ask, act: TaskAct, input: object): Promise<TaskOutcome> {
  const { data, text } = await ask<{ done?: TaskOutcome }>(taskDocument(act), { input });
  return data?.done ?? ({ __typename: text } as TaskOutcome);
}

/** A task that the first supervisor of a bureau accepted, in words that occur nowhere else. */
export async function givenTask({ world }: Pick<Api, 'world'>, tenantCode: string): Promise<string> {
  const tenantId = tenantIdOf(tenantCode);
  const [unit] = await world.store.asSuperuser<{ id: string }>(
    "select id from organisations where tenant_id = $1 order by type <> 'RELIEF_STATION', id limit 1",
    [tenantId],
  );
  const actor = { tenantId, accountId: null, name: '测试', roles: [], requestId: 'given' };
  return world.database.withTenant(actor, (tx) => furnishTask(tx, unit?.id ?? '', `看登记台账${tenantCode}`));
}
