import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../graphql/can';
import type { ApiContext, SignedInAccount } from '../graphql/context';
import { Refusal, toRefusal } from '../graphql/refusal';
import { endSession } from './open-session';
import { setPassword } from './set-password';
import { redeemLink, signIn } from './sign-in';
import { describeViewer } from './viewer.service';
import {
  PasswordSet,
  RedeemSignInLinkInput,
  SetPasswordInput,
  SetPasswordResult,
  SignedIn,
  SignInInput,
  SignInResult,
  Viewer,
} from './viewer.types';

async function welcome(context: ApiContext, answer: SignedInAccount | Decision): Promise<SignedIn | Refusal> {
  if ('code' in answer) return toRefusal(answer);
  return Object.assign(new SignedIn(), { viewer: await describeViewer(context.as(answer)) });
}

@Resolver()
export class SessionResolver {
  @Can('ANYONE')
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  me(@Ctx() context: ApiContext): Promise<Viewer> | null {
    return context.viewer && describeViewer(context);
  }

  @Can('ANYONE')
  @Mutation(() => SignInResult, { description: 'Sign in with login and password; sets the session cookie.' })
  async signIn(
    @Ctx() context: ApiContext,
    @Arg('input', () => SignInInput, { description: 'Login and password.' }) { login, password }: SignInInput,
  ): Promise<SignedIn | Refusal> {
    return welcome(context, await signIn(context, login, password));
  }

  @Can('ANYONE')
  @Mutation(() => SignInResult, { description: 'Sign in with a one-time link; sets the session cookie.' })
  async redeemSignInLink(
    @Ctx() context: ApiContext,
    @Arg('input', () => RedeemSignInLinkInput, { description: 'The secret of the link.' }) {
      token,
    }: RedeemSignInLinkInput,
  ): Promise<SignedIn | Refusal> {
    return welcome(context, await redeemLink(context, token));
  }

  @Can('SIGNED_IN')
  @Mutation(() => SetPasswordResult, {
    description: "Set or change the viewer's own password; every other session of the account ends.",
  })
  async setPassword(
    @Ctx() context: ApiContext,
    @Arg('input', () => SetPasswordInput, { description: 'The new password.' }) {
      password,
    }: SetPasswordInput,
  ): Promise<PasswordSet | Refusal> {
    const refused = await setPassword(context, password);
    if (refused) return toRefusal(refused);
    const viewer = { ...(await describeViewer(context)), hasPassword: true };
    return Object.assign(new PasswordSet(), { viewer });
  }

  @Can('SIGNED_IN')
  @Mutation(() => Boolean, { description: 'End this session.' })
  async signOut(@Ctx() context: ApiContext): Promise<boolean> {
    await context.act((tx) => endSession(tx, context.signedIn.sessionHash));
    context.cookies.clear();
    return true;
  }
}
