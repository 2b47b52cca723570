import type { Role as RoleWord } from '@mingcha/domain/access/access';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Role } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Position } from '../people/position.types';

@ObjectType({ description: 'A supervisor’s term, as far as an account is tied to it.' })
export class SupervisorTie {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The name of the supervisor.' })
  name!: string;

  @Field(() => String, { description: 'The panel served on.' })
  panelName!: string;
}

@ObjectType({ description: 'An account of the own bureau.' })
export class Account {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The login.' })
  login!: string;

  @Field(() => String, { description: 'The name of the person.' })
  name!: string;

  @Field(() => [Role], { description: 'What the person is here.' })
  roles!: RoleWord[];

  @Field(() => Position, { nullable: true, description: 'The post of a liaison leader.' })
  position!: Position | null;

  @Field(() => Organisation, { nullable: true, description: 'The institution of station staff.' })
  organisation!: Organisation | null;

  @Field(() => SupervisorTie, { nullable: true, description: 'The term of a supervisor.' })
  supervisor!: SupervisorTie | null;

  @Field(() => Boolean, { description: 'Whether a password is set.' })
  hasPassword!: boolean;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was last in use.' })
  lastSeenAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Since when it is disabled.' })
  disabledAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the viewer may change it; never the own one.' })
  canChange!: boolean;
}

@ObjectType({ description: 'What an account of the own bureau may be tied to.' })
export class AccountTies {
  @Field(() => [Position], { description: 'Posts in being.' })
  positions!: Position[];

  @Field(() => [Organisation], { description: 'Institutions in operation.' })
  organisations!: Organisation[];

  @Field(() => [SupervisorTie], { description: 'Supervisors in their term.' })
  supervisors!: SupervisorTie[];
}

@InputType({ description: 'Who is to be let in.' })
export class InviteUserInput {
  @Field(() => String, { description: 'The login: 3 to 40 small letters, digits, dots and dashes.' })
  login!: string;

  @Field(() => String, { description: 'The name of the person.' })
  name!: string;

  @Field(() => [Role], { description: 'What the person is to be; administrators are nothing else.' })
  roles!: RoleWord[];

  @Field(() => ID, { nullable: true, description: 'The post of a liaison leader.' })
  positionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The institution of station staff.' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The term of a supervisor.' })
  supervisorId?: string | null;
}

@InputType({ description: 'What an account is to be from now on.' })
export class ChangeAccountInput {
  @Field(() => ID, { description: 'The account.' })
  id!: string;

  @Field(() => [Role], { description: 'What the person is to be; administrators are nothing else.' })
  roles!: RoleWord[];

  @Field(() => ID, { nullable: true, description: 'The post of a liaison leader.' })
  positionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The institution of station staff.' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The term of a supervisor.' })
  supervisorId?: string | null;
}

@InputType({ description: 'Which account.' })
export class AccountInput {
  @Field(() => ID, { description: 'The account.' })
  id!: string;
}

@ObjectType({ description: 'A one-time link was issued; links before it are void.' })
export class LinkIssued {
  @Field(() => Account, { description: 'Whose it is.' })
  account!: Account;

  @Field(() => String, {
    description: 'The secret behind `/link#token=`; it is told this once and kept nowhere.',
  })
  token!: string;
}

@ObjectType({ description: 'The account was changed.' })
export class AccountChanged {
  @Field(() => Account, { description: 'As it stands now.' })
  account!: Account;
}

export const LinkResult = createUnionType({
  name: 'LinkResult',
  description: 'A one-time link, or a refusal.',
  types: () => [LinkIssued, Refusal] as const,
});

export const AccountResult = createUnionType({
  name: 'AccountResult',
  description: 'Changed, or refused.',
  types: () => [AccountChanged, Refusal] as const,
});
