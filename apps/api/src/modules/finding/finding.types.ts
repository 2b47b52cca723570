import type {
  FindingLook as Look,
  OpenFinding,
  FindingOrigin as Origin,
  FindingParty as Party,
  FindingState as State,
  FindingStep as Step,
} from '@mingcha/domain/finding/finding';
import type { ServiceStage as Stage } from '@mingcha/domain/service-stage';
import { Field, ID, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { ServiceStage } from '../../graphql/enums';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Tenant } from '../tenant/tenant.types';
import { FindingLook, FindingOrigin, FindingParty, FindingState, FindingStep } from './finding.enums';

@ObjectType({ description: 'One step of a problem: never changed, dated, and by somebody.' })
export class FindingStepTaken {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => FindingStep, { description: 'What was done.' })
  step!: Step;

  @Field(() => FindingState, { description: 'What it made of the problem.' })
  state!: State;

  @Field(() => FindingParty, { description: 'On whose side it was done.' })
  party!: Party;

  @Field(() => Tenant, { description: 'The bureau that wrote it.' })
  tenant!: Tenant;

  @Field(() => CivilDateScalar, { description: 'The day it was entered.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Of an assignment: who mends it (责任).' })
  responsible!: string | null;

  @Field(() => String, { nullable: true, description: 'Of an assignment: how (措施).' })
  measure!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day in force after it (时限).' })
  dueOn!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'A later day that is asked for.' })
  askedDueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of a document behind it.' })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of that document.' })
  documentTitle!: string | null;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who entered it; null where the name is withheld.' })
  recordedByName!: string | null;
}

@ObjectType({
  description: 'A problem on the ledger, from its finding to its closing (问题整改台账, L-3.8).',
})
export class Finding {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau that keeps it on its ledger and verifies.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'The institution that mends it.' })
  organisation!: Organisation;

  @Field(() => FindingOrigin, { description: 'Through what it was found.' })
  origin!: Origin;

  @Field(() => ID, { nullable: true, description: 'The record it came from.' })
  originId!: string | null;

  @Field(() => String, { nullable: true, description: 'The item of a checklist, by its code.' })
  item!: string | null;

  @Field(() => ServiceStage, { nullable: true, description: 'The stage of service it is about (G-2.3).' })
  stage!: Stage | null;

  @Field(() => String, { description: 'The problem (问题).' })
  problem!: string;

  @Field(() => CivilDateScalar, { description: 'The day it was found.' })
  foundOn!: string;

  @Field(() => FindingState, { description: 'Where it stands.' })
  state!: State;

  @Field(() => FindingLook, { description: 'How it looks today.' })
  look!: Look;

  @Field(() => String, { nullable: true, description: 'Who mends it (责任); null until assigned.' })
  responsible!: string | null;

  @Field(() => String, { nullable: true, description: 'How (措施).' })
  measure!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'By when (时限), as extended.' })
  dueOn!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'A later day that is asked for.' })
  askedDueOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it was ever handed in after its day.' })
  isLate!: boolean;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day it was closed (销号); null while open.',
  })
  verifiedOn!: string | null;

  @Field(() => [FindingStepTaken], { description: 'Its steps, oldest first.' })
  steps!: FindingStepTaken[];

  @Field(() => [FindingStep], { description: 'The steps the viewer may take now.' })
  stepsAllowed!: Step[];

  /** As the domain asks about it. */
  open!: OpenFinding;
}

@ObjectType({ description: 'One row of the ledger.' })
export class FindingEdge extends edgeOf(Finding) {}

@ObjectType({ description: 'A page of the ledger.' })
export class FindingConnection {
  @Field(() => [FindingEdge], { description: 'The rows.' })
  edges!: FindingEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
