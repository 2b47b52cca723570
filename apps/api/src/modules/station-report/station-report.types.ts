import type {
  ReportKind as Kind,
  ReportState as State,
  ReportStep as Step,
} from '@mingcha/domain/liaison/station-report';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { ReportKind, ReportState, ReportStep } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'What became of a report, and who said so.' })
export class StationReportStep {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ReportStep, { description: 'What was done.' })
  step!: Step;

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  text!: string | null;

  @Field(() => CivilDateScalar, { description: 'The day it was done.' })
  recordedOn!: string;

  @Field(() => InstantScalar, { description: 'When it was done.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who did it.' })
  recordedByName!: string;
}

@ObjectType({ description: 'What an institution reports of its own accord (W-2.1, W-2.2).' })
export class StationReport {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau in charge of the institution.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'The institution that reports.' })
  organisation!: Organisation;

  @Field(() => ReportKind, { description: 'A report on work, or a self-inspection.' })
  kind!: Kind;

  @Field(() => CivilDateScalar, { description: 'The day it is of.' })
  on!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What is reported.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the institution found wanting in itself (W-2.2).',
  })
  shortcomings!: string | null;

  @Field(() => String, { nullable: true, description: 'What it proposes (W-2.1).' })
  proposals!: string | null;

  @Field(() => ReportState, { description: 'Where it stands.' })
  state!: State;

  @Field(() => [StationReportStep], { description: 'What became of it, oldest first.' })
  steps!: StationReportStep[];
}

@ObjectType({ description: 'One row of a list of station reports.' })
export class StationReportEdge extends edgeOf(StationReport) {}

@ObjectType({ description: 'A page of station reports.' })
export class StationReportConnection {
  @Field(() => [StationReportEdge], { description: 'The rows.' })
  edges!: StationReportEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'A report as an institution submits it.' })
export class SubmitStationReportInput {
  @Field(() => ID, { description: "The institution that reports: the viewer's own." })
  organisationId!: string;

  @Field(() => ReportKind, { description: 'A report on work, or a self-inspection.' })
  kind!: Kind;

  @Field(() => CivilDateScalar, { description: 'The day it is of.' })
  on!: string;

  @Field(() => String, { description: 'Its title, at most 100 characters.' })
  title!: string;

  @Field(() => String, { description: 'What is reported.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'What was found wanting; a self-inspection says so.' })
  shortcomings?: string | null;

  @Field(() => String, { nullable: true, description: 'What is proposed.' })
  proposals?: string | null;
}

@InputType({ description: 'What becomes of a report.' })
export class MoveStationReportInput {
  @Field(() => ID, { description: 'The report.' })
  id!: string;

  @Field(() => ReportStep, { description: 'The step; see `stepsAllowed`.' })
  step!: Step;

  @Field(() => String, { nullable: true, description: 'Remarks; a return needs them.' })
  text?: string | null;
}

@ObjectType({ description: 'The report stands as it is told.' })
export class StationReportKept {
  @Field(() => StationReport, { description: 'As stored.' })
  report!: StationReport;
}

export const StationReportResult = createUnionType({
  name: 'StationReportResult',
  description: 'Stored, or refused.',
  types: () => [StationReportKept, Refusal] as const,
});
