import type {
  DutyStatus as Status,
  SubjectKind as Subject,
  Verdict as VerdictWord,
} from '@mingcha/domain/engine/duty';
import type { EvidenceKind as KindOfEvidence } from '@mingcha/domain/engine/evidence';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { DutyStatus, EvidenceKind, SubjectKind, Verdict } from '../../graphql/enums';
import { CivilDateScalar } from '../../graphql/scalars';
import { Rule } from '../rule/rule.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'One thing owed by one subject in one window.' })
export class Duty {
  @Field(() => ID, { description: 'Its id; it stays the same however often duties are derived.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau that owes it.' })
  tenant!: Tenant;

  @Field(() => Rule, { description: 'The rule version that governs its window.' })
  rule!: Rule;

  @Field(() => SubjectKind, { description: 'What kind of thing owes it.' })
  subjectKind!: Subject;

  @Field(() => ID, { description: 'The position, institution, panel or agreement that owes it.' })
  subjectId!: string;

  @Field(() => String, { description: 'Its name.' })
  subjectName!: string;

  @Field(() => String, {
    description: 'Its window, such as 2026-03, 2026-Q2, 2026/MID_YEAR or since:2026-04-01.',
  })
  windowKey!: string;

  @Field(() => CivilDateScalar, { description: 'First day of the window.' })
  opensOn!: string;

  @Field(() => CivilDateScalar, { description: 'Last day on which it is in time.' })
  dueOn!: string;

  @Field(() => Int, { description: 'How many records it needs.' })
  needed!: number;

  @Field(() => Int, { description: 'How many records count so far.' })
  have!: number;

  @Field(() => DutyStatus, { description: 'Where it stands today.' })
  status!: Status;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day of the record that settled it.' })
  satisfiedOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it was done in time but entered after the window (补录).' })
  lateEntry!: boolean;

  @Field(() => String, { nullable: true, description: 'Why nothing is owed, if so.' })
  settlement!: string | null;

  @Field(() => String, { nullable: true, description: 'The ground of the settlement, such as VACANCY.' })
  settlementReason!: string | null;

  @Field(() => Int, { description: 'Days from today to the due day; negative when it has passed.' })
  daysLeft!: number;

  @Field(() => String, { nullable: true, description: 'The liaison unit of the position today.' })
  unitName!: string | null;

  /** The records that count for it; asked for by the record, not by the duty. */
  evidenceIds!: string[];
}

@ObjectType({ description: 'A record that was looked at for a duty.' })
export class ConsideredEvidence {
  @Field(() => ID, { description: 'The record.' })
  evidenceId!: string;

  @Field(() => EvidenceKind, { description: 'Its kind.' })
  kind!: KindOfEvidence;

  @Field(() => CivilDateScalar, { description: 'The day it is about.' })
  on!: string;

  @Field(() => Verdict, { description: 'Whether it counted, and if not why.' })
  verdict!: VerdictWord;

  @Field(() => String, { nullable: true, description: 'The condition it failed, such as BY_PROXY.' })
  condition!: string | null;
}

@ObjectType({ description: 'Why a duty stands where it stands (依据).' })
export class DutyReasons {
  @Field(() => Int, { description: 'How many records it needs.' })
  needed!: number;

  @Field(() => Int, { description: 'How many count.' })
  have!: number;

  @Field(() => [ConsideredEvidence], { description: 'Every record that was looked at.' })
  considered!: ConsideredEvidence[];
}

@InputType({ description: 'Which duties to list.' })
export class DutyFilter {
  @Field(() => Int, { description: 'Windows due in this year, and whatever stood in it.' })
  year!: number;

  @Field(() => String, { nullable: true, description: 'Only of this bureau.' })
  tenantCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of this rule.' })
  ruleCode?: string | null;

  @Field(() => [DutyStatus], { nullable: true, description: 'Only in these states.' })
  statuses?: Status[] | null;
}

@ArgsType()
export class DutiesArgs {
  @Field(() => DutyFilter, { description: 'Which duties.' })
  filter!: DutyFilter;

  @Field(() => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The end of the page before.' })
  after?: string | null;
}

@ObjectType({ description: 'One row of a list of duties.' })
export class DutyEdge extends edgeOf(Duty) {}

@ObjectType({ description: 'A page of duties.' })
export class DutyConnection {
  @Field(() => [DutyEdge], { description: 'The rows.' })
  edges!: DutyEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}
