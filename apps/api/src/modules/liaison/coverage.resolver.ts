import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { answer, type Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { answerDistrict, askCity } from './ask-city';
import { listCoverage } from './coverage.service';
import { LiaisonCoverage } from './coverage.types';
import {
  AnswerDistrictInput,
  AnswerDistrictResult,
  AskCityInput,
  AskCityResult,
  CityAsked,
  DistrictAnswered,
} from './question.types';

@Resolver()
export class CoverageResolver {
  @Can('READ_LIAISON')
  @Query(() => LiaisonCoverage, {
    description:
      'Who looks after which institution on a day, in every bureau the viewer oversees (L-1.2 to L-1.8).',
  })
  liaisonCoverage(
    @Ctx() context: ApiContext,
    @Arg('on', () => CivilDateScalar, { description: 'The day.' }) on: string,
  ): Promise<LiaisonCoverage> {
    return listCoverage(context, on);
  }

  @Can('ASK_CITY')
  @Mutation(() => AskCityResult, {
    description: 'A district asks its city whom its leaders are to liaise with (L-1.8, A2).',
  })
  async askCity(
    @Ctx() context: ApiContext,
    @Arg('input', () => AskCityInput, { description: 'The question.' }) input: AskCityInput,
  ): Promise<CityAsked | Refusal> {
    return answer(CityAsked, await context.act((tx) => askCity(context, tx, input)));
  }

  @Can('ANSWER_DISTRICT')
  @Mutation(() => AnswerDistrictResult, {
    description: 'Take down what the city decided on a question of a district (L-1.8, A2).',
  })
  async answerDistrict(
    @Ctx() context: ApiContext,
    @Arg('input', () => AnswerDistrictInput, { description: 'The decision.' }) input: AnswerDistrictInput,
  ): Promise<DistrictAnswered | Refusal> {
    return answer(DistrictAnswered, await context.act((tx) => answerDistrict(context, tx, input)));
  }
}
