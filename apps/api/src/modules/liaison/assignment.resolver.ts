import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { answer, type Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { assignPost, endAssignment, handOver } from './assign-post';
import {
  Assignment,
  AssignmentEnded,
  AssignmentStored,
  AssignPostInput,
  AssignPostResult,
  EndAssignmentInput,
  EndAssignmentResult,
  HandedOver,
  HandOverInput,
  HandOverResult,
  LiaisonTarget,
} from './assignment.types';
import { listTargets } from './liaison-targets';

@Resolver(() => Assignment)
export class AssignmentResolver {
  @Can('ASSIGN_LIAISON')
  @Query(() => [LiaisonTarget], {
    description:
      'The institutions a post of the own bureau may be assigned to from a day (L-1.1, L-1.3 to L-1.8).',
  })
  liaisonTargets(
    @Ctx() context: ApiContext,
    @Arg('positionId', () => ID, { description: 'The post.' }) positionId: string,
    @Arg('on', () => CivilDateScalar, { description: 'The first day.' }) on: string,
  ): Promise<LiaisonTarget[]> {
    return listTargets(context, positionId, on);
  }

  @Can('ASSIGN_LIAISON')
  @Mutation(() => AssignPostResult, {
    description: 'Assign a post to an institution (L-1.1 to L-1.8).',
  })
  async assignPost(
    @Ctx() context: ApiContext,
    @Arg('input', () => AssignPostInput, { description: 'Which post, which institution, from when.' })
    input: AssignPostInput,
  ): Promise<AssignmentStored | Refusal> {
    return answer(AssignmentStored, await context.act((tx) => assignPost(context, tx, input)));
  }

  @Can('ASSIGN_LIAISON')
  @Mutation(() => EndAssignmentResult, { description: 'Give an assignment its last day.' })
  async endAssignment(
    @Ctx() context: ApiContext,
    @Arg('input', () => EndAssignmentInput, { description: 'Which, and its last day.' })
    input: EndAssignmentInput,
  ): Promise<AssignmentEnded | Refusal> {
    return answer(AssignmentEnded, await context.act((tx) => endAssignment(context, tx, input)));
  }

  @Can('ASSIGN_LIAISON')
  @Mutation(() => HandOverResult, {
    description: 'Hand an assignment over to another unit or post in one act; no day in between is nobody’s.',
  })
  async handOver(
    @Ctx() context: ApiContext,
    @Arg('input', () => HandOverInput, { description: 'Which, from when, and to what.' })
    input: HandOverInput,
  ): Promise<HandedOver | Refusal> {
    return answer(HandedOver, await context.act((tx) => handOver(context, tx, input)));
  }
}
