import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { answer, type Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { answerTask, assignTask, finishTasks, readBurden, readTaskUnits, withdrawTask } from './move-task';
import { findTasks, findVisits, listTasks } from './task.loader';
import {
  AnswerTaskInput,
  AssignTaskInput,
  BurdenWarning,
  FinishTasksInput,
  SupervisionTask,
  SupervisionTaskConnection,
  TaskResult,
  TasksKept,
  TaskUnit,
  Visit,
  WithdrawTaskInput,
} from './task.types';

const kept = (outcome: TasksKept | Decision) => answer(TasksKept, outcome);

@Resolver(() => SupervisionTask)
export class TaskResolver {
  @Can('READ_TASKS')
  @Query(() => SupervisionTaskConnection, {
    description: 'Supervision tasks as far as the viewer may read them; a supervisor’s are the own.',
  })
  tasks(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<SupervisionTaskConnection> {
    return listTasks(context, first, after ?? null);
  }

  @Can('READ_TASKS')
  @Query(() => SupervisionTask, {
    nullable: true,
    description: 'One task, or null when it is not there or not yours.',
  })
  async task(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<SupervisionTask | null> {
    if (!isId(id)) return null;
    const [found] = await context.read((tx) => findTasks(context, tx, [id]));
    return found ?? null;
  }

  @Can('ASSIGN_TASK')
  @Query(() => [TaskUnit], { description: 'Institutions, and whom nothing binds at each.' })
  taskUnits(@Ctx() context: ApiContext): Promise<TaskUnit[]> {
    return context.read((tx) => readTaskUnits(context, tx));
  }

  @Can('ASSIGN_TASK')
  @Query(() => [BurdenWarning], {
    description: 'What speaks against one more visit in these days (减负).',
  })
  taskBurden(
    @Ctx() context: ApiContext,
    @Arg('organisationId', () => ID, { description: 'The institution.' }) organisationId: string,
    @Arg('from', () => CivilDateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => CivilDateScalar, { description: 'The last day.' }) to: string,
  ): Promise<BurdenWarning[]> {
    return context.read((tx) => readBurden(tx, organisationId, from, to));
  }

  @Can('ASSIGN_TASK')
  @Query(() => [Visit], {
    description: 'Every coming to an institution of the bureau in these days, leaders’ and panels’ (减负).',
  })
  visits(
    @Ctx() context: ApiContext,
    @Arg('from', () => CivilDateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => CivilDateScalar, { description: 'The last day.' }) to: string,
  ): Promise<Visit[]> {
    return context.read((tx) => findVisits(tx, from, to));
  }

  @Can('ASSIGN_TASK')
  @Mutation(() => TaskResult, { description: 'Ask supervisors to look at something (S-3.2b).' })
  async assignTask(
    @Ctx() context: ApiContext,
    @Arg('input', () => AssignTaskInput, { description: 'The task.' }) input: AssignTaskInput,
  ): Promise<TasksKept | Refusal> {
    return kept(await context.act((tx) => assignTask(context, tx, input)));
  }

  @Can('ANSWER_TASK')
  @Mutation(() => TaskResult, { description: 'Accept a task, or decline and say why.' })
  async answerTask(
    @Ctx() context: ApiContext,
    @Arg('input', () => AnswerTaskInput, { description: 'Which, and how.' }) input: AnswerTaskInput,
  ): Promise<TasksKept | Refusal> {
    return kept(await context.act((tx) => answerTask(context, tx, input)));
  }

  @Can('ANSWER_TASK')
  @Mutation(() => TaskResult, { description: 'Finish tasks at one institution by one visit (减负).' })
  async finishTasks(
    @Ctx() context: ApiContext,
    @Arg('input', () => FinishTasksInput, { description: 'Which, when, what was seen.' })
    input: FinishTasksInput,
  ): Promise<TasksKept | Refusal> {
    return kept(await context.act((tx) => finishTasks(context, tx, input)));
  }

  @Can('ASSIGN_TASK')
  @Mutation(() => TaskResult, { description: 'Take a task back, and say why.' })
  async withdrawTask(
    @Ctx() context: ApiContext,
    @Arg('input', () => WithdrawTaskInput, { description: 'Which, and why.' }) input: WithdrawTaskInput,
  ): Promise<TasksKept | Refusal> {
    return kept(await context.act((tx) => withdrawTask(context, tx, input)));
  }
}
