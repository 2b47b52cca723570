import type {
  AgeBand as Band,
  MinorCategory as Category,
  HandedOverBy as Handed,
  MinorStep as Step,
} from '@mingcha/domain/minor/minor';
import type { ReceiverDocument as Document, ReceiverType as Type } from '@mingcha/domain/minor/receiver';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import {
  AgeBand,
  HandedOverBy,
  MinorCase,
  MinorCategory,
  MinorStep,
  ReceiverDocument,
  ReceiverType,
} from './minor.types';

@ObjectType({ description: 'Where the viewer may admit a minor.' })
export class MinorChoices {
  @Field(() => [Organisation], { description: 'Institutions that take minors in.' })
  organisations!: Organisation[];
}

@InputType({ description: 'A minor is taken in (S-2.3a). No name.' })
export class AdmitMinorInput {
  @Field(() => ID, { description: 'Where.' })
  organisationId!: string;

  @Field(() => String, { description: 'The institution’s own code of the case.' })
  caseCode!: string;

  @Field(() => MinorCategory, { description: 'Why.' })
  category!: Category;

  @Field(() => HandedOverBy, { description: 'Who brought the minor.' })
  handedOverBy!: Handed;

  @Field(() => AgeBand, { description: 'About how old.' })
  ageBand!: Band;

  @Field(() => CivilDateScalar, { description: 'The day of admission.' })
  admittedOn!: string;

  @Field(() => String, { nullable: true, description: 'What more is to be said; no names.' })
  note?: string | null;
}

@InputType({ description: 'Whoever comes for a minor (S-2.3e). Name and number are stored sealed.' })
export class ReceiverInput {
  @Field(() => ReceiverType, { description: 'A person or a unit.' })
  type!: Type;

  @Field(() => String, { description: 'The name of the person, or of the unit and who acts for it.' })
  name!: string;

  @Field(() => String, { description: 'The identity number of whoever comes.' })
  identityNumber!: string;

  @Field(() => String, { description: 'What the receiver is to the minor.' })
  relation!: string;

  @Field(() => [ReceiverDocument], { description: 'What was shown.' })
  documents!: Document[];
}

@InputType({ description: 'The next step in the case of a minor (S-2.3).' })
export class MoveMinorInput {
  @Field(() => ID, { description: 'The case.' })
  id!: string;

  @Field(() => MinorStep, { description: 'What is done.' })
  step!: Step;

  @Field(() => CivilDateScalar, { description: 'The day it was done.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What is said; no names.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of its document.' })
  documentNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The title of its document.' })
  documentTitle?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'The terms of the members who took part.' })
  supervisorIds!: string[];

  @Field(() => ReceiverInput, { nullable: true, description: 'Of a verification: who comes.' })
  receiver?: ReceiverInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Of an assessment: whether the guardian is capable.' })
  isCapable?: boolean | null;
}

@InputType({ description: 'A request to see the file of a minor, or a receiver’s name, and why.' })
export class MinorReasonInput {
  @Field(() => ID, { description: 'The case.' })
  id!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'A decision on a request to see a file.' })
export class DecideSightInput {
  @Field(() => ID, { description: 'The request.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether it is granted, for two weeks.' })
  isGranted!: boolean;
}

@ObjectType({ description: 'The case stands as it is told.' })
export class MinorKept {
  @Field(() => MinorCase, { description: 'As stored.' })
  minor!: MinorCase;
}

export const MinorResult = createUnionType({
  name: 'MinorResult',
  description: 'Stored, or refused.',
  types: () => [MinorKept, Refusal] as const,
});

@ObjectType({ description: 'Who came for a minor, in clear; the trail keeps who looked and why.' })
export class ReceiverShown {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The identity number.' })
  identityNumber!: string;
}

export const ReceiverResult = createUnionType({
  name: 'ReceiverResult',
  description: 'Shown, or refused.',
  types: () => [ReceiverShown, Refusal] as const,
});
