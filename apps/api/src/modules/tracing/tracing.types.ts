import {
  type TracedKind as Kind,
  type OpenTracing,
  PLATFORMS,
  SEXES,
  type Sex as SexOf,
  type Platform as Site,
  type TracingState as State,
  type TracingStep as Step,
  TRACED_KINDS,
  TRACING_STATES,
  TRACING_STEPS,
} from '@mingcha/domain/tracing/tracing';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { asEnum } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Tenant } from '../tenant/tenant.types';

const TracedKind = asEnum('TracedKind', TRACED_KINDS, 'Unidentified (S-2.4c), or a rescued child (S-2.4d).');
const Sex = asEnum('Sex', SEXES, 'As seen.');
const Platform = asEnum('Platform', PLATFORMS, 'Where a notice stands (S-2.4c, S-2.4d).');
const TracingState = asEnum('TracingState', TRACING_STATES, 'Where the tracing of a family stands.');
const TracingStep = asEnum('TracingStep', TRACING_STEPS, 'What can be done to find a family (S-2.4).');

@ObjectType({ description: 'One step of tracing: a notice, its verification, a report; never changed.' })
export class TracingStepTaken {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => TracingStep, { description: 'What was done.' })
  step!: Step;

  @Field(() => CivilDateScalar, { description: 'The day it was done.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What is said.' })
  text!: string | null;

  @Field(() => Platform, { nullable: true, description: 'Of a notice: where.' })
  platform!: Site | null;

  @Field(() => String, { nullable: true, description: 'Of a notice: its address.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a notice: the SHA-256 of its picture.' })
  sha256!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a verification: whether all stands as it should.',
  })
  isComplete!: boolean | null;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who entered it.' })
  recordedByName!: string;
}

@ObjectType({ description: 'Somebody whose family is looked for, by a code and never by a name (S-2.4).' })
export class TracingCase {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The code of the case.' })
  caseCode!: string;

  @Field(() => Tenant, { description: 'The bureau in charge.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'Where the person is.' })
  organisation!: Organisation;

  @Field(() => TracedKind, { description: 'Unidentified, or a rescued child.' })
  kind!: Kind;

  @Field(() => Sex, { description: 'As seen.' })
  sex!: SexOf;

  @Field(() => Int, { nullable: true, description: 'About how old, in years.' })
  age!: number | null;

  @Field(() => CivilDateScalar, { description: 'The day of admission.' })
  admittedOn!: string;

  @Field(() => TracingState, { description: 'Where it stands.' })
  state!: State;

  @Field(() => Boolean, {
    description: 'Whether the person is stranded: unidentified for more than ten days.',
  })
  isStranded!: boolean;

  @Field(() => [Platform], { description: 'Where a notice must still be posted.' })
  platformsMissing!: Site[];

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day the notices were found complete.',
  })
  verifiedOn!: string | null;

  @Field(() => [TracingStepTaken], { description: 'Every step, the first first.' })
  steps!: TracingStepTaken[];

  @Field(() => [TracingStep], { description: 'The steps the viewer may take now.' })
  stepsAllowed!: Step[];

  /** For the next step; not part of the answer. */
  open!: OpenTracing;
}

@ObjectType({ description: 'One row of a list of tracing cases.' })
export class TracingCaseEdge extends edgeOf(TracingCase) {}

@ObjectType({ description: 'A page of tracing cases.' })
export class TracingCaseConnection {
  @Field(() => [TracingCaseEdge], { description: 'The rows.' })
  edges!: TracingCaseEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'How far the notices of one institution reach: 100 % is asked for (S-2.4c).' })
export class TracingCoverage {
  @Field(() => ID, { description: 'The institution.' })
  organisationId!: string;

  @Field(() => String, { description: 'Its name.' })
  organisationName!: string;

  @Field(() => Int, { description: 'Persons whose family is looked for.' })
  open!: number;

  @Field(() => Int, { description: 'Of those, stranded: unidentified for more than ten days (D4).' })
  stranded!: number;

  @Field(() => Int, { description: 'Of those, with a notice on every platform asked for.' })
  posted!: number;

  @Field(() => Int, { description: 'Of those, found complete by the panel within thirty-one days.' })
  verified!: number;
}

@ObjectType({ description: 'Where the viewer may enter somebody.' })
export class TracingChoices {
  @Field(() => [Organisation], { description: 'Institutions that trace families.' })
  organisations!: Organisation[];
}

@InputType({ description: 'Somebody whose family is to be looked for; no name.' })
export class EnterTracingInput {
  @Field(() => ID, { description: 'Where the person is.' })
  organisationId!: string;

  @Field(() => String, { description: 'The institution’s own code.' })
  caseCode!: string;

  @Field(() => TracedKind, { description: 'Unidentified, or a rescued child.' })
  kind!: Kind;

  @Field(() => Sex, { description: 'As seen.' })
  sex!: SexOf;

  @Field(() => Int, { nullable: true, description: 'About how old, in years.' })
  age?: number | null;

  @Field(() => CivilDateScalar, { description: 'The day of admission.' })
  admittedOn!: string;
}

@InputType({ description: 'The next step of tracing.' })
export class MoveTracingInput {
  @Field(() => ID, { description: 'The case.' })
  id!: string;

  @Field(() => TracingStep, { description: 'What is done.' })
  step!: Step;

  @Field(() => CivilDateScalar, { description: 'The day it was done.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What is said; no names.' })
  text?: string | null;

  @Field(() => Platform, { nullable: true, description: 'Of a notice: where.' })
  platform?: Site | null;

  @Field(() => String, { nullable: true, description: 'Of a notice: its address.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a notice: the SHA-256 of its picture.' })
  sha256?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a verification: whether all stands as it should.',
  })
  isComplete?: boolean | null;
}

@ObjectType({ description: 'The case stands as it is told.' })
export class TracingKept {
  @Field(() => TracingCase, { description: 'As stored.' })
  tracing!: TracingCase;
}

export const TracingResult = createUnionType({
  name: 'TracingResult',
  description: 'Stored, or refused.',
  types: () => [TracingKept, Refusal] as const,
});
