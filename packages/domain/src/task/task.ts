import type { Role } from '../access/access';
import type { CivilDate } from '../calendar/civil-date';
import { refuseLong, refuseStepDay, tidy } from '../liaison/said';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';

export const TASK_STEPS = ['ACCEPT', 'DECLINE', 'VISIT', 'WITHDRAW'] as const;
/** What may be done with a task: a supervisor accepts, declines or has been there; the bureau takes it back. */
export type TaskStep = (typeof TASK_STEPS)[number];

export const TASK_ANSWERS = ['ASKED', 'ACCEPTED', 'DECLINED', 'DONE'] as const;
/** Where one supervisor stands with a task. */
export type TaskAnswer = (typeof TASK_ANSWERS)[number];

export const TASK_STATES = ['ASKED', 'ACCEPTED', 'DECLINED', 'DONE', 'LAPSED', 'WITHDRAWN'] as const;
/** Where a task stands on a day. A lapsed one is no breach: a task is the bureau's wish, not a clause (S-3.2b). */
export type TaskState = (typeof TASK_STATES)[number];

/** One step that was taken: by a person of the panel, or by the bureau where `personId` is null. */
export interface TakenTaskStep {
  step: TaskStep;
  personId: string | null;
}

/** A task as far as its next step depends on it; `steps` in their order. */
export interface OpenTask {
  /** The persons it was given to. */
  personIds: readonly string[];
  fromOn: CivilDate;
  toOn: CivilDate;
  organisationId: string;
  steps: readonly TakenTaskStep[];
}

export interface TaskActor {
  roles: readonly Role[];
  /** The person of the running term; null for whoever serves on no panel today. */
  personId: string | null;
}

/** Where one person stands: what they did last. */
export function answerOf({ steps }: Pick<OpenTask, 'steps'>, personId: string): TaskAnswer {
  const last = steps.findLast((step) => step.personId === personId)?.step;
  return last === 'ACCEPT'
    ? 'ACCEPTED'
    : last === 'DECLINE'
      ? 'DECLINED'
      : last === 'VISIT'
        ? 'DONE'
        : 'ASKED';
}

/** Where a task stands on a day: done once anybody has been there. */
export function taskState(task: OpenTask, today: CivilDate): TaskState {
  if (task.steps.some(({ step }) => step === 'WITHDRAW')) return 'WITHDRAWN';
  const answers = task.personIds.map((personId) => answerOf(task, personId));
  if (answers.includes('DONE')) return 'DONE';
  if (answers.every((answer) => answer === 'DECLINED')) return 'DECLINED';
  if (today > task.toOn) return 'LAPSED';
  return answers.includes('ACCEPTED') ? 'ACCEPTED' : 'ASKED';
}

/** The steps somebody may take on a day. A visit may also be entered after the last day of the task: it was made. */
export function taskStepsAllowed(task: OpenTask, actor: TaskActor, today: CivilDate): TaskStep[] {
  const state = taskState(task, today);
  if (state === 'WITHDRAWN') return [];
  const { personId, roles } = actor;
  const isAsked = personId !== null && roles.includes('SUPERVISOR') && task.personIds.includes(personId);
  const answer = isAsked ? answerOf(task, personId) : null;
  const isOpen = state === 'ASKED' || state === 'ACCEPTED';
  const may: Record<TaskStep, boolean> = {
    ACCEPT: isOpen && (answer === 'ASKED' || answer === 'DECLINED'),
    DECLINE: isOpen && (answer === 'ASKED' || answer === 'ACCEPTED'),
    VISIT: answer === 'ACCEPTED' && today >= task.fromOn,
    WITHDRAW: roles.includes('CLERK') && state !== 'DONE',
  };
  return TASK_STEPS.filter((step) => may[step]);
}

/** Decides what a supervisor answers: declining says why (S-3.2: nobody is pressed). */
export function decideAnswer(
  task: OpenTask,
  actor: TaskActor,
  { accepts, reason }: { accepts: boolean; reason: string | null },
  today: CivilDate,
): Refusal | { step: 'ACCEPT' | 'DECLINE'; text: string | null } {
  const step = accepts ? 'ACCEPT' : 'DECLINE';
  if (!taskStepsAllowed(task, actor, today).includes(step)) return refuse('TASK_STEP_NOT_ALLOWED', 'id');
  const text = accepts ? null : tidy(reason);
  if (!accepts && text === null) return refuse('DECLINE_REASON_MISSING', 'reason');
  const [wrong] = [...refuseLong({ reason: text }), ...refuseIdentityNumbers({ reason: text })];
  return wrong ?? { step, text };
}

/**
 * Decides one visit, which may finish several tasks at the same institution (减负): each must be the visitor's, accepted,
 * and have its window open on that day.
 */
export function decideVisit(
  tasks: readonly OpenTask[],
  actor: TaskActor,
  { on, text }: { on: string; text: string },
  today: CivilDate,
): Refusal | { on: CivilDate; text: string } {
  if (tasks.length === 0) return refuse('TASKS_MISSING', 'taskIds');
  const [wrong] = [
    ...refuseStepDay(on, today),
    ...(text.trim() === '' ? [refuse('TEXT_MISSING', 'text')] : []),
    ...refuseLong({ text }),
    ...refuseIdentityNumbers({ text }),
  ];
  if (wrong) return wrong;
  if (tasks.some((task) => !taskStepsAllowed(task, actor, today).includes('VISIT')))
    return refuse('TASK_STEP_NOT_ALLOWED', 'taskIds');
  if (new Set(tasks.map(({ organisationId }) => organisationId)).size > 1)
    return refuse('TASKS_OF_SEVERAL_UNITS', 'taskIds');
  if (tasks.some(({ fromOn, toOn }) => on < fromOn || on > toOn)) return refuse('VISIT_OUTSIDE_WINDOW', 'on');
  return { on, text: text.trim() };
}

/** Decides whether the bureau takes a task back, and why. */
export function decideWithdrawal(
  task: OpenTask,
  actor: TaskActor,
  reason: string,
  today: CivilDate,
): Refusal | { text: string } {
  if (!taskStepsAllowed(task, actor, today).includes('WITHDRAW'))
    return refuse('TASK_STEP_NOT_ALLOWED', 'id');
  const text = tidy(reason);
  if (text === null) return refuse('REASON_MISSING', 'reason');
  const [wrong] = refuseLong({ reason: text });
  return wrong ?? { text };
}
