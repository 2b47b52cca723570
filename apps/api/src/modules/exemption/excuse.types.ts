import type { SubjectKind as Subject } from '@mingcha/domain/engine/duty';
import type { OrganisationType as Institution } from '@mingcha/domain/engine/facts';
import type {
  ExcuseKind as Kind,
  ExcuseState as State,
  ExcuseVerdict as Verdict,
} from '@mingcha/domain/exemption/excuse';
import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { ExcuseKind, ExcuseState, ExcuseVerdict, OrganisationType, SubjectKind } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Duty } from '../duty/duty.types';
import { Rule } from '../rule/rule.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'The answer of the level above to a request.' })
export class ExcuseDecision {
  @Field(() => ExcuseVerdict, { description: 'Granted or refused.' })
  verdict!: Verdict;

  @Field(() => String, { nullable: true, description: 'Why; never absent of a refusal.' })
  reason!: string | null;

  @Field(() => CivilDateScalar, { description: 'The day of the decision: an exemption counts from it (A7).' })
  decidedOn!: string;

  @Field(() => String, { description: 'Who decided.' })
  decidedByName!: string;
}

@ObjectType({ description: 'A request of a bureau to be excused of a duty (A6, A7).' })
export class ExcuseRequest {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau that asks.' })
  tenant!: Tenant;

  @Field(() => ExcuseKind, { description: 'An exemption, or that the rule does not apply.' })
  kind!: Kind;

  @Field(() => Rule, { description: 'The rule it is about.' })
  rule!: Rule;

  @Field(() => SubjectKind, { description: 'What kind of thing owes the duty.' })
  subjectKind!: Subject;

  /** Not asked over GraphQL: a leader asks for the own post only. */
  subjectId!: string;

  @Field(() => String, { description: 'The name of the subject.' })
  subjectName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The window it is about; null for every window of the rule and subject.',
  })
  windowKey!: string | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day on which granting it still excuses that window (engine semantics 11).',
  })
  decideBy!: string | null;

  @Field(() => ID, { nullable: true, description: 'The duty it is about, the latest if there are several.' })
  dutyId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason of the rule it rests on, of an exemption.',
  })
  reasonCode!: string | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The institution there is none of, where the rule does not apply.',
  })
  missing!: Institution | null;

  @Field(() => String, { description: 'The grounds in words.' })
  grounds!: string;

  @Field(() => String, { nullable: true, description: 'The number of the document it rests on.' })
  documentNumber!: string | null;

  @Field(() => String, { description: 'The title of that document.' })
  documentTitle!: string;

  @Field(() => InstantScalar, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => String, { description: 'Who asked.' })
  askedByName!: string;

  @Field(() => ExcuseState, { description: 'Where it stands today.' })
  state!: State;

  @Field(() => String, { nullable: true, description: 'The bureau that decides: the one directly above.' })
  aboveName!: string | null;

  /** Not asked over GraphQL: only this bureau decides. */
  aboveId!: string | null;

  @Field(() => ExcuseDecision, { nullable: true, description: 'The decision, once there is one.' })
  decision!: ExcuseDecision | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day 不适用 was confirmed from.' })
  holdsFrom!: string | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day 不适用 holds: it is confirmed for a year, or until the institution appears.',
  })
  holdsUntil!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day it was taken back.' })
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  withdrawReason!: string | null;
}

@InputType({ description: 'A request for exemption of a duty of the own bureau.' })
export class RequestExemptionInput {
  @Field(() => ID, { description: 'The duty.' })
  dutyId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'For every window of its rule and subject still to come, instead of this one.',
  })
  everyWindow!: boolean;

  @Field(() => String, { description: 'One of the reasons the rule knows, such as LONG_LEAVE.' })
  reasonCode!: string;

  @Field(() => String, { description: 'The grounds in words.' })
  grounds!: string;

  @Field(() => String, { description: 'The number of the document it rests on.' })
  documentNumber!: string;

  @Field(() => String, { description: 'The title of that document.' })
  documentTitle!: string;
}

@InputType({
  description: 'A statement that a rule does not apply to its subject, for want of an institution.',
})
export class StateNotApplicableInput {
  @Field(() => ID, { description: 'A duty of the rule and subject.' })
  dutyId!: string;

  @Field(() => OrganisationType, { description: 'The institution there is none of.' })
  missing!: Institution;

  @Field(() => String, { description: 'The grounds in words.' })
  grounds!: string;

  @Field(() => String, { defaultValue: '', description: 'The number of the document, if it has one.' })
  documentNumber!: string;

  @Field(() => String, { description: 'The title of the document it rests on.' })
  documentTitle!: string;
}

@InputType({ description: 'Which request to take back, and why.' })
export class WithdrawExcuseInput {
  @Field(() => ID, { description: 'The request.' })
  id!: string;

  @Field(() => String, { description: 'Why; it stays visible.' })
  reason!: string;
}

@InputType({ description: 'How to decide a request of a bureau directly below.' })
export class DecideExcuseInput {
  @Field(() => ID, { description: 'The request.' })
  id!: string;

  @Field(() => ExcuseVerdict, { description: 'Granted or refused.' })
  verdict!: Verdict;

  @Field(() => String, { defaultValue: '', description: 'Why; a refusal needs it.' })
  reason!: string;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'For 不适用: the day it is confirmed from; today when absent.',
  })
  holdsFrom?: string | null;
}

@InputType({ description: 'Which requests to list.' })
export class ExcuseFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that wait for a decision, or only others.',
  })
  waiting?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only of this bureau.' })
  tenantCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those that are about this duty.' })
  dutyId?: string | null;
}

@ArgsType()
export class ExcusesArgs {
  @Field(() => ExcuseFilter, { description: 'Which requests.' })
  filter!: ExcuseFilter;

  @Field(() => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The end of the page before.' })
  after?: string | null;
}

@ObjectType({ description: 'One row of a list of requests.' })
export class ExcuseRequestEdge extends edgeOf(ExcuseRequest) {}

@ObjectType({ description: 'A page of requests.' })
export class ExcuseRequestConnection {
  @Field(() => [ExcuseRequestEdge], { description: 'The rows.' })
  edges!: ExcuseRequestEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'The request was stored, taken back or decided.' })
export class ExcuseSaved {
  @Field(() => ExcuseRequest, { description: 'As it stands now.' })
  request!: ExcuseRequest;

  @Field(() => [Duty], { description: 'The duties it is about, as they stand now.' })
  duties!: Duty[];
}

export const ExcuseResult = createUnionType({
  name: 'ExcuseResult',
  description: 'Done, or refused.',
  types: () => [ExcuseSaved, Refusal] as const,
});
