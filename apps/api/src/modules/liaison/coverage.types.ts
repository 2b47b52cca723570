import type { LiaisonDecision as Decision } from '@mingcha/domain/liaison/question';
import { Field, ID, ObjectType } from 'type-graphql';
import { LiaisonDecision } from '../../graphql/enums';
import { CivilDateScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Position } from '../people/position.types';
import { Rule } from '../rule/rule.types';
import { Tenant } from '../tenant/tenant.types';
import { Assignment } from './assignment.types';

@ObjectType({ description: 'What the city decided, by which document and on which day (L-1.8, A2).' })
export class LiaisonAnswer {
  @Field(() => LiaisonDecision, { description: 'The decision.' })
  decision!: Decision;

  @Field(() => String, { description: 'The number of its document.' })
  documentNumber!: string;

  @Field(() => CivilDateScalar, { description: 'Its day.' })
  decidedOn!: string;

  @Field(() => String, { nullable: true, description: 'What the city adds.' })
  note!: string | null;
}

@ObjectType({ description: 'A district asks its city whom its leaders are to liaise with (L-1.8, A2).' })
export class LiaisonQuestion {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What is asked.' })
  text!: string;

  @Field(() => CivilDateScalar, { description: 'The day it was sent.' })
  askedOn!: string;

  @Field(() => LiaisonAnswer, { nullable: true, description: 'The answer; null while it is open.' })
  answer!: LiaisonAnswer | null;

  @Field(() => Boolean, { description: 'Whether the viewer may answer it.' })
  canAnswer!: boolean;
}

@ObjectType({ description: 'A kind of unit that the notice asks of a post.' })
export class UnitRequirement {
  @Field(() => ID, { description: 'The post.' })
  positionId!: string;

  @Field(() => Rule, { description: 'The rule that asks.' })
  rule!: Rule;

  @Field(() => Boolean, { description: 'Whether the units of the day answer it.' })
  isMet!: boolean;
}

@ObjectType({ description: 'A post and whoever holds it on a day.' })
export class CoveredPost {
  @Field(() => Position, { description: 'The post.' })
  position!: Position;

  @Field(() => String, { nullable: true, description: 'Who holds it; null when vacant.' })
  incumbentName!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'First day of the vacancy.' })
  vacantSince!: string | null;
}

@ObjectType({ description: 'Who looks after what in one bureau.' })
export class BureauCoverage {
  @Field(() => Tenant, { description: 'The bureau.' })
  tenant!: Tenant;

  @Field(() => [Organisation], { description: 'Its institutions in operation.' })
  institutions!: Organisation[];

  @Field(() => [CoveredPost], { description: 'Its posts in being.' })
  posts!: CoveredPost[];

  @Field(() => [Assignment], {
    description: 'Units of its posts, and whoever else looks after its institutions, such as the city.',
  })
  assignments!: Assignment[];

  @Field(() => [UnitRequirement], { description: 'What the notice asks of its posts (L-1.3 to L-1.7).' })
  requirements!: UnitRequirement[];

  @Field(() => Boolean, { description: 'Whether the notice leaves its units to the city (L-1.8, A2).' })
  awaitsDecision!: boolean;

  @Field(() => LiaisonQuestion, { nullable: true, description: 'The last question to the city.' })
  question!: LiaisonQuestion | null;

  @Field(() => Boolean, { description: 'Whether the viewer may assign its posts.' })
  canAssign!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may say who takes and leaves its posts.' })
  canChangeOffice!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may ask the city.' })
  canAskCity!: boolean;
}

@ObjectType({ description: 'Who looks after which institution on a day, bureau by bureau.' })
export class LiaisonCoverage {
  @Field(() => CivilDateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => [BureauCoverage], { description: 'The bureaus in reach, by division code.' })
  bureaus!: BureauCoverage[];
}
