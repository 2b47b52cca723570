import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { answer, type Refusal } from '../../graphql/refusal';
import { enterTracing, moveTracing, readTracingChoices } from './move-tracing';
import { findTracing, listTracing, readCoverage } from './tracing.loader';
import {
  EnterTracingInput,
  MoveTracingInput,
  TracingCase,
  TracingCaseConnection,
  TracingChoices,
  TracingCoverage,
  TracingKept,
  TracingResult,
} from './tracing.types';

const kept = (outcome: TracingKept | Decision) => answer(TracingKept, outcome);

@Resolver(() => TracingCase)
export class TracingResolver {
  @Can('READ_TRACING')
  @Query(() => TracingCaseConnection, {
    description: 'Tracing cases by their codes, as far as the viewer may read, the latest admission first.',
  })
  tracingCases(
    @Ctx() context: ApiContext,
    @Arg('isOpen', () => Boolean, { defaultValue: false, description: 'Only those still looked for.' })
    isOpen: boolean,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<TracingCaseConnection> {
    return listTracing(context, isOpen, first, after ?? null);
  }

  @Can('READ_TRACING')
  @Query(() => TracingCase, {
    nullable: true,
    description: 'One case, or null when it is not there or not yours.',
  })
  async tracingCase(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<TracingCase | null> {
    return isId(id) ? context.read((tx) => findTracing(context, tx, id)) : null;
  }

  @Can('READ_TRACING')
  @Query(() => [TracingCoverage], {
    description: 'How far notices and their verification reach, by institution (S-2.4c).',
  })
  tracingCoverage(@Ctx() context: ApiContext): Promise<TracingCoverage[]> {
    return readCoverage(context);
  }

  @Can('ENTER_TRACING')
  @Query(() => TracingChoices, { description: 'Where the viewer may enter somebody.' })
  tracingChoices(@Ctx() context: ApiContext): Promise<TracingChoices> {
    return context.read((tx) => readTracingChoices(context, tx));
  }

  @Can('ENTER_TRACING')
  @Mutation(() => TracingResult, { description: 'Enter somebody whose family is to be looked for.' })
  async enterTracing(
    @Ctx() context: ApiContext,
    @Arg('input', () => EnterTracingInput, { description: 'Whom, by a code.' }) input: EnterTracingInput,
  ): Promise<TracingKept | Refusal> {
    return kept(await context.act((tx) => enterTracing(context, tx, input)));
  }

  @Can('MOVE_TRACING')
  @Mutation(() => TracingResult, { description: 'Post, refresh, report, verify, close (S-2.4).' })
  async moveTracing(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveTracingInput, { description: 'Which, and what is said.' })
    input: MoveTracingInput,
  ): Promise<TracingKept | Refusal> {
    return kept(await context.act((tx) => moveTracing(context, tx, input)));
  }
}
