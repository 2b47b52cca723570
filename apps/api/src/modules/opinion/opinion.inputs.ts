import type {
  OpinionKind as Kind,
  OpinionOrigin as Origin,
  OpinionStep as Step,
} from '@mingcha/domain/opinion/opinion';
import type { ServiceStage as Stage } from '@mingcha/domain/service-stage';
import type { SupervisionArea as Area } from '@mingcha/domain/supervision-area';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ServiceStage } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Opinion, OpinionKind, OpinionOrigin, OpinionStep, SupervisionArea } from './opinion.types';

@InputType({ description: 'Which opinions are asked for.' })
export class OpinionFilter {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those that are not closed.' })
  isOpen!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Only those that wait for the viewer.' })
  isMine!: boolean;
}

@ObjectType({ description: 'What a supervisor may send an opinion of.' })
export class OpinionChoices {
  @Field(() => [Organisation], {
    description:
      'Institutions in operation of the panel’s bureau to which nothing binds the viewer (S-2.1c).',
  })
  organisations!: Organisation[];
}

@InputType({ description: 'An opinion as it is sent.' })
export class SendOpinionInput {
  @Field(() => ID, { description: 'The institution.' })
  organisationId!: string;

  @Field(() => OpinionKind, { description: 'Opinion, reference or problem.' })
  kind!: Kind;

  @Field(() => OpinionOrigin, { description: 'Whose view it is.' })
  origin!: Origin;

  @Field(() => SupervisionArea, { description: 'What it is about.' })
  area!: Area;

  @Field(() => String, { nullable: true, description: 'Of any other area: its name.' })
  areaName?: string | null;

  @Field(() => ServiceStage, { nullable: true, description: 'The stage of service it is about.' })
  stage?: Stage | null;

  @Field(() => String, { description: 'What is to be said.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether the station is not to learn who sent it.' })
  isNameWithheld!: boolean;
}

@InputType({ description: 'The next step of an opinion.' })
export class MoveOpinionInput {
  @Field(() => ID, { description: 'The opinion.' })
  id!: string;

  @Field(() => OpinionStep, { description: 'What is done.' })
  step!: Step;

  @Field(() => String, { nullable: true, description: 'What is said.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the station’s handling: its measures.' })
  measures?: string | null;
}

@InputType({ description: 'A problem that a supervisor pointed out, put on the ledger.' })
export class PutOpinionOnLedgerInput {
  @Field(() => ID, { description: 'The opinion.' })
  id!: string;

  @Field(() => String, { description: 'Who mends it (责任).' })
  responsible!: string;

  @Field(() => String, { description: 'How (措施).' })
  measure!: string;

  @Field(() => CivilDateScalar, { description: 'By when (时限).' })
  dueOn!: string;
}

@ObjectType({ description: 'The opinion stands as it is told.' })
export class OpinionKept {
  @Field(() => Opinion, { description: 'As stored.' })
  opinion!: Opinion;
}

export const OpinionResult = createUnionType({
  name: 'OpinionResult',
  description: 'Stored, or refused.',
  types: () => [OpinionKept, Refusal] as const,
});
