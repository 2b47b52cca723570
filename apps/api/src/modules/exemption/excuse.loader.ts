import type { ReadTx } from '@mingcha/database/tenant';
import type { SubjectKind } from '@mingcha/domain/engine/duty';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import {
  type ExcuseKind,
  type ExcuseVerdict,
  excuseStateOn,
  lastDayHeld,
} from '@mingcha/domain/exemption/excuse';
import type { ApiContext } from '../../graphql/context';
import { numbered, type Scope, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { selectDuties } from '../duty/duty.loader';
import type { Duty } from '../duty/duty.types';
import { type RuleBook, ruleBook } from '../rule/rule.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { ExcuseRequest } from './excuse.types';

interface ExcuseRow extends TenantColumns {
  id: string;
  kind: ExcuseKind;
  rule_code: string;
  rule_version: number;
  subject_kind: SubjectKind;
  subject_id: string;
  subject_name: string;
  window_key: string | null;
  decide_by: string | null;
  duty_id: string | null;
  reason_code: string | null;
  missing: OrganisationType | null;
  grounds: string;
  document_number: string;
  document_title: string;
  asked_at: Date;
  asked_by_name: string;
  above_id: string | null;
  above_name: string | null;
  verdict: ExcuseVerdict | null;
  decision_reason: string | null;
  holds_from: string | null;
  founded_on: string | null;
  decided_on: string;
  decided_by_name: string;
  withdrawn_on: string | null;
  withdraw_reason: string | null;
}

/** Only a row of the bureau directly above is its decision (A7), as in `tenant-facts.ts`. */
const SELECT_EXCUSES = `
  select r.id, r.kind, r.rule_code, r.rule_version, r.subject_kind, r.subject_id, r.subject_name, r.window_key,
         r.decide_by, r.reason_code, r.missing, r.grounds, r.document_number, r.document_title, r.asked_at,
         r.asked_by_name, r.withdrawn_on, r.withdraw_reason, ${tenantColumns('t')},
         a.id as above_id, a.name as above_name, d.verdict, d.reason as decision_reason, d.holds_from,
         d.decided_on, d.decided_by_name,
         (select min(o.opened_on) from organisations o
           where o.tenant_id = r.tenant_id and o.type = r.missing
             and (o.closed_on is null or o.closed_on >= d.holds_from)) as founded_on,
         (select y.id from duties y
           where y.tenant_id = r.tenant_id and y.rule_code = r.rule_code and y.subject_id = r.subject_id
             and (r.window_key is null or y.window_key = r.window_key)
           order by y.due_on desc limit 1) as duty_id
    from excuse_requests r
    join tenants t on t.id = r.tenant_id
    left join tenants a on a.id = t.parent_id
    left join excuse_decisions d
      on d.subject_tenant_id = r.tenant_id and d.request_id = r.id and d.tenant_id = t.parent_id`;

function toExcuse(row: ExcuseRow, rules: RuleBook, today: string): ExcuseRequest {
  const history = {
    ...{ kind: row.kind, verdict: row.verdict, holdsFrom: row.holds_from },
    ...{ foundedOn: row.founded_on, withdrawnOn: row.withdrawn_on },
  };
  return {
    id: row.id,
    tenant: toTenant(row),
    kind: row.kind,
    rule: rules.get(row.rule_code, row.rule_version),
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectName: row.subject_name,
    windowKey: row.window_key,
    decideBy: row.decide_by,
    dutyId: row.duty_id,
    reasonCode: row.reason_code,
    missing: row.missing,
    grounds: row.grounds,
    documentNumber: row.document_number || null,
    documentTitle: row.document_title,
    askedAt: row.asked_at,
    askedByName: row.asked_by_name,
    state: excuseStateOn(history, today),
    aboveId: row.above_id,
    aboveName: row.above_name,
    decision: row.verdict && {
      verdict: row.verdict,
      reason: row.decision_reason || null,
      decidedOn: row.decided_on,
      decidedByName: row.decided_by_name,
    },
    holdsFrom: row.holds_from,
    holdsUntil: lastDayHeld(history),
    withdrawnOn: row.withdrawn_on,
    withdrawReason: row.withdraw_reason,
  };
}

/** Of `excuse_requests r`; stations and panels neither ask nor decide. */
const READABLE: ScopeByReach = {
  NOTHING: () => ({ sql: 'false', params: [] }),
  TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
  OWN_TENANT: ({ tenantId }) => ({ sql: 'r.tenant_id = ?', params: [tenantId] }),
  OWN_ORGANISATION: () => ({ sql: 'false', params: [] }),
  OWN_PANEL: () => ({ sql: 'false', params: [] }),
};

/** Requests the viewer may read; `where` has `?` for each of its parameters in turn. */
export async function selectExcuses(
  context: ApiContext,
  tx: ReadTx,
  where: Scope,
  rest = '',
): Promise<ExcuseRequest[]> {
  const scope = scopeOf(context.signedIn, 'READ_EXCUSES', READABLE);
  const { sql, params } = numbered(
    { sql: `${where.sql} and ${scope.sql}`, params: [...where.params, ...scope.params] },
    1,
  );
  const rules = ruleBook(tx);
  const rows = await tx.query<ExcuseRow>(`${SELECT_EXCUSES} where ${sql} ${rest}`, params);
  return rows.map((row) => toExcuse(row, rules, context.today));
}

/** One request, or null when it is not there or not the viewer's to see. */
export async function findExcuse(context: ApiContext, tx: ReadTx, id: string): Promise<ExcuseRequest | null> {
  const [request] = await selectExcuses(context, tx, { sql: 'r.id = ?', params: [id] });
  return request ?? null;
}

/** The duties a request is about: one window, or all of its rule and subject. */
export function dutiesOfExcuse(context: ApiContext, tx: ReadTx, request: ExcuseRequest): Promise<Duty[]> {
  return selectDuties(
    tx,
    context.today,
    `where d.tenant_id = $2 and d.rule_code = $3 and d.subject_id = $4
       and ($5::text is null or d.window_key = $5) order by d.due_on, d.id`,
    [request.tenant.id, request.rule.code, request.subjectId, request.windowKey],
  );
}
