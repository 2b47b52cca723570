import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { answer, type Refusal } from '../../graphql/refusal';
import {
  AdmitMinorInput,
  DecideSightInput,
  MinorChoices,
  MinorKept,
  MinorReasonInput,
  MinorResult,
  MoveMinorInput,
  ReceiverResult,
  ReceiverShown,
} from './minor.inputs';
import { listMinors, readReports } from './minor.loader';
import { MandatoryReport, MinorCase, MinorCaseConnection } from './minor.types';
import { askMinorSight, decideMinorSight, readMinor, revealReceiver } from './minor-file';
import { admitMinor, moveMinor, readMinorChoices } from './move-minor';

const kept = (outcome: MinorKept | Decision) => answer(MinorKept, outcome);

@Resolver(() => MinorCase)
export class MinorResolver {
  @Can('READ_MINORS')
  @Query(() => MinorCaseConnection, {
    description: 'Cases of minors by their codes, the latest admission first; nothing of what was said.',
  })
  minorCases(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<MinorCaseConnection> {
    return listMinors(context, first, after ?? null);
  }

  @Can('READ_MINORS')
  @Query(() => MinorCase, {
    nullable: true,
    description: 'One case, or null when it is not there or not yours. Sight of the file is in the trail.',
  })
  async minorCase(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<MinorCase | null> {
    return isId(id) ? context.act((tx) => readMinor(context, tx, id)) : null;
  }

  @Can('READ_MINORS')
  @Query(() => [MandatoryReport], {
    description: 'The register of mandatory reports, the latest first (art 11).',
  })
  mandatoryReports(@Ctx() context: ApiContext): Promise<MandatoryReport[]> {
    return context.read((tx) => readReports(context, tx));
  }

  @Can('ADMIT_MINOR')
  @Query(() => MinorChoices, { description: 'Where the viewer may admit a minor.' })
  minorChoices(@Ctx() context: ApiContext): Promise<MinorChoices> {
    return context.read((tx) => readMinorChoices(context, tx));
  }

  @Can('ADMIT_MINOR')
  @Mutation(() => MinorResult, { description: 'Take a minor in, by a code (S-2.3a).' })
  async admitMinor(
    @Ctx() context: ApiContext,
    @Arg('input', () => AdmitMinorInput, { description: 'The admission.' }) input: AdmitMinorInput,
  ): Promise<MinorKept | Refusal> {
    return kept(await context.act((tx) => admitMinor(context, tx, input)));
  }

  @Can('MOVE_MINOR')
  @Mutation(() => MinorResult, {
    description: 'Take the next step; a hand-over has two members of the panel at both (S-2.3d).',
  })
  async moveMinor(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveMinorInput, { description: 'Which, and what is said.' }) input: MoveMinorInput,
  ): Promise<MinorKept | Refusal> {
    return kept(await context.act((tx) => moveMinor(context, tx, input)));
  }

  @Can('READ_MINORS')
  @Mutation(() => MinorResult, { description: 'Ask to see the file of a minor, with a reason.' })
  async askMinorSight(
    @Ctx() context: ApiContext,
    @Arg('input', () => MinorReasonInput, { description: 'Which, and why.' }) input: MinorReasonInput,
  ): Promise<MinorKept | Refusal> {
    return kept(await context.act((tx) => askMinorSight(context, tx, input)));
  }

  @Can('DECIDE_MINOR_SIGHT')
  @Mutation(() => MinorResult, { description: 'Grant sight of a file for two weeks, or decline.' })
  async decideMinorSight(
    @Ctx() context: ApiContext,
    @Arg('input', () => DecideSightInput, { description: 'Which request, and how.' })
    input: DecideSightInput,
  ): Promise<MinorKept | Refusal> {
    return kept(await context.act((tx) => decideMinorSight(context, tx, input)));
  }

  @Can('REVEAL_RECEIVER')
  @Mutation(() => ReceiverResult, { description: 'Show who came for a minor, in clear, with a reason.' })
  async revealReceiver(
    @Ctx() context: ApiContext,
    @Arg('input', () => MinorReasonInput, { description: 'Which, and why.' }) input: MinorReasonInput,
  ): Promise<ReceiverShown | Refusal> {
    return answer(ReceiverShown, await context.act((tx) => revealReceiver(context, tx, input)));
  }
}
