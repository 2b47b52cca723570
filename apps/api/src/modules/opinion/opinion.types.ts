import {
  type OpinionKind as Kind,
  OPINION_KINDS,
  OPINION_ORIGINS,
  OPINION_PARTIES,
  OPINION_STATES,
  OPINION_STEPS,
  type OpenOpinion,
  type OpinionOrigin as Origin,
  type OpinionParty as Party,
  type OpinionState as State,
  type OpinionStep as Step,
} from '@mingcha/domain/opinion/opinion';
import type { ServiceStage as Stage } from '@mingcha/domain/service-stage';
import { type SupervisionArea as Area, SUPERVISION_AREAS } from '@mingcha/domain/supervision-area';
import { Field, ID, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { asEnum, ServiceStage } from '../../graphql/enums';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Tenant } from '../tenant/tenant.types';

export const OpinionKind = asEnum('OpinionKind', OPINION_KINDS, 'Opinion, reference or problem (S-2.5b).');
export const OpinionOrigin = asEnum('OpinionOrigin', OPINION_ORIGINS, 'Whose view it is (S-2.6a).');
const OpinionParty = asEnum('OpinionParty', OPINION_PARTIES, 'On whose side of an opinion one acts.');
const OpinionState = asEnum('OpinionState', OPINION_STATES, 'Where an opinion stands.');
export const OpinionStep = asEnum('OpinionStep', OPINION_STEPS, 'What can be done with an opinion.');
export const SupervisionArea = asEnum(
  'SupervisionArea',
  SUPERVISION_AREAS,
  'What a panel looks at: the six areas, and any other (S-2.0).',
);

@ObjectType({ description: 'One step of an opinion: never changed, dated, and by somebody.' })
export class OpinionStepTaken {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => OpinionStep, { description: 'What was done.' })
  step!: Step;

  @Field(() => OpinionParty, { description: 'On whose side it was done.' })
  party!: Party;

  @Field(() => CivilDateScalar, { description: 'The day it was entered.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the station’s handling: its measures (S-2.6b).' })
  measures!: string | null;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who entered it; null where the name is withheld.' })
  recordedByName!: string | null;
}

@ObjectType({ description: 'What a supervisor sent, and what became of it (S-2.5, S-2.6).' })
export class Opinion {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau in charge.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'The institution it is about.' })
  organisation!: Organisation;

  @Field(() => OpinionKind, { description: 'Opinion, reference or problem.' })
  kind!: Kind;

  @Field(() => OpinionOrigin, { description: 'Whose view it is.' })
  origin!: Origin;

  @Field(() => SupervisionArea, { description: 'What it is about.' })
  area!: Area;

  @Field(() => String, { nullable: true, description: 'Of any other area: its name.' })
  areaName!: string | null;

  @Field(() => ServiceStage, { nullable: true, description: 'The stage of service it is about (G-2.3).' })
  stage!: Stage | null;

  @Field(() => String, { description: 'What was sent, word for word.' })
  text!: string;

  @Field(() => CivilDateScalar, { description: 'The day it was sent.' })
  sentOn!: string;

  @Field(() => String, { nullable: true, description: 'Who sent it; null where the name is withheld.' })
  authorName!: string | null;

  @Field(() => Boolean, { description: 'Whether the station does not learn who sent it.' })
  isNameWithheld!: boolean;

  @Field(() => OpinionState, { description: 'Where it stands.' })
  state!: State;

  @Field(() => Boolean, { description: 'Whether the author ever said that it is not solved.' })
  isDisputed!: boolean;

  @Field(() => ID, { nullable: true, description: 'The problem on the ledger that came of it.' })
  findingId!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may put it on the ledger of problems.' })
  canPutOnLedger!: boolean;

  @Field(() => [OpinionStepTaken], { description: 'Its steps, oldest first.' })
  steps!: OpinionStepTaken[];

  @Field(() => [OpinionStep], { description: 'The steps the viewer may take now.' })
  stepsAllowed!: Step[];

  /** As the domain asks about it. */
  open!: OpenOpinion;
  /** Who sent it, for what comes of it. */
  panelId!: string;
  /** The round that runs, by its first step. */
  roundId!: string;
}

@ObjectType({ description: 'One row of a list of opinions.' })
export class OpinionEdge extends edgeOf(Opinion) {}

@ObjectType({ description: 'A page of opinions.' })
export class OpinionConnection {
  @Field(() => [OpinionEdge], { description: 'The rows.' })
  edges!: OpinionEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
