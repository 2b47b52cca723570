import { GATHERING_KINDS, type GatheringKind as Kind } from '@mingcha/domain/gathering/decide-gathering';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { asEnum } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { EligibleMember } from '../panel/eligible.types';

const GatheringKind = asEnum('GatheringKind', GATHERING_KINDS, 'Members’ meeting (S-3.6), training (S-3.3).');

@ObjectType({ description: 'A meeting or a training of a panel that took place (S-3.3, S-3.6).' })
export class Gathering {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => GatheringKind, { description: 'Meeting, or training.' })
  kind!: Kind;

  @Field(() => String, { description: 'The panel.' })
  panelName!: string;

  @Field(() => CivilDateScalar, { description: 'The day it took place.' })
  on!: string;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => String, { description: 'What it was about; empty where it was imported.' })
  topics!: string;

  @Field(() => String, { description: 'What came of it, or what was handed out.' })
  text!: string;

  @Field(() => [String], { description: 'Who was there.' })
  attendees!: string[];

  @Field(() => Int, { description: 'How many served on the panel that day.' })
  servingCount!: number;

  @Field(() => Boolean, { description: 'Whether more than half of them were there: advice (A28).' })
  isQuorate!: boolean;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who entered it; null where it was imported.' })
  recordedByName!: string | null;
}

@ObjectType({ description: 'One row of a list of meetings and trainings.' })
export class GatheringEdge extends edgeOf(Gathering) {}

@ObjectType({ description: 'A page of meetings and trainings.' })
export class GatheringConnection {
  @Field(() => [GatheringEdge], { description: 'The rows.' })
  edges!: GatheringEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Guidance a bureau gives its supervisors to read (S-3.4).' })
export class GuidanceNote {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The number of the document it rests on.' })
  documentNumber!: string | null;

  @Field(() => CivilDateScalar, { description: 'The day it was given.' })
  on!: string;

  @Field(() => String, { description: 'Who gave it.' })
  recordedByName!: string;
}

@ObjectType({ description: 'A panel in being, and whoever serves on it today.' })
export class GatheringPanel {
  @Field(() => ID, { description: 'The panel.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => [EligibleMember], { description: 'Everybody who ever served, those serving today first.' })
  members!: EligibleMember[];
}

@InputType({ description: 'A meeting or a training that took place.' })
export class RecordGatheringInput {
  @Field(() => GatheringKind, { description: 'Meeting, or training.' })
  kind!: Kind;

  @Field(() => ID, { description: 'The panel.' })
  panelId!: string;

  @Field(() => CivilDateScalar, { description: 'The day it took place.' })
  on!: string;

  @Field(() => String, { defaultValue: '', description: 'Where.' })
  place!: string;

  @Field(() => String, { description: 'What it was about.' })
  topics!: string;

  @Field(() => String, { description: 'What came of it, or what was handed out; no names of recipients.' })
  text!: string;

  @Field(() => [ID], { description: 'The terms of those who were there.' })
  supervisorIds!: string[];
}

@InputType({ description: 'Guidance to be put into the library.' })
export class AddGuidanceInput {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The number of the document it rests on.' })
  documentNumber?: string | null;
}

@ObjectType({ description: 'It was recorded.' })
export class GatheringKept {
  @Field(() => Gathering, { description: 'As stored.' })
  gathering!: Gathering;
}

export const GatheringResult = createUnionType({
  name: 'GatheringResult',
  description: 'Recorded, or refused.',
  types: () => [GatheringKept, Refusal] as const,
});

@ObjectType({ description: 'It is in the library.' })
export class GuidanceKept {
  @Field(() => GuidanceNote, { description: 'As stored.' })
  guidance!: GuidanceNote;
}

export const GuidanceResult = createUnionType({
  name: 'GuidanceResult',
  description: 'In the library, or refused.',
  types: () => [GuidanceKept, Refusal] as const,
});
