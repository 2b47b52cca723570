import type { PositionKind as Kind } from '@mingcha/domain/engine/facts';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { PositionKind } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { Position } from './position.types';

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

@ObjectType({ description: 'A post of the own bureau with everybody who ever held it (职务与任职).' })
export class Post {
  @Field(() => Position, { description: 'The post.' })
  position!: Position;

  @Field(() => CivilDateScalar, { description: 'First day of the post.' })
  from!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day; null while it is in being.' })
  to!: string | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'Since when nobody holds it; null while somebody does, or when it is not in being today.',
  })
  vacantSince!: string | null;

  @Field(() => [Incumbency], { description: 'Whoever held it, the latest first.' })
  incumbencies!: Incumbency[];
}

@InputType({ description: 'A post to be founded.' })
export class FoundPostInput {
  @Field(() => PositionKind, { description: 'Which of the three kinds.' })
  kind!: Kind;

  @Field(() => CivilDateScalar, { description: 'First day of the post.' })
  from!: string;
}

@InputType({ description: 'Which post ends, and when.' })
export class EndPostInput {
  @Field(() => ID, { description: 'The post, one of the own bureau.' })
  positionId!: string;

  @Field(() => CivilDateScalar, { description: 'Its last day.' })
  on!: string;
}

@ObjectType({ description: 'The post stands as it is told.' })
export class PostKept {
  @Field(() => Post, { description: 'As stored.' })
  post!: Post;
}

export const PostResult = createUnionType({
  name: 'PostResult',
  description: 'Stored, or refused.',
  types: () => [PostKept, Refusal] as const,
});

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
