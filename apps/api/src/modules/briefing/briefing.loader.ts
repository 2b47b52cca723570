import type { ReadTx } from '@mingcha/database/tenant';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { supervisable } from '../panel/recusal.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { Briefing, BriefingConnection } from './briefing.types';

interface BriefingRow extends TenantColumns, Omit<Briefing, 'tenant' | 'organisation'> {
  unit: { id: string; name: string; type: OrganisationType };
}

const SELECT_BRIEFINGS = `
  select b.id, b.on_date::text "on", b.in_station "inStation", b.stranded, b.unidentified, b.posted, b.text,
         b.recorded_at "recordedAt", b.recorded_by_name "recordedByName", ${tenantColumns('t')},
         json_build_object('id', o.id, 'name', o.name, 'type', o.type) unit
    from briefings b
    join tenants t on t.id = b.tenant_id
    join organisations o on o.tenant_id = b.tenant_id and o.id = b.organisation_id`;

/** Of `briefings b`: staff see their institution's; a panel its bureau's but where one is bound. */
function readable(barredIds: readonly string[]): ScopeByReach {
  return {
    NOTHING: () => ({ sql: 'false', params: [] }),
    TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
    OWN_TENANT: ({ tenantId }) => ({ sql: 'b.tenant_id = ?', params: [tenantId] }),
    OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'b.organisation_id = ?', params: [organisationId] }),
    OWN_PANEL: ({ tenantId, panelId }) => ({
      sql: '(b.tenant_id = ? and ?::uuid is not null and b.organisation_id <> all(?::uuid[]))',
      params: [tenantId, panelId, barredIds],
    }),
  };
}

function toBriefing({ unit, ...row }: BriefingRow): Briefing {
  const { id, on, inStation, stranded, unidentified, posted, text, recordedAt, recordedByName } = row;
  return {
    ...{ id, on, inStation, stranded, unidentified, posted, text, recordedAt, recordedByName },
    ...{ tenant: toTenant(row), organisation: unit },
  };
}

async function selectBriefings(
  context: ApiContext,
  tx: ReadTx,
  condition: string,
  params: readonly unknown[],
  rest = '',
): Promise<Briefing[]> {
  const { barred } = await supervisable(context, tx);
  const scope = numbered(
    scopeOf(context.signedIn, 'READ_BRIEFINGS', readable(barred.map(({ id }) => id))),
    1 + params.length,
  );
  const rows = await tx.query<BriefingRow>(
    `${SELECT_BRIEFINGS} where b.voided_at is null and ${condition} and ${scope.sql} ${rest}`,
    [...params, ...scope.params],
  );
  return rows.map(toBriefing);
}

/** A briefing by id that the viewer may read. */
export async function findBriefing(context: ApiContext, tx: ReadTx, id: string): Promise<Briefing | null> {
  const [found] = await selectBriefings(context, tx, 'b.id = $1', [id]);
  return found ?? null;
}

/** Briefings the viewer may read, the latest first. */
export async function listBriefings(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<BriefingConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const found = await context.read((tx) =>
    selectBriefings(
      context,
      tx,
      '($1::date is null or (b.on_date, b.id) < ($1::date, $2::uuid))',
      [on, id],
      `order by b.on_date desc, b.id desc limit ${size + 1}`,
    ),
  );
  return toConnection(found, size, (each) => encodeCursor([each.on, each.id]));
}
