import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { answer, type Refusal } from '../../graphql/refusal';
import { leaveOffice, takeOffice } from './change-office';
import {
  LeaveOfficeInput,
  LeaveOfficeResult,
  OfficeLeft,
  OfficeTaken,
  TakeOfficeInput,
  TakeOfficeResult,
} from './office.types';

@Resolver()
export class OfficeResolver {
  @Can('CHANGE_OFFICE')
  @Mutation(() => TakeOfficeResult, {
    description: 'Somebody takes a post of the own bureau; never two at once (A11).',
  })
  async takeOffice(
    @Ctx() context: ApiContext,
    @Arg('input', () => TakeOfficeInput, { description: 'Who, which post, from when.' })
    input: TakeOfficeInput,
  ): Promise<OfficeTaken | Refusal> {
    return answer(OfficeTaken, await context.act((tx) => takeOffice(context, tx, input)));
  }

  @Can('CHANGE_OFFICE')
  @Mutation(() => LeaveOfficeResult, {
    description: 'Whoever holds a post of the own bureau leaves it; it is vacant from the day after (A11).',
  })
  async leaveOffice(
    @Ctx() context: ApiContext,
    @Arg('input', () => LeaveOfficeInput, { description: 'Which post, and the last day.' })
    input: LeaveOfficeInput,
  ): Promise<OfficeLeft | Refusal> {
    return answer(OfficeLeft, await context.act((tx) => leaveOffice(context, tx, input)));
  }
}
