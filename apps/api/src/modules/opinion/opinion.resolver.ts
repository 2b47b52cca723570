import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { answer, type Refusal } from '../../graphql/refusal';
import { moveOpinion, putOpinionOnLedger, readOpinionChoices, sendOpinion } from './move-opinion';
import {
  MoveOpinionInput,
  OpinionChoices,
  OpinionFilter,
  OpinionKept,
  OpinionResult,
  PutOpinionOnLedgerInput,
  SendOpinionInput,
} from './opinion.inputs';
import { findOpinions, listOpinions } from './opinion.loader';
import { Opinion, OpinionConnection } from './opinion.types';

const kept = (outcome: OpinionKept | Decision) => answer(OpinionKept, outcome);

@Resolver(() => Opinion)
export class OpinionResolver {
  @Can('READ_OPINIONS')
  @Query(() => OpinionConnection, {
    description: 'Opinions as far as the viewer may read them, newest first.',
  })
  opinions(
    @Ctx() context: ApiContext,
    @Arg('filter', () => OpinionFilter, { description: 'Which.' }) filter: OpinionFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<OpinionConnection> {
    return listOpinions(context, filter, first, after ?? null);
  }

  @Can('READ_OPINIONS')
  @Query(() => Opinion, {
    nullable: true,
    description: 'One opinion, or null when it is not there or not yours.',
  })
  async opinion(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Opinion | null> {
    if (!isId(id)) return null;
    const [found] = await context.read((tx) => findOpinions(context, tx, [id]));
    return found ?? null;
  }

  @Can('SEND_OPINION')
  @Query(() => OpinionChoices, { description: 'Of which institutions the viewer may send an opinion.' })
  opinionChoices(@Ctx() context: ApiContext): Promise<OpinionChoices> {
    return context.read((tx) => readOpinionChoices(context, tx));
  }

  @Can('SEND_OPINION')
  @Mutation(() => OpinionResult, { description: 'Send an opinion, day or night (S-2.5a, S-2.6a).' })
  async sendOpinion(
    @Ctx() context: ApiContext,
    @Arg('input', () => SendOpinionInput, { description: 'What is sent.' }) input: SendOpinionInput,
  ): Promise<OpinionKept | Refusal> {
    return kept(await context.act((tx) => sendOpinion(context, tx, input)));
  }

  @Can('MOVE_OPINION')
  @Mutation(() => OpinionResult, { description: 'Take the next step of an opinion (S-2.5b, S-2.6b).' })
  async moveOpinion(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveOpinionInput, { description: 'Which, and what is said.' })
    input: MoveOpinionInput,
  ): Promise<OpinionKept | Refusal> {
    return kept(await context.act((tx) => moveOpinion(context, tx, input)));
  }

  @Can('PUT_OPINION_ON_LEDGER')
  @Mutation(() => OpinionResult, {
    description: 'Put a problem that was pointed out on the ledger, with who mends it and by when.',
  })
  async putOpinionOnLedger(
    @Ctx() context: ApiContext,
    @Arg('input', () => PutOpinionOnLedgerInput, { description: 'Which, and the assignment.' })
    input: PutOpinionOnLedgerInput,
  ): Promise<OpinionKept | Refusal> {
    return kept(await context.act((tx) => putOpinionOnLedger(context, tx, input)));
  }
}
