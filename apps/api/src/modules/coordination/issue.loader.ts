import type { ReadTx } from '@mingcha/database/tenant';
import type { Act } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import type { IssueState } from '@mingcha/domain/liaison/coordination';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { CoordinationIssue, CoordinationIssueConnection, CoordinationStep } from './issue.types';

type StepRow = Omit<CoordinationStep, 'tenant'> & { writer: TenantColumns };

interface IssueRow extends TenantColumns {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_type: OrganisationType;
  category_id: string;
  category_code: string | null;
  category_name: string;
  title: string;
  raised_on: string;
  bureau_above_id: string | null;
  steps: StepRow[];
}

/** An issue with its whole history, whichever bureaus wrote it; only a county has a city that may be asked. */
const SELECT_ISSUES = `
  select i.id, i.organisation_id, o.name as organisation_name, o.type as organisation_type, c.id as category_id,
         c.code as category_code, c.name as category_name, i.title, i.raised_on::text,
         case when t.level = 'COUNTY' then t.parent_id end as bureau_above_id, ${tenantColumns('t')},
         (select json_agg(r order by r.place) from (
           select s.id, s.place, s.step, s.state, s.party, s.on_date "on", nullif(s.text, '') "text", s.target,
                  s.body, s.document_number "documentNumber", s.document_title "documentTitle",
                  s.document_on "documentOn", s.recorded_at "recordedAt", s.recorded_by_name "recordedByName",
                  (select to_json(b) from (select ${tenantColumns('w')}) b) writer
             from coordination_steps s join tenants w on w.id = s.tenant_id
            where s.subject_tenant_id = i.tenant_id and s.issue_id = i.id) r) as steps
    from coordination_issues i
    join tenants t on t.id = i.tenant_id
    join organisations o on o.tenant_id = i.tenant_id and o.id = i.organisation_id
    join coordination_categories c on c.id = i.category_id`;

function toIssue({ steps: rows, ...row }: IssueRow): CoordinationIssue {
  const steps = rows.map(({ writer, ...step }) => ({ ...step, tenant: toTenant(writer) }));
  const last = steps.at(-1);
  if (!last) throw new Error(`The issue ${row.id} has no step.`);
  const { organisation_id, organisation_name, organisation_type } = row;
  return {
    id: row.id,
    tenant: toTenant(row),
    organisation: { id: organisation_id, name: organisation_name, type: organisation_type },
    category: { id: row.category_id, code: row.category_code, name: row.category_name },
    title: row.title,
    raisedOn: row.raised_on,
    state: last.state,
    lastOn: last.on,
    steps,
    bureauAboveId: row.bureau_above_id,
  };
}

/** Of `coordination_issues i`; station staff see those of their institution, the city those of its counties. */
const READABLE: ScopeByReach = {
  NOTHING: () => ({ sql: 'false', params: [] }),
  TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
  OWN_TENANT: ({ tenantId }) => ({ sql: 'i.tenant_id = ?', params: [tenantId] }),
  OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'i.organisation_id = ?', params: [organisationId] }),
  // A panel supervises the institution; what its bureau coordinates for it is no matter of the panel's.
  OWN_PANEL: () => ({ sql: 'false', params: [] }),
};

/** Issues by id that the viewer may read; with another act, those it reaches. */
export async function findIssues(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
  act: Act = 'READ_ISSUES',
): Promise<CoordinationIssue[]> {
  const scope = numbered(scopeOf(context.signedIn, act, READABLE), 2);
  const rows = await tx.query<IssueRow>(`${SELECT_ISSUES} where i.id = any($1::uuid[]) and ${scope.sql}`, [
    ids,
    ...scope.params,
  ]);
  return rows.map(toIssue);
}

export interface IssuePage {
  states: readonly IssueState[] | null;
  first: number;
  after: string | null;
}

/** Issues the viewer may read, newest first, perhaps only those that stand somewhere. */
export async function listIssues(
  context: ApiContext,
  { states, first, after }: IssuePage,
): Promise<CoordinationIssueConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const scope = numbered(scopeOf(context.signedIn, 'READ_ISSUES', READABLE), 5);
  const rows = await context.read((tx) =>
    tx.query<IssueRow>(
      `${SELECT_ISSUES}
        where ${scope.sql}
          and ($1::text[] is null or $1::text[] @> array[(select s.state from coordination_steps s
                where s.subject_tenant_id = i.tenant_id and s.issue_id = i.id order by s.place desc limit 1)])
          and ($2::date is null or (i.raised_on, i.id) < ($2::date, $3::uuid))
        order by i.raised_on desc, i.id desc
        limit $4`,
      [states, on, id, size + 1, ...scope.params],
    ),
  );
  return toConnection(rows.map(toIssue), size, (issue) => encodeCursor([issue.raisedOn, issue.id]));
}
