import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'What a station told its panel of a month (S-2.4a, S-2.4b).' })
export class Briefing {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau in charge.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'The station.' })
  organisation!: Organisation;

  @Field(() => CivilDateScalar, { description: 'The day it was sent.' })
  on!: string;

  @Field(() => Int, { nullable: true, description: 'Everybody in the station; null where it was imported.' })
  inStation!: number | null;

  @Field(() => Int, { description: 'Of those, stranded (D4).' })
  stranded!: number;

  @Field(() => Int, { description: 'Persons whose identity cannot be established.' })
  unidentified!: number;

  @Field(() => Int, { description: 'Of those, with notices on every platform asked for.' })
  posted!: number;

  @Field(() => String, { nullable: true, description: 'How the tracing stands, in words.' })
  text!: string | null;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who entered it; null where it was imported.' })
  recordedByName!: string | null;
}

@ObjectType({ description: 'One row of a list of briefings.' })
export class BriefingEdge extends edgeOf(Briefing) {}

@ObjectType({ description: 'A page of briefings.' })
export class BriefingConnection {
  @Field(() => [BriefingEdge], { description: 'The rows.' })
  edges!: BriefingEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'A station that briefs, with what is known of it today and what it said last.' })
export class BriefingStart {
  @Field(() => Organisation, { description: 'The station.' })
  organisation!: Organisation;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day of the last briefing.' })
  lastOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Everybody in the station, as it was said last.' })
  inStation!: number | null;

  @Field(() => Int, { description: 'Stranded, from the tracing cases.' })
  stranded!: number;

  @Field(() => Int, { description: 'Unidentified, from the tracing cases.' })
  unidentified!: number;

  @Field(() => Int, { description: 'With notices on every platform, from the tracing cases.' })
  posted!: number;
}

@InputType({ description: 'A briefing as it is sent; nought in every place is a nil report.' })
export class SendBriefingInput {
  @Field(() => ID, { description: 'The station.' })
  organisationId!: string;

  @Field(() => Int, { description: 'Everybody in the station.' })
  inStation!: number;

  @Field(() => Int, { description: 'Of those, stranded.' })
  stranded!: number;

  @Field(() => Int, { description: 'Persons whose identity cannot be established.' })
  unidentified!: number;

  @Field(() => Int, { description: 'Of those, with notices on every platform asked for.' })
  posted!: number;

  @Field(() => String, { nullable: true, description: 'How the tracing stands; no names.' })
  text?: string | null;
}

@ObjectType({ description: 'The briefing was sent.' })
export class BriefingKept {
  @Field(() => Briefing, { description: 'As stored.' })
  briefing!: Briefing;
}

export const BriefingResult = createUnionType({
  name: 'BriefingResult',
  description: 'Sent, or refused.',
  types: () => [BriefingKept, Refusal] as const,
});
