import type { ProjectMode as Mode } from '@mingcha/domain/liaison/social-force-project';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { ProjectMode } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Position } from '../people/position.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: "A social force in an institution's service (L-2.5)." })
export class Project {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau in charge of the institution.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'The institution that is served.' })
  organisation!: Organisation;

  @Field(() => ProjectMode, { description: 'Purchase, project cooperation, volunteering or otherwise.' })
  mode!: Mode;

  @Field(() => String, { description: 'Who serves.' })
  provider!: string;

  @Field(() => String, { description: 'What the service is.' })
  service!: string;

  @Field(() => Tenant, { nullable: true, description: 'Who buys it: a bureau, never a station (L-2.6).' })
  purchaser!: Tenant | null;

  @Field(() => String, { nullable: true, description: 'The number of the agreement.' })
  agreementNumber!: string | null;

  @Field(() => CivilDateScalar, { description: 'The first day of the agreement.' })
  from!: string;

  @Field(() => CivilDateScalar, { description: 'The last day of the agreement.' })
  to!: string;

  @Field(() => Position, { description: 'The post of the leader who guides it.' })
  position!: Position;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who entered it.' })
  recordedByName!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day it ended before its time.' })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ended before its time.' })
  endReason!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When its end was entered.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who entered its end.' })
  endedByName!: string | null;
}

@ObjectType({ description: 'One row of a list of projects.' })
export class ProjectEdge extends edgeOf(Project) {}

@ObjectType({ description: 'A page of projects.' })
export class ProjectConnection {
  @Field(() => [ProjectEdge], { description: 'The rows.' })
  edges!: ProjectEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'What the viewer may choose from when recording a project.' })
export class ProjectChoices {
  @Field(() => [Organisation], { description: 'Institutions of the own bureau.' })
  organisations!: Organisation[];

  @Field(() => [Position], { description: 'Posts whose leader may guide it.' })
  positions!: Position[];

  @Field(() => [Tenant], { description: 'Bureaus that may buy: the own one, then those above it (L-2.6).' })
  purchasers!: Tenant[];
}

@InputType({ description: 'A project as it is entered.' })
export class RecordProjectInput {
  @Field(() => ID, { description: 'The institution that is served.' })
  organisationId!: string;

  @Field(() => ProjectMode, { description: 'How the social force takes part.' })
  mode!: Mode;

  @Field(() => String, { description: 'Who serves.' })
  provider!: string;

  @Field(() => String, { description: 'What the service is.' })
  service!: string;

  @Field(() => ID, { nullable: true, description: 'Who buys, in a purchase: a bureau (L-2.6).' })
  purchaserId?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the agreement.' })
  agreementNumber?: string | null;

  @Field(() => CivilDateScalar, { description: 'The first day of the agreement.' })
  from!: string;

  @Field(() => CivilDateScalar, { description: 'The last day of the agreement.' })
  to!: string;

  @Field(() => ID, { description: 'The post of the leader who guides it.' })
  positionId!: string;
}

@InputType({ description: 'Which project ended before its time, when and why.' })
export class EndProjectInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'The day it ended.' })
  on!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({ description: 'The project stands as it is told.' })
export class ProjectKept {
  @Field(() => Project, { description: 'As stored.' })
  project!: Project;
}

export const ProjectResult = createUnionType({
  name: 'ProjectResult',
  description: 'Stored, or refused.',
  types: () => [ProjectKept, Refusal] as const,
});
