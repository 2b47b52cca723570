import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { answer, type Refusal } from '../../graphql/refusal';
import { leaveOffice, takeOffice } from './change-office';
import { endPost, foundPost, listPosts } from './change-post';
import {
  EndPostInput,
  FoundPostInput,
  LeaveOfficeInput,
  LeaveOfficeResult,
  OfficeLeft,
  OfficeTaken,
  Post,
  PostKept,
  PostResult,
  TakeOfficeInput,
  TakeOfficeResult,
} from './office.types';

@Resolver()
export class OfficeResolver {
  @Can('CHANGE_OFFICE')
  @Query(() => [Post], {
    description: 'The posts of the own bureau and whoever held them, those in being first (L-3.1 to L-3.3).',
  })
  posts(@Ctx() context: ApiContext): Promise<Post[]> {
    return context.read((tx) => listPosts(context, tx));
  }

  @Can('CHANGE_OFFICE')
  @Mutation(() => PostResult, { description: 'Found a post of the own bureau; its duties begin with it.' })
  async foundPost(
    @Ctx() context: ApiContext,
    @Arg('input', () => FoundPostInput, { description: 'Which kind, from when.' }) input: FoundPostInput,
  ): Promise<PostKept | Refusal> {
    return answer(PostKept, await context.act((tx) => foundPost(context, tx, input)));
  }

  @Can('CHANGE_OFFICE')
  @Mutation(() => PostResult, {
    description: 'Give a post of the own bureau its last day; whoever holds it leaves first.',
  })
  async endPost(
    @Ctx() context: ApiContext,
    @Arg('input', () => EndPostInput, { description: 'Which, and its last day.' }) input: EndPostInput,
  ): Promise<PostKept | Refusal> {
    return answer(PostKept, await context.act((tx) => endPost(context, tx, input)));
  }

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
