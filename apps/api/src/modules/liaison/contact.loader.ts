import type { ReadTx } from '@mingcha/database/tenant';
import type { ContactMethod, ContactTopic } from '@mingcha/domain/engine/evidence';
import type { OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import type { ContactPurpose, InspectionMode, SupervisionKind } from '@mingcha/domain/liaison/contact-words';
import type { ServiceStage } from '@mingcha/domain/service-stage';
import type { Account, ApiContext } from '../../graphql/context';
import { numbered, type Scope, type ScopeByReach, scopeOf } from '../../graphql/scope';
import type { Organisation } from '../institution/organisation.types';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { Attachment } from './attachment.types';
import type { Contact } from './contact.types';

interface ContactRow extends TenantColumns {
  id: string;
  position_id: string;
  position_kind: PositionKind;
  organisation_id: string;
  organisation_name: string | null;
  organisation_type: OrganisationType | null;
  subject: TenantColumns;
  on_date: string;
  purpose: ContactPurpose | null;
  methods: ContactMethod[];
  inspection_mode: InspectionMode | null;
  supervision_kind: SupervisionKind | null;
  topics: ContactTopic[];
  stages: ServiceStage[];
  companions: string[];
  attachments: Attachment[];
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
  select c.id, c.position_id, c.position_kind, c.organisation_id, o.name as organisation_name,
         o.type as organisation_type, c.on_date::text, c.purpose, c.methods, c.inspection_mode, c.supervision_kind,
         c.topics, c.stages, c.companions, c.problems_found, c.problems_solved, c.by_proxy, c.recorded_at,
         r.name as recorded_by_name, c.voided_at, v.name as voided_by_name, c.void_reason, c.replaces_id,
         n.id as replaced_by_id, ${tenantColumns('t')},
         (select row_to_json(s) from (select ${tenantColumns('b')} from tenants b where b.id = c.subject_tenant_id) s)
           as subject,
         (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
                   'size', f.size, 'uploadedAt', f.uploaded_at) order by f.uploaded_at, f.id), '[]')
            from attachments f where f.tenant_id = c.tenant_id and f.contact_id = c.id) as attachments
    from contacts c
    join tenants t on t.id = c.tenant_id
    left join organisations o on o.tenant_id = c.subject_tenant_id and o.id = c.organisation_id
    left join accounts r on r.tenant_id = c.tenant_id and r.id = c.recorded_by
    left join accounts v on v.tenant_id = c.tenant_id and v.id = c.voided_by
    left join contacts n on n.tenant_id = c.tenant_id and n.replaces_id = c.id`;

function toContact(row: ContactRow): Contact {
  const tenant = toTenant(row);
  return {
    id: row.id,
    tenant,
    position: { id: row.position_id, kind: row.position_kind, tenant },
    organisation: organisationOf(row),
    subjectTenant: toTenant(row.subject),
    on: row.on_date,
    purpose: row.purpose,
    methods: row.methods,
    inspectionMode: row.inspection_mode,
    supervisionKind: row.supervision_kind,
    topics: row.topics,
    stages: row.stages,
    companions: row.companions,
    attachments: row.attachments,
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

interface OrganisationColumns {
  organisation_id: string;
  organisation_name: string | null;
  organisation_type: OrganisationType | null;
}

/** The institution, unless it belongs to a bureau that the viewer does not see. */
export function organisationOf(row: OrganisationColumns): Organisation | null {
  const { organisation_id: id, organisation_name: name, organisation_type: type } = row;
  return name && type ? { id, name, type } : null;
}

/** Of `contacts c`, or of assignments by that name: a bureau reads its own and what is about its institutions. */
const READABLE: ScopeByReach = {
  NOTHING: () => ({ sql: 'false', params: [] }),
  TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
  OWN_TENANT: ({ tenantId }) => ({
    sql: '(c.tenant_id = ? or c.subject_tenant_id = ?)',
    params: [tenantId, tenantId],
  }),
  OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'c.organisation_id = ?', params: [organisationId] }),
  // A panel has no contacts of its own.
  OWN_PANEL: () => ({ sql: 'false', params: [] }),
};

/** The contacts the viewer may read. */
export function readableContacts(viewer: Account): Scope {
  return scopeOf(viewer, 'READ_CONTACTS', READABLE);
}

/** Runs the one statement that reads contacts; `rest` is its where and order. */
export async function selectContacts(tx: ReadTx, rest: Scope): Promise<Contact[]> {
  const { sql, params } = numbered(rest, 1);
  return (await tx.query<ContactRow>(`${SELECT_CONTACTS} ${sql}`, params)).map(toContact);
}

/** Contacts by id that the viewer may read. */
export async function findContacts(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
): Promise<Contact[]> {
  const { sql, params } = readableContacts(context.signedIn);
  return selectContacts(tx, { sql: `where c.id = any(?::uuid[]) and ${sql}`, params: [ids, ...params] });
}
