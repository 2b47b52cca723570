import type { LiaisonDecision as Decision } from '@mingcha/domain/liaison/question';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { LiaisonDecision } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { LiaisonQuestion } from './coverage.types';

@InputType({ description: 'What a district asks its city.' })
export class AskCityInput {
  @Field(() => String, { description: 'The question, at most 500 characters.' })
  text!: string;
}

@InputType({ description: 'The decision of the city on a question.' })
export class AnswerDistrictInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => LiaisonDecision, { description: 'The decision.' })
  decision!: Decision;

  @Field(() => String, { description: 'The number of its document.' })
  documentNumber!: string;

  @Field(() => CivilDateScalar, { description: 'Its day; not before the question, not after today.' })
  decidedOn!: string;

  @Field(() => String, { nullable: true, description: 'What the city adds, at most 500 characters.' })
  note?: string | null;
}

@ObjectType({ description: 'The question was sent.' })
export class CityAsked {
  @Field(() => LiaisonQuestion, { description: 'As the city sees it.' })
  question!: LiaisonQuestion;
}

@ObjectType({ description: 'The decision was taken down.' })
export class DistrictAnswered {
  @Field(() => LiaisonQuestion, { description: 'The question with its answer.' })
  question!: LiaisonQuestion;
}

export const AskCityResult = createUnionType({
  name: 'AskCityResult',
  description: 'Sent, or refused.',
  types: () => [CityAsked, Refusal] as const,
});

export const AnswerDistrictResult = createUnionType({
  name: 'AnswerDistrictResult',
  description: 'Taken down, or refused.',
  types: () => [DistrictAnswered, Refusal] as const,
});
