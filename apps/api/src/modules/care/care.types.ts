import {
  CARE_STATES,
  CARE_STEPS,
  type OpenCare,
  type CareState as State,
  type CareStep as Step,
} from '@mingcha/domain/care/care';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { asEnum } from '../../graphql/enums';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { EligibleMember } from '../panel/eligible.types';
import { Tenant } from '../tenant/tenant.types';

const CareState = asEnum('CareState', CARE_STATES, 'Where entrusted care stands (S-2.2).');
export const CareStep = asEnum('CareStep', CARE_STEPS, 'What can be done about entrusted care (S-2.2b).');

@ObjectType({ description: 'One step of entrusted care: never changed, dated, documented, by somebody.' })
export class CareStepTaken {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => CareStep, { description: 'What was done.' })
  step!: Step;

  @Field(() => CivilDateScalar, { description: 'The day it was done.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of its document.' })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of its document.' })
  documentTitle!: string | null;

  @Field(() => [String], { description: 'The members of the panel who took part.' })
  memberNames!: string[];

  @Field(() => Boolean, { nullable: true, description: 'Of the advice: whether the panel is for it.' })
  isInFavour!: boolean | null;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who entered it.' })
  recordedByName!: string;
}

@ObjectType({ description: 'Somebody in entrusted care, by case code and never by name.' })
export class CarePlacement {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The code of the case.' })
  caseCode!: string;

  @Field(() => CivilDateScalar, { description: 'The first day in care.' })
  from!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day in care; null while it lasts.' })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'Where to.' })
  whereTo!: string | null;
}

@ObjectType({ description: 'An agreement on entrusted care; its purchaser is a bureau (L-2.6).' })
export class CareAgreement {
  @Field(() => ID, { description: 'Its id: two special inspections a year are owed under it (S-2.2c).' })
  id!: string;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => Tenant, { description: 'Who buys.' })
  purchaser!: Tenant;

  @Field(() => CivilDateScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Its last day.' })
  to!: string | null;

  @Field(() => [CarePlacement], { description: 'Everybody ever in care under it, those still there first.' })
  placements!: CarePlacement[];
}

@ObjectType({
  description: 'Entrusted care outside a station: what it asked for and what became of it (S-2.2).',
})
export class CareApplication {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau in charge.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'The station that entrusts.' })
  station!: Organisation;

  @Field(() => Organisation, { description: 'The institution that is to care.' })
  careInstitution!: Organisation;

  @Field(() => Int, { description: 'How many persons it is to care for.' })
  persons!: number;

  @Field(() => String, { description: 'Why.' })
  grounds!: string;

  @Field(() => CivilDateScalar, { description: 'The day it was asked for.' })
  appliedOn!: string;

  @Field(() => CareState, { description: 'Where it stands.' })
  state!: State;

  @Field(() => [CareStepTaken], { description: 'Every step, the first first.' })
  steps!: CareStepTaken[];

  @Field(() => CareAgreement, { nullable: true, description: 'The agreement that came of it.' })
  agreement!: CareAgreement | null;

  @Field(() => [CareStep], { description: 'The steps the viewer may take now.' })
  stepsAllowed!: Step[];

  @Field(() => Boolean, { description: 'Whether the viewer may place people and end placements now.' })
  canPlace!: boolean;

  @Field(() => [EligibleMember], { description: 'Who may take part today: bound to neither institution.' })
  eligible!: EligibleMember[];

  /** For the next step; not part of the answer. */
  open!: OpenCare;
}

@ObjectType({ description: 'One row of a list of entrusted care.' })
export class CareApplicationEdge extends edgeOf(CareApplication) {}

@ObjectType({ description: 'A page of entrusted care.' })
export class CareApplicationConnection {
  @Field(() => [CareApplicationEdge], { description: 'The rows.' })
  edges!: CareApplicationEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
