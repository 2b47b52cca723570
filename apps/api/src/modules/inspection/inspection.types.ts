import { CHECK_RESULTS, type CheckResult as Result } from '@mingcha/domain/inspection/checklist';
import { INSPECTION_KINDS, type InspectionKind as Kind } from '@mingcha/domain/inspection/decide-inspection';
import { createUnionType, Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { asEnum } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { EligibleMember } from '../panel/eligible.types';
import { Tenant } from '../tenant/tenant.types';

const InspectionKind = asEnum('InspectionKind', INSPECTION_KINDS, 'Special inspection (S-2.2c), or visit.');
const CheckResult = asEnum('CheckResult', CHECK_RESULTS, 'How an item of a checklist was found.');

@ObjectType({ description: 'One item of a checklist: what is looked at, and what asks for it.' })
export class ChecklistItem {
  @Field(() => String, { description: 'Its code, FC-01 and on or ST-01 and on.' })
  code!: string;

  @Field(() => String, { description: 'What is looked at, as the document says it.' })
  text!: string;

  @Field(() => String, { description: 'What asks for it.' })
  source!: string;

  @Field(() => Boolean, { description: 'Whether the source still has to be checked (待核).' })
  isUnverified!: boolean;
}

@ObjectType({ description: 'A version of a checklist.' })
export class Checklist {
  @Field(() => String, { description: 'Its version.' })
  version!: string;

  @Field(() => [ChecklistItem], { description: 'Its items.' })
  items!: readonly ChecklistItem[];
}

@ObjectType({ description: 'An institution that may be inspected, by which checklist and by whom.' })
export class InspectionUnit {
  @Field(() => Organisation, { description: 'The institution.' })
  organisation!: Organisation;

  @Field(() => String, { description: 'The version of its checklist.' })
  checklistVersion!: string;

  @Field(() => [EligibleMember], { description: 'Who may take part today.' })
  members!: EligibleMember[];
}

@ObjectType({ description: 'What the viewer may choose from when recording an inspection.' })
export class InspectionChoices {
  @Field(() => [InspectionUnit], { description: 'Institutions.' })
  units!: InspectionUnit[];

  @Field(() => [Checklist], { description: 'The checklists of those institutions.' })
  checklists!: Checklist[];

  @Field(() => ID, { nullable: true, description: 'The running term of a supervisor who records.' })
  ownTermId!: string | null;

  @Field(() => [InspectionKind], { description: 'The kinds the viewer may record.' })
  kinds!: Kind[];
}

@ObjectType({ description: 'One item as it was found.' })
export class Check {
  @Field(() => ChecklistItem, { description: 'The item.' })
  item!: ChecklistItem;

  @Field(() => CheckResult, { description: 'How it was found.' })
  result!: Result;

  @Field(() => String, { nullable: true, description: 'What was wrong, or what is to be said.' })
  note!: string | null;

  @Field(() => ID, { nullable: true, description: 'The problem on the ledger that came of it.' })
  findingId!: string | null;
}

@ObjectType({
  description: 'A special inspection of entrusted care, or a visit of the panel (S-2.2c, S-2.0).',
})
export class Inspection {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau in charge.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'The institution.' })
  organisation!: Organisation;

  @Field(() => InspectionKind, { description: 'Special inspection, or visit.' })
  kind!: Kind;

  @Field(() => CivilDateScalar, { description: 'The day it took place.' })
  on!: string;

  @Field(() => Boolean, { description: 'Whether nobody was told before (暗访).' })
  isUnannounced!: boolean;

  @Field(() => [String], { description: 'The supervisors who took part.' })
  participants!: string[];

  @Field(() => String, { description: 'The conclusion.' })
  conclusion!: string;

  @Field(() => String, { nullable: true, description: 'The version of the checklist it was made by.' })
  checklistVersion!: string | null;

  @Field(() => [Check], { description: 'The items that were looked at.' })
  checks!: Check[];

  @Field(() => Float, { nullable: true, description: 'Marks out of 100 over the items that apply.' })
  score!: number | null;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who entered it; null where it was imported.' })
  recordedByName!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day it was voided.' })
  voidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was voided.' })
  voidReason!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may void it.' })
  canVoid!: boolean;
}

@ObjectType({ description: 'One row of a list of inspections.' })
export class InspectionEdge extends edgeOf(Inspection) {}

@ObjectType({ description: 'A page of inspections.' })
export class InspectionConnection {
  @Field(() => [InspectionEdge], { description: 'The rows.' })
  edges!: InspectionEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'One item as it was found.' })
export class CheckInput {
  @Field(() => String, { description: 'The code of the item.' })
  code!: string;

  @Field(() => CheckResult, { description: 'How it was found.' })
  result!: Result;

  @Field(() => String, { nullable: true, description: 'Of what fails: what is wrong.' })
  note?: string | null;
}

@InputType({ description: 'An inspection as it is entered (S-2.2c).' })
export class RecordInspectionInput {
  @Field(() => InspectionKind, { description: 'Special inspection, or visit.' })
  kind!: Kind;

  @Field(() => ID, { description: 'The institution.' })
  organisationId!: string;

  @Field(() => CivilDateScalar, { description: 'The day it took place.' })
  on!: string;

  @Field(() => Boolean, { description: 'Whether nobody was told before.' })
  isUnannounced!: boolean;

  @Field(() => [ID], { description: 'The terms of the supervisors who took part.' })
  supervisorIds!: string[];

  @Field(() => String, { description: 'The version of the checklist.' })
  checklistVersion!: string;

  @Field(() => [CheckInput], { description: 'The items that were looked at.' })
  checks!: CheckInput[];

  @Field(() => String, { description: 'The conclusion; no names of recipients.' })
  conclusion!: string;
}

@InputType({ description: 'Which inspection is voided, and why.' })
export class VoidInspectionInput {
  @Field(() => ID, { description: 'The inspection.' })
  id!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({ description: 'The inspection stands as it is told.' })
export class InspectionKept {
  @Field(() => Inspection, { description: 'As stored.' })
  inspection!: Inspection;
}

export const InspectionResult = createUnionType({
  name: 'InspectionResult',
  description: 'Stored, or refused.',
  types: () => [InspectionKept, Refusal] as const,
});
