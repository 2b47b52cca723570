import type { ReadTx } from '@mingcha/database/tenant';
import type { ContactMethod, ContactTopic } from '@mingcha/domain/engine/evidence';
import type { OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import type { ApiContext } from '../../graphql/context';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { Contact } from './contact.types';

interface ContactRow extends TenantColumns {
  id: string;
  position_id: string;
  position_kind: PositionKind;
  organisation_id: string;
  organisation_name: string;
  organisation_type: OrganisationType;
  on_date: string;
  methods: ContactMethod[];
  topics: ContactTopic[];
  problems_found: string;
  problems_solved: string;
  by_proxy: boolean;
  recorded_at: Date;
  recorded_by_name: string | null;
  voided_at: Date | null;
  voided_by_name: string | null;
  void_reason: string | null;
  replaces_id: string | null;
  replaced_by_id: string | null;
}

const SELECT_CONTACTS = `
  select c.id, c.position_id, p.kind as position_kind, c.organisation_id, o.name as organisation_name,
         o.type as organisation_type, c.on_date::text, c.methods, c.topics, c.problems_found, c.problems_solved,
         c.by_proxy, c.recorded_at, r.name as recorded_by_name, c.voided_at, v.name as voided_by_name, c.void_reason,
         c.replaces_id, n.id as replaced_by_id, ${tenantColumns('t')}
    from contacts c
    join tenants t on t.id = c.tenant_id
    join positions p on p.tenant_id = c.tenant_id and p.id = c.position_id
    join organisations o on o.tenant_id = c.subject_tenant_id and o.id = c.organisation_id
    left join accounts r on r.tenant_id = c.tenant_id and r.id = c.recorded_by
    left join accounts v on v.tenant_id = c.tenant_id and v.id = c.voided_by
    left join contacts n on n.tenant_id = c.tenant_id and n.replaces_id = c.id`;

function toContact(row: ContactRow): Contact {
  const tenant = toTenant(row);
  return {
    id: row.id,
    tenant,
    position: { id: row.position_id, kind: row.position_kind, tenant },
    organisation: { id: row.organisation_id, name: row.organisation_name, type: row.organisation_type },
    on: row.on_date,
    methods: row.methods,
    topics: row.topics,
    problemsFound: row.problems_found || null,
    problemsSolved: row.problems_solved || null,
    byProxy: row.by_proxy,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    voidedAt: row.voided_at,
    voidedByName: row.voided_by_name,
    voidReason: row.void_reason,
    replacesId: row.replaces_id,
    replacedById: row.replaced_by_id,
  };
}

/** Of `contacts c`; station staff see those about their institution. */
const READABLE: ScopeByReach = {
  NOTHING: () => ({ sql: 'false', params: [] }),
  TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
  OWN_TENANT: ({ tenantId }) => ({ sql: 'c.tenant_id = ?', params: [tenantId] }),
  OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'c.organisation_id = ?', params: [organisationId] }),
  // A panel has no contacts of its own.
  OWN_PANEL: () => ({ sql: 'false', params: [] }),
};

/** Contacts by id that the viewer may read. */
export async function findContacts(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
): Promise<Contact[]> {
  const scope = numbered(scopeOf(context.signedIn, 'READ_CONTACTS', READABLE), 2);
  const rows = await tx.query<ContactRow>(
    `${SELECT_CONTACTS} where c.id = any($1::uuid[]) and ${scope.sql}`,
    [ids, ...scope.params],
  );
  return rows.map(toContact);
}
