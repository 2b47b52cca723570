import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';

@ObjectType({ description: "One person's time in a post." })
export class Incumbency {
  @Field(() => String, { description: 'The name of the person.' })
  personName!: string;

  @Field(() => CivilDateScalar, { description: 'First day in the post.' })
  from!: string;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'Last day in the post; null while in office.',
  })
  to!: string | null;
}

@InputType({ description: 'Who takes a post, and when.' })
export class TakeOfficeInput {
  @Field(() => ID, { description: 'The post, one of the own bureau.' })
  positionId!: string;

  @Field(() => String, { description: 'The name of the person.' })
  personName!: string;

  @Field(() => CivilDateScalar, { description: 'First day in the post.' })
  from!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day, where it is known already.' })
  to?: string | null;
}

@InputType({ description: 'Which post is left, and when.' })
export class LeaveOfficeInput {
  @Field(() => ID, { description: 'The post, one of the own bureau.' })
  positionId!: string;

  @Field(() => CivilDateScalar, { description: 'Last day of whoever holds it that day.' })
  on!: string;
}

@ObjectType({ description: 'Somebody took a post.' })
export class OfficeTaken {
  @Field(() => Incumbency, { description: 'As stored.' })
  incumbency!: Incumbency;
}

@ObjectType({ description: 'Somebody left a post; it is vacant from the day after.' })
export class OfficeLeft {
  @Field(() => Incumbency, { description: 'As it stands now.' })
  incumbency!: Incumbency;
}

export const TakeOfficeResult = createUnionType({
  name: 'TakeOfficeResult',
  description: 'Stored, or refused.',
  types: () => [OfficeTaken, Refusal] as const,
});

export const LeaveOfficeResult = createUnionType({
  name: 'LeaveOfficeResult',
  description: 'Stored, or refused.',
  types: () => [OfficeLeft, Refusal] as const,
});
