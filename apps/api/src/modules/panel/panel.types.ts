import {
  type PanelForm as Form,
  PANEL_FORMS,
  PANEL_ROLES,
  type PanelRole as PanelSeat,
} from '@mingcha/domain/engine/facts';
import { LEAVING_KINDS, type LeavingKind as Leaving } from '@mingcha/domain/panel/appoint';
import {
  ADVICE_KINDS,
  type AdviceKind,
  BACKGROUNDS,
  type Background as Known,
} from '@mingcha/domain/panel/composition';
import { FORMATION_STEPS, type FormationStep as Step } from '@mingcha/domain/panel/found-panel';
import { TIE_KINDS, type TieKind as Tie } from '@mingcha/domain/panel/recusal';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { asEnum } from '../../graphql/enums';
import { CivilDateScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Tenant } from '../tenant/tenant.types';

export const PanelForm = asEnum('PanelForm', PANEL_FORMS, 'The form of a panel (S-1.1).');
export const PanelRole = asEnum('PanelRole', PANEL_ROLES, 'Head, deputy or member (S-1.4).');
export const FormationStep = asEnum('FormationStep', FORMATION_STEPS, 'How a panel was formed (S-1.5).');
export const Background = asEnum('Background', BACKGROUNDS, 'What a supervisor knows (S-1.2).');
export const LeavingKind = asEnum('LeavingKind', LEAVING_KINDS, 'How a term ends early (S-3.8).');
export const TieKind = asEnum('TieKind', TIE_KINDS, 'What binds a person to an institution (S-2.1c, A17).');
const CompositionAdvice = asEnum('CompositionAdvice', ADVICE_KINDS, 'What a panel lacks: advice.');

@ObjectType({ description: 'A qualification of a supervisor, and when it runs out (S-2.1b).' })
export class Qualification {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'Who issued it.' })
  issuer!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Its last day; null: it does not run out.' })
  expiresOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it has run out.' })
  isExpired!: boolean;
}

@ObjectType({ description: 'What binds a supervisor to an institution, as declared (S-2.1c, A17).' })
export class DeclaredTie {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Organisation, { description: 'The institution.' })
  organisation!: Organisation;

  @Field(() => TieKind, { description: 'Employer, kin or supplies.' })
  kind!: Tie;

  @Field(() => String, { description: 'What more is said.' })
  note!: string;

  @Field(() => CivilDateScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Its last day; null while it lasts.' })
  to!: string | null;

  @Field(() => String, { description: 'Who entered it.' })
  declaredByName!: string;
}

@ObjectType({ description: 'Two people let a supervisor in although bound; it stays visible (S-2.1c).' })
export class RecusalOverride {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Organisation, { description: 'The institution.' })
  organisation!: Organisation;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Who asked.' })
  askedByName!: string;

  @Field(() => String, { nullable: true, description: 'Who approved it; null while it waits.' })
  approvedByName!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Since when it lets in.' })
  approvedOn!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'From this day on it lets nobody in.' })
  withdrawnOn!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may approve it: never whoever asked.' })
  canApprove!: boolean;
}

@ObjectType({ description: 'One term of one supervisor (S-3.7).' })
export class SupervisorTerm {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ID, { description: 'The person through all terms.' })
  personId!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => PanelRole, { description: 'Head, deputy or member.' })
  role!: PanelSeat;

  @Field(() => String, { description: 'Where the person works; may be empty.' })
  employer!: string;

  @Field(() => [Background], { description: 'What the person knows.' })
  backgrounds!: Known[];

  @Field(() => String, { description: 'The same in the words of an imported book; may be empty.' })
  background!: string;

  @Field(() => CivilDateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => CivilDateScalar, { description: 'Last day: of the term, or of leaving.' })
  to!: string;

  @Field(() => Int, { description: 'For how many months.' })
  termMonths!: number;

  @Field(() => String, { nullable: true, description: 'Why it is not a year (S-3.7).' })
  termReason!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day of the undertaking (S-3.10).' })
  undertakingOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The document of the appointment.' })
  documentNumber!: string | null;

  @Field(() => LeavingKind, {
    nullable: true,
    description: 'How it ended early; null: it did not, or a book tells.',
  })
  leftKind!: Leaving | null;

  @Field(() => String, { nullable: true, description: 'Why it ended early.' })
  leftReason!: string | null;

  @Field(() => Boolean, { description: 'Whether the person serves in it today.' })
  isServing!: boolean;

  @Field(() => [Organisation], { description: 'Institutions at which the person is barred today (应回避).' })
  barredAt!: Organisation[];

  @Field(() => [Qualification], { description: 'Qualifications of the person.' })
  qualifications!: Qualification[];

  @Field(() => [DeclaredTie], { description: 'Ties of the person, the latest first.' })
  ties!: DeclaredTie[];

  @Field(() => [RecusalOverride], { description: 'Exceptions for the person, the latest first.' })
  overrides!: RecusalOverride[];
}

@ObjectType({ description: 'Whoever keeps daily contact with a panel (S-3.5).' })
export class PanelOfficer {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => CivilDateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  to!: string | null;
}

@ObjectType({ description: 'A third-party supervision panel (监督专班, S-1).' })
export class Panel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau that appoints and manages it (S-3.1).' })
  tenant!: Tenant;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => PanelForm, { description: 'Its form.' })
  form!: Form;

  @Field(() => String, { nullable: true, description: 'Of another form: its name (A13).' })
  formName!: string | null;

  @Field(() => [FormationStep], { description: 'How it was formed (S-1.5).' })
  formation!: Step[];

  @Field(() => String, { nullable: true, description: 'The number of the document it was formed by.' })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  documentTitle!: string | null;

  @Field(() => CivilDateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  to!: string | null;

  @Field(() => [Organisation], { description: 'What it supervises (S-1.6).' })
  scope!: Organisation[];

  @Field(() => [SupervisorTerm], { description: 'Its terms, those that run first.' })
  terms!: SupervisorTerm[];

  @Field(() => [PanelOfficer], { description: 'Its officers, the latest first (S-3.5).' })
  officers!: PanelOfficer[];

  @Field(() => [CompositionAdvice], { description: 'What it lacks today: advice (S-1.3, S-1.4, S-2.1a).' })
  advice!: AdviceKind[];

  @Field(() => String, { nullable: true, description: 'Why it stands so although advised otherwise.' })
  adviceReason!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer appoints and manages it.' })
  canManage!: boolean;
}
