import type {
  IssueParty as Party,
  IssueState as State,
  IssueStep as Step,
  EscalationTarget as Target,
} from '@mingcha/domain/liaison/coordination';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { EscalationTarget, IssueParty, IssueState, IssueStep } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({
  description: 'A kind of matter for coordination: one of the five of the notice, or added (L-2.4).',
})
export class IssueCategory {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: "The notice's own five have a code." })
  code!: string | null;

  @Field(() => String, { description: 'Its name, as the notice or the bureau gave it.' })
  name!: string;
}

@ObjectType({ description: 'One step of an issue: never changed, dated, and by somebody.' })
export class CoordinationStep {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => IssueStep, { description: 'What was done.' })
  step!: Step;

  @Field(() => IssueState, { description: 'What it made of the issue.' })
  state!: State;

  @Field(() => IssueParty, { description: 'On whose side it was done.' })
  party!: Party;

  @Field(() => Tenant, { description: 'The bureau that wrote it.' })
  tenant!: Tenant;

  @Field(() => CivilDateScalar, { description: 'The day it was done.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  text!: string | null;

  @Field(() => EscalationTarget, { nullable: true, description: 'Whom it was escalated to.' })
  target!: Target | null;

  @Field(() => String, { nullable: true, description: 'The government or department, by name.' })
  body!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the document behind it.' })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of that document.' })
  documentTitle!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day of that document.' })
  documentOn!: string | null;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who entered it.' })
  recordedByName!: string;
}

@ObjectType({
  description: 'A problem an institution cannot solve itself, on its way to a solution (L-2.3).',
})
export class CoordinationIssue {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau in charge of the institution.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'The institution that has the problem.' })
  organisation!: Organisation;

  @Field(() => IssueCategory, { description: 'What kind of matter it is (L-2.4).' })
  category!: IssueCategory;

  @Field(() => String, { description: 'The problem in a line.' })
  title!: string;

  @Field(() => CivilDateScalar, { description: 'The day it was raised.' })
  raisedOn!: string;

  @Field(() => IssueState, { description: 'Where it stands.' })
  state!: State;

  @Field(() => CivilDateScalar, { description: 'The day of its last step.' })
  lastOn!: string;

  @Field(() => [CoordinationStep], { description: 'Its steps, oldest first.' })
  steps!: CoordinationStep[];

  /** The city of a county, which may be asked when the county cannot solve it either. */
  bureauAboveId!: string | null;
}

@ObjectType({ description: 'One row of a list of issues.' })
export class CoordinationIssueEdge extends edgeOf(CoordinationIssue) {}

@ObjectType({ description: 'A page of issues.' })
export class CoordinationIssueConnection {
  @Field(() => [CoordinationIssueEdge], { description: 'The rows.' })
  edges!: CoordinationIssueEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'What the viewer may choose from when raising an issue.' })
export class IssueChoices {
  @Field(() => [Organisation], { description: 'Institutions the viewer may raise an issue for.' })
  organisations!: Organisation[];

  @Field(() => [IssueCategory], { description: "The notice's five first (L-2.4), then what was added." })
  categories!: IssueCategory[];
}

@InputType({ description: 'A problem as it is raised.' })
export class RaiseIssueInput {
  @Field(() => ID, { description: 'The institution that has it.' })
  organisationId!: string;

  @Field(() => ID, { description: 'What kind of matter it is.' })
  categoryId!: string;

  @Field(() => CivilDateScalar, { description: 'The day it was raised.' })
  on!: string;

  @Field(() => String, { description: 'The problem in a line, at most 100 characters.' })
  title!: string;

  @Field(() => String, { description: 'What it is, what was tried, what is asked for.' })
  text!: string;
}

@InputType({ description: 'The next step of an issue.' })
export class MoveIssueInput {
  @Field(() => ID, { description: 'The issue.' })
  id!: string;

  @Field(() => IssueStep, { description: 'The step; see `stepsAllowed`.' })
  step!: Step;

  @Field(() => CivilDateScalar, { description: 'The day it was done.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What there is to say; most steps ask for it.' })
  text?: string | null;

  @Field(() => EscalationTarget, { nullable: true, description: 'To escalate: government or department.' })
  target?: Target | null;

  @Field(() => String, { nullable: true, description: 'To escalate: which one, by name.' })
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of a document; an answer needs it.' })
  documentNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The title of that document.' })
  documentTitle?: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day of that document.' })
  documentOn?: string | null;
}

@InputType({ description: 'A kind of matter the notice does not name.' })
export class AddIssueCategoryInput {
  @Field(() => String, { description: 'Its name, at most 100 characters.' })
  name!: string;
}

@ObjectType({ description: 'The issue was raised.' })
export class IssueRaised {
  @Field(() => CoordinationIssue, { description: 'As stored.' })
  issue!: CoordinationIssue;
}

@ObjectType({ description: 'The step was taken.' })
export class IssueMoved {
  @Field(() => CoordinationIssue, { description: 'As it stands now.' })
  issue!: CoordinationIssue;
}

@ObjectType({ description: 'The category is on the list, newly or already.' })
export class IssueCategoryAdded {
  @Field(() => IssueCategory, { description: 'The category.' })
  category!: IssueCategory;
}

export const RaiseIssueResult = createUnionType({
  name: 'RaiseIssueResult',
  description: 'Raised, or refused.',
  types: () => [IssueRaised, Refusal] as const,
});

export const MoveIssueResult = createUnionType({
  name: 'MoveIssueResult',
  description: 'Moved, or refused.',
  types: () => [IssueMoved, Refusal] as const,
});

export const AddIssueCategoryResult = createUnionType({
  name: 'AddIssueCategoryResult',
  description: 'On the list, or refused.',
  types: () => [IssueCategoryAdded, Refusal] as const,
});
