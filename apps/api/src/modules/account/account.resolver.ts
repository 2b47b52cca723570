import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { answer, type Refusal } from '../../graphql/refusal';
import { findAccounts, findTies } from './account.loader';
import {
  Account,
  AccountChanged,
  AccountInput,
  AccountResult,
  AccountTies,
  ChangeAccountInput,
  InviteUserInput,
  LinkIssued,
  LinkResult,
} from './account.types';
import { changeAccount, disableAccount, enableAccount, inviteUser, issueSignInLink } from './change-account';

@Resolver(() => Account)
export class AccountResolver {
  @Can('READ_ACCOUNTS')
  @Query(() => [Account], { description: 'The accounts of the own bureau, those in use first.' })
  accounts(@Ctx() context: ApiContext): Promise<Account[]> {
    return context.read((tx) => findAccounts(context, tx));
  }

  @Can('READ_ACCOUNTS')
  @Query(() => AccountTies, { description: 'What an account of the own bureau may be tied to today.' })
  accountTies(@Ctx() context: ApiContext): Promise<AccountTies> {
    return context.read((tx) => findTies(context, tx));
  }

  @Can('INVITE_USER')
  @Mutation(() => LinkResult, { description: 'Open an account in the own bureau and get its one-time link.' })
  async inviteUser(
    @Ctx() context: ApiContext,
    @Arg('input', () => InviteUserInput, { description: 'Who.' }) input: InviteUserInput,
  ): Promise<LinkIssued | Refusal> {
    return answer(LinkIssued, await context.act((tx) => inviteUser(context, tx, input)));
  }

  @Can('INVITE_USER')
  @Mutation(() => LinkResult, {
    description: 'A new one-time link for an account; links before it are void.',
  })
  async issueSignInLink(
    @Ctx() context: ApiContext,
    @Arg('input', () => AccountInput, { description: 'Whose.' }) input: AccountInput,
  ): Promise<LinkIssued | Refusal> {
    return answer(LinkIssued, await context.act((tx) => issueSignInLink(context, tx, input)));
  }

  @Can('CHANGE_ACCOUNT')
  @Mutation(() => AccountResult, { description: 'Change roles and ties of an account; never the own one.' })
  async changeAccount(
    @Ctx() context: ApiContext,
    @Arg('input', () => ChangeAccountInput, { description: 'Which, and what it is to be.' })
    input: ChangeAccountInput,
  ): Promise<AccountChanged | Refusal> {
    return answer(AccountChanged, await context.act((tx) => changeAccount(context, tx, input)));
  }

  @Can('CHANGE_ACCOUNT')
  @Mutation(() => AccountResult, { description: 'Shut an account out at once; its sessions end.' })
  async disableAccount(
    @Ctx() context: ApiContext,
    @Arg('input', () => AccountInput, { description: 'Which.' }) input: AccountInput,
  ): Promise<AccountChanged | Refusal> {
    return answer(AccountChanged, await context.act((tx) => disableAccount(context, tx, input)));
  }

  @Can('CHANGE_ACCOUNT')
  @Mutation(() => AccountResult, { description: 'Let a disabled account in again.' })
  async enableAccount(
    @Ctx() context: ApiContext,
    @Arg('input', () => AccountInput, { description: 'Which.' }) input: AccountInput,
  ): Promise<AccountChanged | Refusal> {
    return answer(AccountChanged, await context.act((tx) => enableAccount(context, tx, input)));
  }
}
