import type { PeriodUnit as Period } from '@mingcha/domain/calendar/periods';
import type { SubjectKind as Subject, TriggerKind as Trigger } from '@mingcha/domain/engine/duty';
import type { TenantLevel as Level, PositionKind as Position } from '@mingcha/domain/engine/facts';
import type { EvidenceKind as Kind, DeadlineUnit as Unit } from '@mingcha/domain/rules/rule';
import type { Strength as StrengthWord } from '@mingcha/domain/rules/strength';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  DeadlineUnit,
  EvidenceKind,
  PeriodUnit,
  PositionKind,
  Strength,
  SubjectKind,
  TenantLevel,
  TriggerKind,
} from '../../graphql/enums';
import { CivilDateScalar } from '../../graphql/scalars';

@ObjectType({ description: 'A part of every year in which something is owed on its own.' })
export class RuleSlot {
  @Field(() => String, { description: 'Its name, such as MID_YEAR.' })
  key!: string;

  @Field(() => String, { description: 'First day of the year, MM-DD.' })
  from!: string;

  @Field(() => String, { description: 'Last day of the year, MM-DD.' })
  to!: string;

  @Field(() => Int, { description: 'How many records it needs.' })
  count!: number;
}

@ObjectType({ description: 'When a rule owes a duty; what is absent belongs to another kind of trigger.' })
export class RuleSchedule {
  @Field(() => PeriodUnit, { nullable: true, description: 'Of a periodic rule: its period.' })
  every!: Period | null;

  @Field(() => Int, { nullable: true, description: 'Of a periodic rule: records in each period.' })
  count!: number | null;

  @Field(() => [RuleSlot], { nullable: true, description: 'The slots of the year.' })
  slots!: RuleSlot[] | null;

  @Field(() => Int, { nullable: true, description: 'After an event: how long there is.' })
  within!: number | null;

  @Field(() => DeadlineUnit, { nullable: true, description: 'What that is counted in.' })
  unit!: Unit | null;

  @Field(() => Int, { nullable: true, description: 'Of a standing rule: days in which a breach is mended.' })
  mendDays!: number | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Of a one-off rule: its last day.' })
  by!: string | null;
}

@ObjectType({ description: 'The grounds on which a duty may be exempted (原则上, A7).' })
export class RuleExemption {
  @Field(() => [String], { description: 'Codes of the reasons, such as LONG_LEAVE.' })
  reasonCodes!: string[];
}

@ObjectType({ description: 'One version of one rule: a requirement of one clause.' })
export class Rule {
  @Field(() => String, { description: 'The clause id it is known by, such as L-3.1.' })
  code!: string;

  @Field(() => Int, { description: 'Its version; a version that has governed a window is never changed.' })
  version!: number;

  @Field(() => String, { description: 'What it asks, in a few words.' })
  title!: string;

  @Field(() => String, { description: 'The document it comes from.' })
  document!: string;

  @Field(() => String, { description: 'The place in the document.' })
  clause!: string;

  @Field(() => String, { description: "The document's own words." })
  quote!: string;

  @Field(() => Strength, { description: 'How binding it is.' })
  strength!: StrengthWord;

  @Field(() => SubjectKind, { description: 'What kind of thing owes it.' })
  subjectKind!: Subject;

  @Field(() => [TenantLevel], { description: 'The levels of bureaus it binds; none where it binds all.' })
  tenantLevels!: Level[];

  @Field(() => [PositionKind], { description: 'The posts it binds; none where it binds no post.' })
  positionKinds!: Position[];

  @Field(() => TriggerKind, { description: 'What makes it owe a duty.' })
  trigger!: Trigger;

  @Field(() => RuleSchedule, { description: 'When it owes one.' })
  schedule!: RuleSchedule;

  @Field(() => EvidenceKind, {
    nullable: true,
    description: 'The record that proves it was done; null where the facts themselves do.',
  })
  evidenceKind!: Kind | null;

  @Field(() => [String], { description: 'Codes of what a record must not fail, such as BY_PROXY.' })
  conditions!: string[];

  @Field(() => Int, { description: 'Days after the window in which an exemption may still be approved.' })
  graceDays!: number;

  @Field(() => Int, { description: 'Percent of a window on which its subject must be there to owe it (A8).' })
  minActiveShare!: number;

  @Field(() => [Int], { description: 'Days of reminders, counted from the due day; negative before it.' })
  reminders!: number[];

  @Field(() => RuleExemption, { nullable: true, description: 'When it may be exempted; null when never.' })
  exemption!: RuleExemption | null;

  @Field(() => String, { nullable: true, description: 'What makes it wait for a decision of the city (A2).' })
  pendingConfig!: string | null;

  @Field(() => CivilDateScalar, { description: 'First day it governs.' })
  effectiveFrom!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day it governs.' })
  effectiveTo!: string | null;
}
