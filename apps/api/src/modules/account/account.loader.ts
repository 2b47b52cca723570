import type { ReadTx } from '@mingcha/database/tenant';
import { can, type Role } from '@mingcha/domain/access/access';
import type { OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import type { ApiContext } from '../../graphql/context';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { Account, AccountTies } from './account.types';

interface AccountRow extends TenantColumns {
  id: string;
  login: string;
  name: string;
  roles: Role[];
  has_password: boolean;
  disabled_at: Date | null;
  last_seen_at: Date | null;
  position_id: string | null;
  position_kind: PositionKind;
  organisation_id: string | null;
  organisation_name: string;
  organisation_type: OrganisationType;
  supervisor_id: string | null;
  supervisor_name: string;
  panel_name: string;
}

function toAccount({ signedIn: { accountId, roles } }: ApiContext, row: AccountRow): Account {
  const { organisation_id, organisation_name: name, organisation_type: type, supervisor_id } = row;
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    roles: row.roles,
    position: row.position_id
      ? { id: row.position_id, kind: row.position_kind, tenant: toTenant(row) }
      : null,
    organisation: organisation_id ? { id: organisation_id, name, type } : null,
    supervisor: supervisor_id
      ? { id: supervisor_id, name: row.supervisor_name, panelName: row.panel_name }
      : null,
    hasPassword: row.has_password,
    lastSeenAt: row.last_seen_at,
    disabledAt: row.disabled_at,
    canChange: row.id !== accountId && can(roles, 'CHANGE_ACCOUNT'),
  };
}

/** Accounts of the own bureau with what they are tied to; all of them, or one. */
export async function findAccounts(
  context: ApiContext,
  { query }: ReadTx,
  id: string | null = null,
): Promise<Account[]> {
  const rows = await query<AccountRow>(
    `select a.id, a.login, a.name, a.roles, a.password_hash is not null as has_password, a.disabled_at,
            (select max(s.last_seen_at) from sessions s
              where s.tenant_id = a.tenant_id and s.account_id = a.id) as last_seen_at,
            p.id as position_id, p.kind as position_kind,
            o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
            v.id as supervisor_id, v.name as supervisor_name, n.name as panel_name, ${tenantColumns('t')}
       from accounts a
       join tenants t on t.id = a.tenant_id
       left join positions p on p.tenant_id = a.tenant_id and p.id = a.position_id
       left join organisations o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
       left join supervisors v on v.tenant_id = a.tenant_id and v.id = a.supervisor_id
       left join panels n on n.tenant_id = v.tenant_id and n.id = v.panel_id
      where a.tenant_id = $1 and ($2::uuid is null or a.id = $2)
      order by a.disabled_at is not null, a.name, a.login`,
    [context.signedIn.tenantId, id],
  );
  return rows.map((row) => toAccount(context, row));
}

interface TiesRow {
  positions: { id: string; kind: PositionKind }[];
  organisations: AccountTies['organisations'];
  supervisors: AccountTies['supervisors'];
}

const list = (select: string) => `(select coalesce(json_agg(r), '[]') from (${select}) r)`;

/** What an account of the own bureau may be tied to today. */
export async function findTies(context: ApiContext, { query }: ReadTx): Promise<AccountTies> {
  const [row] = await query<TiesRow & TenantColumns>(
    `select ${tenantColumns('t')},
       ${list(`select id, kind from positions where tenant_id = $1 and (to_on is null or to_on >= $2)
         order by array_position(array['PRINCIPAL_LEADER', 'DEPUTY_IN_CHARGE', 'SECTION_HEAD'], kind)`)} positions,
       ${list(`select id, name, type from organisations
         where tenant_id = $1 and (closed_on is null or closed_on >= $2) order by type, name`)} organisations,
       ${list(`select s.id, s.name, n.name "panelName" from supervisors s
         join panels n on n.tenant_id = s.tenant_id and n.id = s.panel_id
         where s.tenant_id = $1 and (s.left_on is null or s.left_on >= $2)
           and s.from_on + make_interval(months => s.term_months) > $2::date
         order by s.name, s.from_on`)} supervisors
       from tenants t where t.id = $1`,
    [context.signedIn.tenantId, context.today],
  );
  if (!row) throw new Error('A signed-in account has no bureau.');
  const tenant = toTenant(row);
  const { organisations, supervisors } = row;
  return {
    organisations,
    supervisors,
    positions: row.positions.map((position) => ({ ...position, tenant })),
  };
}
