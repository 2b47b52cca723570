import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Position } from '../people/position.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'A post looks after an institution over days (定点联系安排, L-1.2 to L-1.7).' })
export class Assignment {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau whose post it is.' })
  tenant!: Tenant;

  @Field(() => Position, { nullable: true, description: 'The post; null where it is a bureau above yours.' })
  position!: Position | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who holds the post that day; null when vacant or not yours to see.',
  })
  incumbentName!: string | null;

  @Field(() => Organisation, { description: 'The institution.' })
  organisation!: Organisation;

  @Field(() => CivilDateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day; null until further notice.' })
  to!: string | null;
}

@ObjectType({ description: 'An institution that a post may be assigned to.' })
export class LiaisonTarget {
  @Field(() => Organisation, { description: 'The institution.' })
  organisation!: Organisation;

  @Field(() => Tenant, { description: 'The bureau in charge of it.' })
  tenant!: Tenant;
}

@InputType({ description: 'Which post is to look after which institution, from when.' })
export class AssignPostInput {
  @Field(() => ID, { description: 'The post, one of the own bureau.' })
  positionId!: string;

  @Field(() => ID, { description: 'The institution: own, or for a post of a city also of a bureau below.' })
  organisationId!: string;

  @Field(() => CivilDateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day; none until further notice.' })
  to?: string | null;
}

@InputType({ description: 'Which assignment ends, and when.' })
export class EndAssignmentInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'Its last day.' })
  on!: string;
}

@InputType({ description: 'Which assignment is handed over, from which day, and to which unit or post.' })
export class HandOverInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'First day of the new one; the old one ends the day before.' })
  on!: string;

  @Field(() => ID, { nullable: true, description: 'The post that takes over; none keeps the post.' })
  positionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The institution that takes its place; none keeps it.' })
  organisationId?: string | null;
}

@ObjectType({ description: 'The assignment was stored.' })
export class AssignmentStored {
  @Field(() => Assignment, { description: 'As stored.' })
  assignment!: Assignment;

  @Field(() => [String], { description: 'Codes of what should be looked at: UNIT_IN_ADDITION, POST_VACANT.' })
  warnings!: string[];
}

@ObjectType({ description: 'The assignment has a last day.' })
export class AssignmentEnded {
  @Field(() => Assignment, { description: 'As it stands now.' })
  assignment!: Assignment;
}

@ObjectType({ description: 'One act: the old assignment ended, the new one began the day after.' })
export class HandedOver {
  @Field(() => Assignment, { description: 'The one that ended.' })
  ended!: Assignment;

  @Field(() => Assignment, { description: 'The one that took its place.' })
  assignment!: Assignment;

  @Field(() => [String], { description: 'Codes of what should be looked at: UNIT_IN_ADDITION, POST_VACANT.' })
  warnings!: string[];
}

export const AssignPostResult = createUnionType({
  name: 'AssignPostResult',
  description: 'Stored, or refused.',
  types: () => [AssignmentStored, Refusal] as const,
});

export const EndAssignmentResult = createUnionType({
  name: 'EndAssignmentResult',
  description: 'Ended, or refused.',
  types: () => [AssignmentEnded, Refusal] as const,
});

export const HandOverResult = createUnionType({
  name: 'HandOverResult',
  description: 'Handed over, or refused.',
  types: () => [HandedOver, Refusal] as const,
});
