import type { SupervisionArea as Area } from '@mingcha/domain/supervision-area';
import {
  BURDEN_KINDS,
  type BurdenKind as Burden,
  type VisitKind as Coming,
  VISIT_KINDS,
} from '@mingcha/domain/task/burden';
import {
  type TaskAnswer as Answer,
  type OpenTask,
  type TaskState as State,
  type TaskStep as Step,
  TASK_ANSWERS,
  TASK_STATES,
  TASK_STEPS,
} from '@mingcha/domain/task/task';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { asEnum } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { SupervisionArea } from '../opinion/opinion.types';
import { EligibleMember } from '../panel/eligible.types';
import { Tenant } from '../tenant/tenant.types';

const TaskState = asEnum('TaskState', TASK_STATES, 'Where a supervision task stands (S-3.2b).');
const TaskAnswer = asEnum('TaskAnswer', TASK_ANSWERS, 'Where one supervisor stands with a task.');
const TaskStep = asEnum('TaskStep', TASK_STEPS, 'What can be done with a task.');
const VisitKind = asEnum('VisitKind', VISIT_KINDS, 'Who comes to an institution.');
const BurdenKind = asEnum('BurdenKind', BURDEN_KINDS, 'What speaks against one more visit (减负).');

@ObjectType({ description: 'One supervisor who was asked, and what they answered.' })
export class TaskMember {
  @Field(() => String, { description: 'Who.' })
  name!: string;

  @Field(() => TaskAnswer, { description: 'Where they stand.' })
  answer!: Answer;
}

@ObjectType({ description: 'One step of a task.' })
export class TaskStepTaken {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => TaskStep, { description: 'What was done.' })
  step!: Step;

  @Field(() => CivilDateScalar, { description: 'The day it was done.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What is said.' })
  text!: string | null;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who entered it.' })
  recordedByName!: string;
}

@ObjectType({ description: 'What a bureau asks of its supervisors: where, about what, by when (S-3.2b).' })
export class SupervisionTask {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau that asks.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'Where to.' })
  organisation!: Organisation;

  @Field(() => SupervisionArea, { description: 'About what (S-2.0).' })
  area!: Area;

  @Field(() => String, { nullable: true, description: 'Of any other area: its name.' })
  areaName!: string | null;

  @Field(() => String, { description: 'What is asked for.' })
  request!: string;

  @Field(() => CivilDateScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => CivilDateScalar, { description: 'Its last day.' })
  to!: string;

  @Field(() => TaskState, { description: 'Where it stands today.' })
  state!: State;

  @Field(() => [TaskMember], { description: 'Who was asked.' })
  members!: TaskMember[];

  @Field(() => [TaskStepTaken], { description: 'Every step, the first first.' })
  steps!: TaskStepTaken[];

  @Field(() => [TaskStep], { description: 'The steps the viewer may take today.' })
  stepsAllowed!: Step[];

  @Field(() => InstantScalar, { description: 'When it was given.' })
  givenAt!: Date;

  @Field(() => String, { description: 'Who gave it.' })
  givenByName!: string;

  /** For the next step; not part of the answer. */
  open!: OpenTask;
}

@ObjectType({ description: 'One row of a list of tasks.' })
export class SupervisionTaskEdge extends edgeOf(SupervisionTask) {}

@ObjectType({ description: 'A page of tasks.' })
export class SupervisionTaskConnection {
  @Field(() => [SupervisionTaskEdge], { description: 'The rows.' })
  edges!: SupervisionTaskEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'An institution to which somebody may be sent, and whom nothing binds there.' })
export class TaskUnit {
  @Field(() => Organisation, { description: 'The institution.' })
  organisation!: Organisation;

  @Field(() => [EligibleMember], { description: 'Who may be sent today.' })
  members!: EligibleMember[];
}

@ObjectType({ description: 'One coming to an institution: made on a day, or to be made between two.' })
export class Visit {
  @Field(() => ID, { description: 'The record it is.' })
  id!: string;

  @Field(() => VisitKind, { description: 'Who comes.' })
  kind!: Coming;

  @Field(() => Organisation, { description: 'Where to.' })
  organisation!: Organisation;

  @Field(() => CivilDateScalar, { description: 'Its day, or its first.' })
  from!: string;

  @Field(() => CivilDateScalar, { description: 'Its day, or its last.' })
  to!: string;
}

@ObjectType({ description: 'What speaks against one more visit: told, never forbidden (减负).' })
export class BurdenWarning {
  @Field(() => BurdenKind, { description: 'Two at once, or too many in a month.' })
  kind!: Burden;

  @Field(() => [ID], { description: 'The other comings, earliest first.' })
  visitIds!: string[];
}

@InputType({ description: 'A task as it is given.' })
export class AssignTaskInput {
  @Field(() => ID, { description: 'Where to.' })
  organisationId!: string;

  @Field(() => SupervisionArea, { description: 'About what.' })
  area!: Area;

  @Field(() => String, { nullable: true, description: 'Of any other area: its name.' })
  areaName?: string | null;

  @Field(() => String, { description: 'What is asked for; no names of recipients.' })
  request!: string;

  @Field(() => CivilDateScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => CivilDateScalar, { description: 'Its last day.' })
  to!: string;

  @Field(() => [ID], { description: 'The running terms of those it is given to.' })
  supervisorIds!: string[];
}

@InputType({ description: 'What a supervisor answers.' })
export class AnswerTaskInput {
  @Field(() => ID, { description: 'The task.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether it is accepted.' })
  accepts!: boolean;

  @Field(() => String, { nullable: true, description: 'Where declined: why.' })
  reason?: string | null;
}

@InputType({ description: 'One visit that finishes one task or several at the same institution (减负).' })
export class FinishTasksInput {
  @Field(() => [ID], { description: 'The tasks.' })
  taskIds!: string[];

  @Field(() => CivilDateScalar, { description: 'The day of the visit.' })
  on!: string;

  @Field(() => String, { description: 'What was seen; no names of recipients.' })
  text!: string;
}

@InputType({ description: 'A task the bureau takes back, and why.' })
export class WithdrawTaskInput {
  @Field(() => ID, { description: 'The task.' })
  id!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({ description: 'The tasks stand as they are told.' })
export class TasksKept {
  @Field(() => [SupervisionTask], { description: 'As stored.' })
  tasks!: SupervisionTask[];
}

export const TaskResult = createUnionType({
  name: 'TaskResult',
  description: 'Stored, or refused.',
  types: () => [TasksKept, Refusal] as const,
});
