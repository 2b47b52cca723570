import {
  AGE_BANDS,
  type AgeBand as Band,
  type MinorCategory as Category,
  HANDED_OVER_BY,
  type HandedOverBy as Handed,
  MINOR_CATEGORIES,
  MINOR_PARTIES,
  MINOR_STATES,
  MINOR_STEPS,
  type OpenMinor,
  type MinorParty as Party,
  type MinorState as State,
  type MinorStep as Step,
} from '@mingcha/domain/minor/minor';
import {
  ALL_RECEIVER_DOCUMENTS,
  type ReceiverDocument as Document,
  RECEIVER_TYPES,
  type ReceiverType as Type,
} from '@mingcha/domain/minor/receiver';
import { Field, ID, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { asEnum } from '../../graphql/enums';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { EligibleMember } from '../panel/eligible.types';

export const MinorCategory = asEnum('MinorCategory', MINOR_CATEGORIES, 'Why a minor is in care (art 92).');
export const HandedOverBy = asEnum('HandedOverBy', HANDED_OVER_BY, 'Who brought a minor.');
export const AgeBand = asEnum('AgeBand', AGE_BANDS, 'About how old a minor is.');
const MinorState = asEnum('MinorState', MINOR_STATES, 'Where the stay of a minor stands (S-2.3).');
const MinorParty = asEnum('MinorParty', MINOR_PARTIES, 'On whose side one acts.');
export const MinorStep = asEnum('MinorStep', MINOR_STEPS, 'What can be done in the case of a minor.');
export const ReceiverType = asEnum('ReceiverType', RECEIVER_TYPES, 'A person or a unit (S-2.3e).');
export const ReceiverDocument = asEnum(
  'ReceiverDocument',
  ALL_RECEIVER_DOCUMENTS,
  'What whoever comes for a minor shows (S-2.3e).',
);

@ObjectType({ description: 'One step of a case. What was said is there only for whoever may see the file.' })
export class MinorStepTaken {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => MinorStep, { description: 'What was done.' })
  step!: Step;

  @Field(() => MinorParty, { description: 'On whose side.' })
  party!: Party;

  @Field(() => CivilDateScalar, { description: 'The day it was done.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of its document.' })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of its document.' })
  documentTitle!: string | null;

  @Field(() => [String], { description: 'The members of the panel who took part.' })
  memberNames!: string[];

  @Field(() => Boolean, { nullable: true, description: 'Of an assessment: whether the guardian is capable.' })
  isCapable!: boolean | null;

  @Field(() => Boolean, { description: 'Whether fewer than two took part, as the bureau approved (S-2.3d).' })
  isDeviation!: boolean;

  @Field(() => ReceiverType, { nullable: true, description: 'Who came: a person or a unit.' })
  receiverType!: Type | null;

  @Field(() => String, { nullable: true, description: 'What the receiver is to the minor.' })
  receiverRelation!: string | null;

  @Field(() => [ReceiverDocument], { description: 'What the receiver showed.' })
  receiverDocuments!: Document[];

  @Field(() => String, { nullable: true, description: 'The receiver’s identity number, masked.' })
  receiverMasked!: string | null;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who entered it.' })
  recordedByName!: string;
}

@ObjectType({ description: 'A request to see the file of a minor: reason, approval, last day (条例 36).' })
export class MinorFileGrant {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Who asked.' })
  accountName!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => InstantScalar, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was granted; null while it waits.' })
  isGranted!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedByName!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day on which the file is open.' })
  expiresOn!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may decide on it.' })
  canDecide!: boolean;
}

@ObjectType({ description: 'A minor in care of an institution, by a code and never by a name (S-2.3).' })
export class MinorCase {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The code of the case.' })
  caseCode!: string;

  @Field(() => Organisation, { description: 'Where the minor is.' })
  organisation!: Organisation;

  @Field(() => MinorCategory, { description: 'Why the minor is in care.' })
  category!: Category;

  @Field(() => HandedOverBy, { description: 'Who brought the minor.' })
  handedOverBy!: Handed;

  @Field(() => AgeBand, { description: 'About how old.' })
  ageBand!: Band;

  @Field(() => CivilDateScalar, { description: 'The day of admission.' })
  admittedOn!: string;

  @Field(() => MinorState, { description: 'Where it stands.' })
  state!: State;

  @Field(() => Boolean, {
    description: 'Whether what was said is shown; otherwise sight is to be asked for.',
  })
  isFileOpen!: boolean;

  @Field(() => [MinorStepTaken], { description: 'Every step, the first first.' })
  steps!: MinorStepTaken[];

  @Field(() => [MinorStep], { description: 'The steps the viewer may take now.' })
  stepsAllowed!: Step[];

  @Field(() => [MinorFileGrant], {
    description: 'Requests to see the file: all for the bureau, else one’s own.',
  })
  grants!: MinorFileGrant[];

  @Field(() => Boolean, { description: 'Whether the viewer may ask to see the file now.' })
  canAskSight!: boolean;

  @Field(() => Boolean, { description: 'Whether a receiver’s name and number are still kept.' })
  hasReceiver!: boolean;

  @Field(() => [EligibleMember], { description: 'Who of the panel may take part today.' })
  eligible!: EligibleMember[];

  /** For the next step; not part of the answer. */
  open!: OpenMinor;
}

@ObjectType({ description: 'A mandatory report that was made, by the code of its case (art 11).' })
export class MandatoryReport {
  @Field(() => ID, { description: 'The step it is.' })
  id!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'The code of the case.' })
  caseCode!: string;

  @Field(() => String, { description: 'Where the minor is.' })
  organisationName!: string;

  @Field(() => CivilDateScalar, { description: 'The day it was made.' })
  on!: string;

  @Field(() => String, { description: 'The document it was made by.' })
  document!: string;

  @Field(() => String, { description: 'Who entered it.' })
  recordedByName!: string;
}

@ObjectType({ description: 'One row of a list of cases.' })
export class MinorCaseEdge extends edgeOf(MinorCase) {}

@ObjectType({ description: 'A page of cases.' })
export class MinorCaseConnection {
  @Field(() => [MinorCaseEdge], { description: 'The rows.' })
  edges!: MinorCaseEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
