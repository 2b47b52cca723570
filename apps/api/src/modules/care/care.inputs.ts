import type { CareStep as Step } from '@mingcha/domain/care/care';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Tenant } from '../tenant/tenant.types';
import { CareApplication, CareStep } from './care.types';

@ObjectType({ description: 'What the viewer may choose from when applying for entrusted care.' })
export class CareChoices {
  @Field(() => [Organisation], { description: 'Stations the viewer may apply for.' })
  stations!: Organisation[];

  @Field(() => [Organisation], { description: 'Entrusted care institutions of the bureau.' })
  careInstitutions!: Organisation[];

  @Field(() => [Tenant], { description: 'Bureaus that may buy: the own one, then those above it (L-2.6).' })
  purchasers!: Tenant[];
}

@InputType({ description: 'An application for entrusted care outside a station (S-2.2a).' })
export class ApplyForCareInput {
  @Field(() => ID, { description: 'The station that entrusts.' })
  stationId!: string;

  @Field(() => ID, { description: 'The institution that is to care.' })
  careInstitutionId!: string;

  @Field(() => Int, { description: 'How many persons.' })
  persons!: number;

  @Field(() => String, { description: 'Why; no names.' })
  grounds!: string;
}

@InputType({ description: 'The next step of entrusted care (S-2.2b).' })
export class MoveCareInput {
  @Field(() => ID, { description: 'The application.' })
  id!: string;

  @Field(() => CareStep, { description: 'What is done.' })
  step!: Step;

  @Field(() => CivilDateScalar, { description: 'The day it was done.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of its document.' })
  documentNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The title of its document.' })
  documentTitle?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'The terms of the members who took part.' })
  supervisorIds!: string[];

  @Field(() => Boolean, { nullable: true, description: 'Of the advice: whether the panel is for it.' })
  isInFavour?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Of the agreement: its number.' })
  agreementNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the agreement: the bureau that buys (L-2.6).' })
  purchaserId?: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Of the agreement: its first day.' })
  from?: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Of the agreement: its last day.' })
  to?: string | null;
}

@InputType({ description: 'Somebody comes into entrusted care.' })
export class PlaceInCareInput {
  @Field(() => ID, { description: 'The application whose agreement is in force.' })
  id!: string;

  @Field(() => String, { description: 'The code of the case, no name.' })
  caseCode!: string;

  @Field(() => CivilDateScalar, { description: 'The first day in care.' })
  on!: string;
}

@InputType({ description: 'Somebody leaves entrusted care.' })
export class EndPlacementInput {
  @Field(() => ID, { description: 'The placement.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'The last day in care.' })
  on!: string;

  @Field(() => String, { description: 'Where to; no names.' })
  whereTo!: string;
}

@ObjectType({ description: 'Entrusted care stands as it is told.' })
export class CareKept {
  @Field(() => CareApplication, { description: 'As stored.' })
  care!: CareApplication;
}

export const CareResult = createUnionType({
  name: 'CareResult',
  description: 'Stored, or refused.',
  types: () => [CareKept, Refusal] as const,
});
