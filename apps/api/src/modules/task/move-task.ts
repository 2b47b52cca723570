import { newId } from '@mingcha/database/new-id';
import { loadPanelPeople } from '@mingcha/database/panel-people';
import { holdTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import { eligibleOn } from '@mingcha/domain/panel/participants';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import { decideTask } from '@mingcha/domain/task/assign-task';
import { BURDEN_SETTINGS, burdenOf } from '@mingcha/domain/task/burden';
import { decideAnswer, decideVisit, decideWithdrawal, type TaskStep } from '@mingcha/domain/task/task';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { institutionsInOperation } from '../institution/institution.loader';
import { toEligible } from '../panel/eligible.types';
import { findTasks, findVisits } from './task.loader';
import type {
  AnswerTaskInput,
  AssignTaskInput,
  BurdenWarning,
  FinishTasksInput,
  SupervisionTask,
  TasksKept,
  TaskUnit,
  WithdrawTaskInput,
} from './task.types';

/** Institutions, and whom nothing binds at each. */
export async function readTaskUnits(context: ApiContext, tx: ReadTx): Promise<TaskUnit[]> {
  const [units, people] = await Promise.all([
    institutionsInOperation(tx, context.today),
    loadPanelPeople(tx, context.signedIn.tenantId),
  ]);
  return units.map((organisation) => ({
    organisation,
    members: toEligible(eligibleOn(people, organisation, context.today)),
  }));
}

/** What speaks against one more visit in these days; told, never forbidden. */
export async function readBurden(
  tx: ReadTx,
  organisationId: string,
  from: string,
  to: string,
): Promise<BurdenWarning[]> {
  const { withinDays } = BURDEN_SETTINGS;
  const visits = await findVisits(tx, addDays(from, -withinDays), addDays(to, withinDays));
  const comings = visits.map(({ organisation, ...visit }) => ({ ...visit, organisationId: organisation.id }));
  return burdenOf({ organisationId, from, to }, comings);
}

/** Asks supervisors to look at something (S-3.2b). */
export async function assignTask(
  context: ApiContext,
  tx: TenantTx,
  { from, to, areaName = null, ...said }: AssignTaskInput,
): Promise<TasksKept | Refusal> {
  await holdTenant(tx);
  const [units, people] = await Promise.all([
    institutionsInOperation(tx, context.today),
    loadPanelPeople(tx, tx.actor.tenantId),
  ]);
  const draft = decideTask({ ...said, areaName, fromOn: from, toOn: to }, units, people, context.today);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const terms = draft.supervisorIds.flatMap((id) => people.terms.filter((term) => term.supervisorId === id));
  const id = newId();
  await tx.query(
    `insert into supervision_tasks (tenant_id, id, organisation_id, area, area_name, request, from_on, to_on,
       supervisor_ids, person_ids, member_names, given_on, given_at, given_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[tx.actor.tenantId, id, draft.organisationId, draft.area, draft.areaName, draft.request],
      ...[draft.fromOn, draft.toOn, draft.supervisorIds],
      terms.map(({ personId }) => personId),
      terms.map(({ name }) => name),
      ...[context.today, tx.now, context.signedIn.name],
    ],
  );
  return keep(context, tx, 'ASSIGN_TASK', [id], { ...draft, members: terms.map(({ name }) => name) });
}

/** A supervisor accepts, or declines and says why. */
export async function answerTask(
  context: ApiContext,
  tx: TenantTx,
  { id, accepts, reason = null }: AnswerTaskInput,
): Promise<TasksKept | Refusal> {
  const task = await reach(context, tx, id, 'ANSWER_TASK');
  if ('code' in task) return task;
  const outcome = decideAnswer(task.open, context.signedIn, { accepts, reason }, context.today);
  if ('code' in outcome) return outcome;
  await insertStep(context, tx, task, outcome.step, context.today, outcome.text);
  return keep(context, tx, 'ANSWER_TASK', [id], outcome);
}

/** One visit finishes all of them, or none (减负). */
export async function finishTasks(
  context: ApiContext,
  tx: TenantTx,
  { taskIds, on, text }: FinishTasksInput,
): Promise<TasksKept | Refusal> {
  const ids = [...new Set(taskIds)];
  if (!ids.every(isId)) return refuse('TASK_UNKNOWN', 'taskIds');
  await holdTenant(tx);
  const tasks = await findTasks(context, tx, ids, 'ANSWER_TASK');
  if (tasks.length < ids.length) return refuse('TASK_UNKNOWN', 'taskIds');
  const opens = tasks.map(({ open }) => open);
  const outcome = decideVisit(opens, context.signedIn, { on, text }, context.today);
  if ('code' in outcome) return outcome;
  for (const task of tasks) await insertStep(context, tx, task, 'VISIT', outcome.on, outcome.text);
  return keep(context, tx, 'FINISH_TASKS', ids, outcome);
}

/** The bureau takes a task back, and says why. */
export async function withdrawTask(
  context: ApiContext,
  tx: TenantTx,
  { id, reason }: WithdrawTaskInput,
): Promise<TasksKept | Refusal> {
  const task = await reach(context, tx, id, 'ASSIGN_TASK');
  if ('code' in task) return task;
  const outcome = decideWithdrawal(task.open, context.signedIn, reason, context.today);
  if ('code' in outcome) return outcome;
  await insertStep(context, tx, task, 'WITHDRAW', context.today, outcome.text);
  return keep(context, tx, 'WITHDRAW_TASK', [id], outcome);
}

async function reach(
  context: ApiContext,
  tx: TenantTx,
  id: string,
  act: 'ANSWER_TASK' | 'ASSIGN_TASK',
): Promise<SupervisionTask | Refusal> {
  if (!isId(id)) return refuse('TASK_UNKNOWN', 'id');
  // Held, so that of two who act at once the second finds it moved.
  await holdTenant(tx);
  const [task] = await findTasks(context, tx, [id], act);
  return task ?? refuse('TASK_UNKNOWN', 'id');
}

function insertStep(
  { signedIn }: ApiContext,
  { query, actor, now }: TenantTx,
  { id, steps }: SupervisionTask,
  step: TaskStep,
  on: string,
  text: string | null,
): Promise<unknown> {
  return query(
    `insert into supervision_task_steps (tenant_id, id, task_id, place, step, person_id, on_date, text, recorded_at,
       recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[actor.tenantId, newId(), id, steps.length + 1, step],
      ...[step === 'WITHDRAW' ? null : signedIn.personId, on, text, now, actor.accountId, signedIn.name],
    ],
  );
}

async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  ids: readonly string[],
  after: object,
): Promise<TasksKept> {
  const [tasks] = await Promise.all([
    findTasks(context, tx, ids),
    tx.audit({ act, subjectType: 'SUPERVISION_TASK', subjectId: ids[0] ?? '', after: { ...after, ids } }),
  ]);
  if (tasks.length < ids.length) throw new Error(`The tasks ${ids.join()} were stored and are not there.`);
  return { tasks };
}
