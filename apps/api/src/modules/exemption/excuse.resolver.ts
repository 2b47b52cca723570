import { can, excuseRefusal } from '@mingcha/domain/access/access';
import { isRunningOut } from '@mingcha/domain/exemption/ask-excuse';
import { isWithdrawable } from '@mingcha/domain/exemption/decide-excuse';
import { isOpenTo } from '@mingcha/domain/exemption/excuse';
import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { Refusal, toRefusal } from '../../graphql/refusal';
import { requestExemption, stateNotApplicable } from './ask-excuse';
import { decideExcuse } from './decide-excuse';
import {
  DecideExcuseInput,
  ExcuseRequest,
  ExcuseRequestConnection,
  ExcuseResult,
  ExcuseSaved,
  ExcusesArgs,
  RequestExemptionInput,
  StateNotApplicableInput,
  WithdrawExcuseInput,
} from './excuse.types';
import { listExcuses } from './list-excuses';
import { withdrawExcuse } from './withdraw-excuse';

function answer(outcome: ExcuseSaved | Decision): ExcuseSaved | Refusal {
  return 'code' in outcome ? toRefusal(outcome) : Object.assign(new ExcuseSaved(), outcome);
}

@Resolver(() => ExcuseRequest)
export class ExcuseResolver {
  @Can('READ_EXCUSES')
  @Query(() => ExcuseRequestConnection, {
    description: "Requests to be excused, of the viewer's bureau and those below it, newest first (A6, A7).",
  })
  excuseRequests(
    @Ctx() context: ApiContext,
    @Args(() => ExcusesArgs) args: ExcusesArgs,
  ): Promise<ExcuseRequestConnection> {
    return listExcuses(context, args);
  }

  @Can('ASK_EXCUSE')
  @Mutation(() => ExcuseResult, { description: 'Ask the level above for an exemption (原则上, A7).' })
  async requestExemption(
    @Ctx() context: ApiContext,
    @Arg('input', () => RequestExemptionInput, { description: 'Of what, and why.' })
    input: RequestExemptionInput,
  ): Promise<ExcuseSaved | Refusal> {
    return answer(await context.act((tx) => requestExemption(context, tx, input)));
  }

  @Can('ASK_EXCUSE')
  @Mutation(() => ExcuseResult, {
    description:
      'State that a rule does not apply for want of an institution; confirmed above, for a year (A6).',
  })
  async stateNotApplicable(
    @Ctx() context: ApiContext,
    @Arg('input', () => StateNotApplicableInput, { description: 'Of what, and why.' })
    input: StateNotApplicableInput,
  ): Promise<ExcuseSaved | Refusal> {
    return answer(await context.act((tx) => stateNotApplicable(context, tx, input)));
  }

  @Can('ASK_EXCUSE')
  @Mutation(() => ExcuseResult, { description: 'Take a request of the own bureau back.' })
  async withdrawExcuse(
    @Ctx() context: ApiContext,
    @Arg('input', () => WithdrawExcuseInput, { description: 'Which, and why.' }) input: WithdrawExcuseInput,
  ): Promise<ExcuseSaved | Refusal> {
    return answer(await context.act((tx) => withdrawExcuse(context, tx, input)));
  }

  @Can('DECIDE_EXCUSE')
  @Mutation(() => ExcuseResult, { description: 'Grant or refuse a request of a bureau directly below.' })
  async decideExcuse(
    @Ctx() context: ApiContext,
    @Arg('input', () => DecideExcuseInput, { description: 'Which, how, and why.' }) input: DecideExcuseInput,
  ): Promise<ExcuseSaved | Refusal> {
    return answer(await context.act((tx) => decideExcuse(context, tx, input)));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may decide it.' })
  canDecide(@Ctx() context: ApiContext, @Root() request: ExcuseRequest): boolean {
    const { roles, tenantId } = context.signedIn;
    const mine = request.aboveId === tenantId && can(roles, 'DECIDE_EXCUSE');
    return mine && isOpenTo(request.state, 'REFUSE');
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether 不适用 is confirmed, and runs out so soon that it may be stated anew.',
  })
  isRunningOut(@Ctx() context: ApiContext, @Root() { state, holdsUntil }: ExcuseRequest): boolean {
    return isRunningOut({ state, lastDay: holdsUntil }, context.today);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take it back.' })
  canWithdraw(@Ctx() context: ApiContext, @Root() request: ExcuseRequest): boolean {
    const mine =
      request.tenant.id === context.signedIn.tenantId &&
      excuseRefusal(context.contactActor, request.subjectId, 'id') === null;
    return mine && isWithdrawable(request, context.today);
  }
}
