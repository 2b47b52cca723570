import { can } from '@mingcha/domain/access/access';
import { reportStepsAllowed, type ReportStep as Step } from '@mingcha/domain/liaison/station-report';
import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { ReportStep } from '../../graphql/enums';
import { isId } from '../../graphql/id';
import { Refusal, toRefusal } from '../../graphql/refusal';
import { findStationReports, listStationReports } from './station-report.loader';
import {
  MoveStationReportInput,
  StationReport,
  StationReportConnection,
  StationReportKept,
  StationReportResult,
  SubmitStationReportInput,
} from './station-report.types';
import { moveStationReport, openReport, submitStationReport } from './submit-station-report';

function answer(outcome: StationReportKept | Decision): StationReportKept | Refusal {
  return 'code' in outcome ? toRefusal(outcome) : Object.assign(new StationReportKept(), outcome);
}

@Resolver(() => StationReport)
export class StationReportResolver {
  @Can('READ_STATION_REPORTS')
  @Query(() => StationReportConnection, {
    description: 'Reports and self-inspections the viewer may read, newest first (W-2.1, W-2.2).',
  })
  stationReports(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<StationReportConnection> {
    return listStationReports(context, first, after ?? null);
  }

  @Can('READ_STATION_REPORTS')
  @Query(() => StationReport, {
    nullable: true,
    description: 'One report, or null when it is not there or not yours.',
  })
  async stationReport(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<StationReport | null> {
    if (!isId(id)) return null;
    const [report] = await context.read((tx) => findStationReports(context, tx, [id]));
    return report ?? null;
  }

  @Can('SUBMIT_STATION_REPORT')
  @Mutation(() => StationReportResult, {
    description: "Submit a report of the viewer's own institution (W-2.1, W-2.2).",
  })
  async submitStationReport(
    @Ctx() context: ApiContext,
    @Arg('input', () => SubmitStationReportInput, { description: 'The report.' })
    input: SubmitStationReportInput,
  ): Promise<StationReportKept | Refusal> {
    return answer(await context.act((tx) => submitStationReport(context, tx, input)));
  }

  @Can('MOVE_STATION_REPORT')
  @Mutation(() => StationReportResult, { description: 'Receive, return or submit a report again.' })
  async moveStationReport(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveStationReportInput, { description: 'Which, and what becomes of it.' })
    input: MoveStationReportInput,
  ): Promise<StationReportKept | Refusal> {
    return answer(await context.act((tx) => moveStationReport(context, tx, input)));
  }

  @FieldResolver(() => [ReportStep], { description: 'The steps the viewer may take now.' })
  stepsAllowed(@Ctx() context: ApiContext, @Root() report: StationReport): Step[] {
    const { signedIn } = context;
    return can(signedIn.roles, 'MOVE_STATION_REPORT') ? reportStepsAllowed(signedIn, openReport(report)) : [];
  }
}
