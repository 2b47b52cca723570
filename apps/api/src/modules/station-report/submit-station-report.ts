import { newId } from '@mingcha/database/new-id';
import type { TenantTx } from '@mingcha/database/tenant';
import {
  decideReport,
  decideReportStep,
  type ReportState,
  type ReportStep,
} from '@mingcha/domain/liaison/station-report';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { findStationReports } from './station-report.loader';
import type {
  MoveStationReportInput,
  StationReport,
  StationReportKept,
  SubmitStationReportInput,
} from './station-report.types';

/** Submits a report of the viewer's own institution, unasked (W-2.1, W-2.2). It meets no duty: none asks for it. */
export async function submitStationReport(
  context: ApiContext,
  tx: TenantTx,
  input: SubmitStationReportInput,
): Promise<StationReportKept | Refusal> {
  const { organisationId, shortcomings = null, proposals = null, ...said } = input;
  // Nobody reports for another institution; one that is not the own is as unknown as none.
  if (organisationId !== context.signedIn.organisationId)
    return refuse('ORGANISATION_UNKNOWN', 'organisationId');
  const draft = decideReport({ ...said, shortcomings, proposals }, context.today);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  await tx.query(
    `insert into station_reports (tenant_id, id, organisation_id, kind, on_date, title, text, shortcomings, proposals)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tx.actor.tenantId, id, organisationId, draft.kind, draft.on],
      ...[draft.title, draft.text, draft.shortcomings, draft.proposals],
    ],
  );
  await insertStep(context, tx, id, 1, { step: 'SUBMIT', state: 'SUBMITTED', text: '' });
  return keep(context, tx, 'SUBMIT_STATION_REPORT', id, draft);
}

/** Receives, returns or submits a report again. */
export async function moveStationReport(
  context: ApiContext,
  tx: TenantTx,
  { id, step, text = null }: MoveStationReportInput,
): Promise<StationReportKept | Refusal> {
  if (!isId(id)) return refuse('REPORT_UNKNOWN', 'id');
  const [, [report]] = await Promise.all([
    // Reports are only added to, so there is no row of one's own to lock: its steps queue up here.
    tx.query(`select pg_advisory_xact_lock(hashtextextended('report ' || $1, 0))`, [id]),
    findStationReports(context, tx, [id], 'MOVE_STATION_REPORT'),
  ]);
  if (!report) return refuse('REPORT_UNKNOWN', 'id');
  const decision = decideReportStep({ step, text }, openReport(report), context.signedIn);
  if (Array.isArray(decision)) return decision[0] as Refusal;
  await insertStep(context, tx, id, report.steps.length + 1, decision);
  return keep(context, tx, 'MOVE_STATION_REPORT', id, decision);
}

/** A report as the domain asks about it. */
export function openReport({ tenant, organisation, state }: StationReport) {
  return { tenantId: tenant.id, organisationId: organisation.id, state };
}

async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<StationReportKept> {
  const [[report]] = await Promise.all([
    findStationReports(context, tx, [id]),
    tx.audit({ act, subjectType: 'STATION_REPORT', subjectId: id, after }),
  ]);
  if (!report) throw new Error(`The report ${id} was stored and is not there.`);
  return { report };
}

function insertStep(
  { signedIn, today }: ApiContext,
  { query, actor, now }: TenantTx,
  reportId: string,
  place: number,
  { step, state, text }: { step: ReportStep; state: ReportState; text: string },
): Promise<unknown> {
  return query(
    `insert into station_report_steps (tenant_id, id, report_id, place, step, state, text, recorded_at, recorded_on,
       recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[actor.tenantId, newId(), reportId, place, step, state, text],
      ...[now, today, actor.accountId, signedIn.name],
    ],
  );
}
