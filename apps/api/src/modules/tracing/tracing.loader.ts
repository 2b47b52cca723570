import type { ReadTx } from '@mingcha/database/tenant';
import type { Act } from '@mingcha/domain/access/access';
import { addDays, isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import {
  isStranded,
  type OpenTracing,
  platformsMissing,
  STRANDED_AFTER_DAYS,
  type TracingState,
  tracingStepsAllowed,
} from '@mingcha/domain/tracing/tracing';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { supervisable } from '../panel/recusal.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { TracingCase, TracingCaseConnection, TracingCoverage, TracingStepTaken } from './tracing.types';

interface TracingRow
  extends TenantColumns,
    Pick<TracingCase, 'id' | 'caseCode' | 'kind' | 'sex' | 'age' | 'admittedOn'> {
  organisation: { id: string; name: string; type: OrganisationType };
  steps: (TracingStepTaken & { state: TracingState })[];
}

const SELECT_TRACING = `
  select c.id, c.case_code "caseCode", c.kind, c.sex, c.age, c.admitted_on::text "admittedOn", ${tenantColumns('t')},
         json_build_object('id', o.id, 'name', o.name, 'type', o.type) organisation,
         (select json_agg(r order by r.place) from (
           select id, place, step, state, on_date "on", text, platform, url, sha256, is_complete "isComplete",
                  recorded_at "recordedAt", recorded_by_name "recordedByName"
             from tracing_steps x where x.tenant_id = c.tenant_id and x.case_id = c.id) r) steps
    from tracing_cases c
    join tenants t on t.id = c.tenant_id
    join organisations o on o.tenant_id = c.tenant_id and o.id = c.organisation_id`;

/** Of `tracing_cases c`: staff see their institution's; a panel its bureau's but where one is bound. */
function readable(barredIds: readonly string[]): ScopeByReach {
  return {
    NOTHING: () => ({ sql: 'false', params: [] }),
    TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
    OWN_TENANT: ({ tenantId }) => ({ sql: 'c.tenant_id = ?', params: [tenantId] }),
    OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'c.organisation_id = ?', params: [organisationId] }),
    OWN_PANEL: ({ tenantId, panelId }) => ({
      sql: '(c.tenant_id = ? and ?::uuid is not null and c.organisation_id <> all(?::uuid[]))',
      params: [tenantId, panelId, barredIds],
    }),
  };
}

function toTracing({ signedIn, today }: ApiContext, row: TracingRow): TracingCase {
  const last = row.steps.at(-1);
  if (!last) throw new Error(`The case ${row.id} has no step.`);
  const tenant = toTenant(row);
  const open: OpenTracing = {
    ...{ tenantId: tenant.id, organisationId: row.organisation.id, state: last.state },
    organisationType: row.organisation.type,
  };
  const { id, caseCode, kind, sex, age, admittedOn, organisation, steps } = row;
  const posted = steps.flatMap(({ step, platform }) => (step === 'POST' && platform ? [platform] : []));
  return {
    ...{ id, caseCode, tenant, organisation, kind, sex, age, admittedOn, steps, open, state: last.state },
    isStranded: last.state === 'OPEN' && kind === 'UNIDENTIFIED' && isStranded(admittedOn, today),
    platformsMissing: platformsMissing(kind, posted),
    verifiedOn: steps.findLast(({ isComplete }) => isComplete === true)?.on ?? null,
    stepsAllowed: tracingStepsAllowed(signedIn, open),
  };
}

async function barredIds(context: ApiContext, tx: ReadTx): Promise<string[]> {
  return (await supervisable(context, tx)).barred.map(({ id }) => id);
}

async function selectTracing(
  context: ApiContext,
  tx: ReadTx,
  act: Act,
  condition: string,
  params: readonly unknown[],
  rest = '',
): Promise<TracingCase[]> {
  const opens = readable(await barredIds(context, tx));
  const scope = numbered(scopeOf(context.signedIn, act, opens), 1 + params.length);
  const rows = await tx.query<TracingRow>(`${SELECT_TRACING} where ${condition} and ${scope.sql} ${rest}`, [
    ...params,
    ...scope.params,
  ]);
  return rows.map((row) => toTracing(context, row));
}

/** A case by id that the viewer may read; with another act, one that it reaches. */
export async function findTracing(
  context: ApiContext,
  tx: ReadTx,
  id: string,
  act: Act = 'READ_TRACING',
): Promise<TracingCase | null> {
  const [found] = await selectTracing(context, tx, act, 'c.id = $1', [id]);
  return found ?? null;
}

/** Cases the viewer may read, the latest admission first; only those open, where asked. */
export async function listTracing(
  context: ApiContext,
  isOpen: boolean,
  first: number,
  after: string | null,
): Promise<TracingCaseConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const found = await context.read((tx) =>
    selectTracing(
      context,
      tx,
      'READ_TRACING',
      `($1::date is null or (c.admitted_on, c.id) < ($1::date, $2::uuid)) and (not $3 or not exists (
         select 1 from tracing_steps e where e.tenant_id = c.tenant_id and e.case_id = c.id and e.state <> 'OPEN'))`,
      [on, id, isOpen],
      `order by c.admitted_on desc, c.id desc limit ${size + 1}`,
    ),
  );
  return toConnection(found, size, (each) => encodeCursor([each.admittedOn, each.id]));
}

const VERIFIED_WITHIN_DAYS = 31;

/** How far the notices reach, by institution, as far as the viewer may read: one row each, most open first. */
export function readCoverage(context: ApiContext): Promise<TracingCoverage[]> {
  const { today, signedIn } = context;
  return context.read(async (tx) => {
    const scope = numbered(scopeOf(signedIn, 'READ_TRACING', readable(await barredIds(context, tx))), 3);
    return tx.query<TracingCoverage>(
      `select o.id "organisationId", o.name "organisationName", count(*)::int open,
              count(*) filter (where c.kind = 'UNIDENTIFIED' and c.admitted_on < $1)::int stranded,
              count(*) filter (where (select count(distinct s.platform) from tracing_steps s
                where s.tenant_id = c.tenant_id and s.case_id = c.id and s.step = 'POST' and s.platform = any(
                  case c.kind when 'UNIDENTIFIED' then array['XUNQIN', 'TOUTIAO']
                    else array['TRAFFICKED_CHILD_PLATFORM'] end)) = case c.kind when 'UNIDENTIFIED' then 2 else 1 end
                )::int posted,
              count(*) filter (where exists (select 1 from tracing_steps s where s.tenant_id = c.tenant_id
                and s.case_id = c.id and s.step = 'VERIFY' and s.is_complete and s.on_date >= $2))::int verified
         from tracing_cases c join organisations o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
        where ${scope.sql} and not exists (select 1 from tracing_steps e where e.tenant_id = c.tenant_id
          and e.case_id = c.id and e.state <> 'OPEN')
        group by o.tenant_id, o.id, o.name order by count(*) desc, o.name limit 200`,
      [addDays(today, -STRANDED_AFTER_DAYS), addDays(today, -VERIFIED_WITHIN_DAYS), ...scope.params],
    );
  });
}
