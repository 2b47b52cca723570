import type { ReadTx } from '@mingcha/database/tenant';
import type { Act } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import type { ReportState } from '@mingcha/domain/liaison/station-report';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { StationReport, StationReportConnection, StationReportStep } from './station-report.types';

/** Columns that keep their name in the answer. */
type PlainColumns = Omit<StationReport, 'tenant' | 'organisation' | 'state' | 'steps'>;

interface ReportRow extends PlainColumns, TenantColumns {
  organisation_id: string;
  organisation_name: string;
  organisation_type: OrganisationType;
  steps: (StationReportStep & { state: ReportState })[];
}

const SELECT_REPORTS = `
  select s.id, s.kind, s.on_date::text "on", s.title, s.text, s.shortcomings, s.proposals, s.organisation_id,
         o.name as organisation_name, o.type as organisation_type, ${tenantColumns('t')},
         (select json_agg(r order by r.place) from (
           select p.id, p.place, p.step, p.state, nullif(p.text, '') "text", p.recorded_on "recordedOn",
                  p.recorded_at "recordedAt", p.recorded_by_name "recordedByName"
             from station_report_steps p where p.tenant_id = s.tenant_id and p.report_id = s.id) r) as steps
    from station_reports s
    join tenants t on t.id = s.tenant_id
    join organisations o on o.tenant_id = s.tenant_id and o.id = s.organisation_id`;

function toReport(row: ReportRow): StationReport {
  const { id, kind, on, title, text, shortcomings, proposals, steps } = row;
  const last = steps.at(-1);
  if (!last) throw new Error(`The report ${id} was never submitted.`);
  return {
    ...{ id, kind, on, title, text, shortcomings, proposals, steps, state: last.state },
    tenant: toTenant(row),
    organisation: { id: row.organisation_id, name: row.organisation_name, type: row.organisation_type },
  };
}

/** Of `station_reports s`; station staff see those of their institution. */
const READABLE: ScopeByReach = {
  NOTHING: () => ({ sql: 'false', params: [] }),
  TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
  OWN_TENANT: ({ tenantId }) => ({ sql: 's.tenant_id = ?', params: [tenantId] }),
  OWN_ORGANISATION: ({ organisationId }) => ({ sql: 's.organisation_id = ?', params: [organisationId] }),
  // Addressed to the bureau; a panel is briefed by other means (S-2.4a).
  OWN_PANEL: () => ({ sql: 'false', params: [] }),
};

/** Station reports by id that the viewer may read; with another act, those it reaches. */
export async function findStationReports(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
  act: Act = 'READ_STATION_REPORTS',
): Promise<StationReport[]> {
  const scope = numbered(scopeOf(context.signedIn, act, READABLE), 2);
  const rows = await tx.query<ReportRow>(`${SELECT_REPORTS} where s.id = any($1::uuid[]) and ${scope.sql}`, [
    ids,
    ...scope.params,
  ]);
  return rows.map(toReport);
}

/** Station reports the viewer may read, newest first. */
export async function listStationReports(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<StationReportConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const scope = numbered(scopeOf(context.signedIn, 'READ_STATION_REPORTS', READABLE), 4);
  const rows = await context.read((tx) =>
    tx.query<ReportRow>(
      `${SELECT_REPORTS}
        where ${scope.sql} and ($1::date is null or (s.on_date, s.id) < ($1::date, $2::uuid))
        order by s.on_date desc, s.id desc
        limit $3`,
      [on, id, size + 1, ...scope.params],
    ),
  );
  return toConnection(rows.map(toReport), size, (report) => encodeCursor([report.on, report.id]));
}
