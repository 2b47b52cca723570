import type { Role as RoleWord } from '@mingcha/domain/access/access';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Role } from '../graphql/enums';
import { Refusal } from '../graphql/refusal';
import { CivilDateScalar } from '../graphql/scalars';
import { Organisation } from '../modules/institution/organisation.types';
import { Position } from '../modules/people/position.types';
import { Tenant } from '../modules/tenant/tenant.types';

@ObjectType({ description: 'Whoever is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'The account.' })
  id!: string;

  @Field(() => String, { description: 'The name of the person.' })
  name!: string;

  @Field(() => String, { description: 'The login.' })
  login!: string;

  @Field(() => [Role], { description: 'What the person is here.' })
  roles!: RoleWord[];

  @Field(() => Tenant, { description: 'The bureau of the person.' })
  tenant!: Tenant;

  @Field(() => Position, { nullable: true, description: 'The post of a liaison leader.' })
  position!: Position | null;

  @Field(() => Organisation, { nullable: true, description: 'The institution of station staff.' })
  organisation!: Organisation | null;

  @Field(() => Boolean, { description: 'Whether a password is set.' })
  hasPassword!: boolean;

  @Field(() => CivilDateScalar, { description: 'The civil day in Asia/Shanghai by the clock of the server.' })
  today!: string;

  @Field(() => Int, { description: 'Notices not read yet.' })
  unreadNoticeCount!: number;

  @Field(() => Boolean, { description: 'Whether contacts may be recorded.' })
  canRecordContact!: boolean;

  @Field(() => Boolean, { description: 'Whether the overview may be opened.' })
  canReadOversight!: boolean;

  @Field(() => Boolean, { description: 'Whether assessments may be opened.' })
  canReadAssessment!: boolean;

  @Field(() => Boolean, { description: 'Whether monthly bulletins may be read.' })
  canReadBulletins!: boolean;

  @Field(() => Boolean, { description: 'Whether a workbook may be imported.' })
  canImportBook!: boolean;
}

@ObjectType({ description: 'Signed in; the session cookie is set.' })
export class SignedIn {
  @Field(() => Viewer, { description: 'Who it is.' })
  viewer!: Viewer;
}

@ObjectType({ description: 'The password is set; every other session of the account has ended.' })
export class PasswordSet {
  @Field(() => Viewer, { description: 'Who it is.' })
  viewer!: Viewer;
}

@InputType({ description: 'Login and password.' })
export class SignInInput {
  @Field(() => String, { description: 'The login.' })
  login!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;
}

@InputType({ description: 'The secret of a one-time link.' })
export class RedeemSignInLinkInput {
  @Field(() => String, { description: 'The part of the link behind `#token=`.' })
  token!: string;
}

@InputType({ description: 'A new password.' })
export class SetPasswordInput {
  @Field(() => String, { description: 'At least 12 characters of three kinds (profile djbh3).' })
  password!: string;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'Signed in, or refused.',
  types: () => [SignedIn, Refusal] as const,
});

export const SetPasswordResult = createUnionType({
  name: 'SetPasswordResult',
  description: 'Set, or refused.',
  types: () => [PasswordSet, Refusal] as const,
});
