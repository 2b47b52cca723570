import { can } from '@mingcha/domain/access/access';
import {
  type IssueState as State,
  type IssueStep as Step,
  stepsAllowed,
} from '@mingcha/domain/liaison/coordination';
import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { IssueState, IssueStep } from '../../graphql/enums';
import { isId } from '../../graphql/id';
import { Refusal, toRefusal } from '../../graphql/refusal';
import { findIssues, listIssues } from './issue.loader';
import {
  AddIssueCategoryInput,
  AddIssueCategoryResult,
  CoordinationIssue,
  CoordinationIssueConnection,
  IssueCategoryAdded,
  IssueChoices,
  IssueMoved,
  IssueRaised,
  MoveIssueInput,
  MoveIssueResult,
  RaiseIssueInput,
  RaiseIssueResult,
} from './issue.types';
import { addIssueCategory, readIssueChoices } from './issue-choices';
import { moveIssue, openIssue, raiseIssue } from './move-issue';

function answer<Done extends object>(Type: new () => Done, outcome: Done | Decision): Done | Refusal {
  return 'code' in outcome ? toRefusal(outcome) : Object.assign(new Type(), outcome);
}

@Resolver(() => CoordinationIssue)
export class IssueResolver {
  @Can('READ_ISSUES')
  @Query(() => CoordinationIssueConnection, {
    description: 'Issues the viewer may read, newest first (L-2.3).',
  })
  coordinationIssues(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('states', () => [IssueState], { nullable: true, description: 'Only those that stand there.' })
    states?: State[] | null,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<CoordinationIssueConnection> {
    return listIssues(context, { states: states ?? null, first, after: after ?? null });
  }

  @Can('READ_ISSUES')
  @Query(() => CoordinationIssue, {
    nullable: true,
    description: 'One issue, or null when it is not there or not yours.',
  })
  async coordinationIssue(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<CoordinationIssue | null> {
    if (!isId(id)) return null;
    const [issue] = await context.read((tx) => findIssues(context, tx, [id]));
    return issue ?? null;
  }

  @Can('RAISE_ISSUE')
  @Query(() => IssueChoices, { description: 'Institutions and categories to raise an issue with (L-2.4).' })
  issueChoices(@Ctx() context: ApiContext): Promise<IssueChoices> {
    return context.read((tx) => readIssueChoices(context, tx));
  }

  @Can('RAISE_ISSUE')
  @Mutation(() => RaiseIssueResult, {
    description: 'Raise a problem the institution cannot solve itself (L-2.3, W-2.1).',
  })
  async raiseIssue(
    @Ctx() context: ApiContext,
    @Arg('input', () => RaiseIssueInput, { description: 'The problem.' }) input: RaiseIssueInput,
  ): Promise<IssueRaised | Refusal> {
    return answer(IssueRaised, await context.act((tx) => raiseIssue(context, tx, input)));
  }

  @Can('MOVE_ISSUE')
  @Mutation(() => MoveIssueResult, { description: 'Take the next step of an issue (L-2.3).' })
  async moveIssue(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveIssueInput, { description: 'Which, and what was done.' }) input: MoveIssueInput,
  ): Promise<IssueMoved | Refusal> {
    return answer(IssueMoved, await context.act((tx) => moveIssue(context, tx, input)));
  }

  @Can('ADD_ISSUE_CATEGORY')
  @Mutation(() => AddIssueCategoryResult, {
    description: 'Add a kind of matter for the own bureau and those below it (L-2.4).',
  })
  async addIssueCategory(
    @Ctx() context: ApiContext,
    @Arg('input', () => AddIssueCategoryInput, { description: 'The kind.' }) input: AddIssueCategoryInput,
  ): Promise<IssueCategoryAdded | Refusal> {
    return answer(IssueCategoryAdded, await context.act((tx) => addIssueCategory(tx, input)));
  }

  @FieldResolver(() => [IssueStep], { description: 'The steps the viewer may take now.' })
  stepsAllowed(@Ctx() context: ApiContext, @Root() issue: CoordinationIssue): Step[] {
    const { signedIn } = context;
    return can(signedIn.roles, 'MOVE_ISSUE') ? stepsAllowed(signedIn, openIssue(issue)) : [];
  }
}
