import type { PanelForm as Form, PanelRole as PanelSeat } from '@mingcha/domain/engine/facts';
import type { LeavingKind as Leaving } from '@mingcha/domain/panel/appoint';
import type { Background as Known } from '@mingcha/domain/panel/composition';
import type { FormationStep as Step } from '@mingcha/domain/panel/found-panel';
import type { TieKind as Tie } from '@mingcha/domain/panel/recusal';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Background, FormationStep, LeavingKind, Panel, PanelForm, PanelRole, TieKind } from './panel.types';

@ObjectType({ description: 'What a bureau has its panels look at, and what none of them does (S-1.6).' })
export class PanelChoices {
  @Field(() => [Organisation], { description: 'The institutions of the own bureau in operation.' })
  organisations!: Organisation[];

  @Field(() => [Organisation], { description: 'Those of them that no panel of the bureau supervises today.' })
  uncovered!: Organisation[];
}

@InputType({ description: 'A panel to be founded.' })
export class FoundPanelInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => PanelForm, { description: 'Its form (S-1.1).' })
  form!: Form;

  @Field(() => String, { nullable: true, description: 'Of another form: its name.' })
  formName?: string | null;

  @Field(() => [FormationStep], { description: 'How it was formed (S-1.5).' })
  formation!: Step[];

  @Field(() => String, { description: 'The number of the document it was formed by.' })
  documentNumber!: string;

  @Field(() => String, { description: 'Its title.' })
  documentTitle!: string;

  @Field(() => CivilDateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => [ID], { description: 'What it supervises; none: every institution of the bureau (S-1.6).' })
  organisationIds!: string[];
}

@InputType({ description: 'Who is appointed, or appointed again, to what and for how long.' })
export class AppointSupervisorInput {
  @Field(() => ID, { description: 'The panel.' })
  panelId!: string;

  @Field(() => ID, { nullable: true, description: 'Whoever served before, by any term; null: somebody new.' })
  supervisorId?: string | null;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => PanelRole, { description: 'Head, deputy or member.' })
  role!: PanelSeat;

  @Field(() => String, { description: 'Where the person works; may be empty.' })
  employer!: string;

  @Field(() => [Background], { description: 'What the person knows (S-1.2, S-2.1a).' })
  backgrounds!: Known[];

  @Field(() => CivilDateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => Int, { description: 'For how many months; twelve needs no reason (S-3.7).' })
  termMonths!: number;

  @Field(() => String, { nullable: true, description: 'Why it is not a year.' })
  termReason?: string | null;

  @Field(() => CivilDateScalar, { description: 'The day the undertaking was signed (S-3.10).' })
  undertakingOn!: string;

  @Field(() => String, { description: 'The document of the appointment.' })
  documentNumber!: string;
}

@InputType({ description: 'A term that ends before its last day.' })
export class EndTermInput {
  @Field(() => ID, { description: 'The term.' })
  supervisorId!: string;

  @Field(() => LeavingKind, { description: 'Resigned, or dismissed for cause (A29).' })
  kind!: Leaving;

  @Field(() => CivilDateScalar, { description: 'The last day served.' })
  on!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Of a dismissal: the document.' })
  documentNumber?: string | null;
}

@InputType({ description: 'A qualification as it is entered.' })
export class RecordQualificationInput {
  @Field(() => ID, { description: 'Whose: any term of the person.' })
  supervisorId!: string;

  @Field(() => String, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'Who issued it.' })
  issuer!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Its last day.' })
  expiresOn?: string | null;
}

@InputType({ description: 'What binds a person to an institution.' })
export class DeclareTieInput {
  @Field(() => ID, { description: 'Whose: any term of the person.' })
  supervisorId!: string;

  @Field(() => ID, { description: 'The institution.' })
  organisationId!: string;

  @Field(() => TieKind, { description: 'Employer, kin or supplies.' })
  kind!: Tie;

  @Field(() => String, { description: 'What more is to be said.' })
  note!: string;

  @Field(() => CivilDateScalar, { description: 'Its first day.' })
  from!: string;
}

@InputType({ description: 'A tie that lasts no longer.' })
export class EndTieInput {
  @Field(() => ID, { description: 'The tie.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'Its last day.' })
  on!: string;
}

@InputType({ description: 'A request to let somebody in although bound.' })
export class AskOverrideInput {
  @Field(() => ID, { description: 'Whom: any term of the person.' })
  supervisorId!: string;

  @Field(() => ID, { description: 'Where.' })
  organisationId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'An exception that is approved or taken back.' })
export class OverrideInput {
  @Field(() => ID, { description: 'The exception.' })
  id!: string;
}

@InputType({ description: 'Why a panel stands as it does although advised otherwise.' })
export class ExplainAdviceInput {
  @Field(() => ID, { description: 'The panel.' })
  panelId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'Who keeps daily contact with a panel from a day on (S-3.5).' })
export class NameOfficerInput {
  @Field(() => ID, { description: 'The panel.' })
  panelId!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => CivilDateScalar, {
    description: 'First day; whoever was named before is so to the day before.',
  })
  from!: string;
}

@ObjectType({ description: 'The panel stands as it is told.' })
export class PanelKept {
  @Field(() => Panel, { description: 'As stored.' })
  panel!: Panel;
}

export const PanelResult = createUnionType({
  name: 'PanelResult',
  description: 'Stored, or refused.',
  types: () => [PanelKept, Refusal] as const,
});
