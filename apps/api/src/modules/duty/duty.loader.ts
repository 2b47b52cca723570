import { dutyStatusSql } from '@mingcha/database/duty-status';
import type { ReadTx } from '@mingcha/database/tenant';
import { daysBetween } from '@mingcha/domain/calendar/civil-date';
import type { DutyStatus } from '@mingcha/domain/engine/duty';
import DataLoader from 'dataloader';
import type { ApiContext } from '../../graphql/context';
import { numbered } from '../../graphql/scope';
import { type RuleBook, ruleBook } from '../rule/rule.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import { readableDuties } from './duty.scope';
import type { Duty } from './duty.types';

interface DutyRow extends TenantColumns {
  id: string;
  tenant_id: string;
  rule_code: string;
  rule_version: number;
  subject_kind: Duty['subjectKind'];
  subject_id: string;
  subject_name: string;
  window_key: string;
  opens_on: string;
  due_on: string;
  needed: number;
  have: number;
  evidence_ids: string[];
  satisfied_on: string | null;
  late_entry: boolean;
  settlement: string | null;
  settlement_reason: string | null;
  unit_name: string | null;
  status: DutyStatus;
}

/**
 * `$1` is the day the status is of. One statement, however many rows; the unit is looked up last, as PostgreSQL does
 * with what is costly to select, and so for the rows of the page alone.
 */
const selectFrom = (source: string) => `
  select d.id, d.tenant_id, d.rule_code, d.rule_version, d.subject_kind, d.subject_id, d.subject_name,
         d.window_key, d.opens_on::text, d.due_on::text, d.needed,
         coalesce(array_length(d.evidence_ids, 1), 0) as have, d.evidence_ids,
         d.satisfied_on::text, d.late_entry, d.settlement, d.settlement_reason,
         ${dutyStatusSql('d', '$1::date')} as status, ${tenantColumns('t')},
         (select o.name
            from assignments a
            join organisations o on o.tenant_id = a.subject_tenant_id and o.id = a.organisation_id
           where d.subject_kind = 'POSITION' and a.tenant_id = d.tenant_id and a.position_id = d.subject_id
             and a.from_on <= $1::date and (a.to_on is null or a.to_on >= $1::date)
           order by a.from_on desc
           limit 1) as unit_name
    from ${source} d
    join tenants t on t.id = d.tenant_id`;

function toDuty(row: DutyRow, rules: RuleBook, today: string): Duty {
  return {
    id: row.id,
    tenant: toTenant(row),
    rule: rules.get(row.rule_code, row.rule_version),
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectName: row.subject_name,
    windowKey: row.window_key,
    opensOn: row.opens_on,
    dueOn: row.due_on,
    needed: row.needed,
    have: row.have,
    status: row.status,
    satisfiedOn: row.satisfied_on,
    lateEntry: row.late_entry,
    settlement: row.settlement,
    settlementReason: row.settlement_reason,
    daysLeft: daysBetween(today, row.due_on),
    unitName: row.unit_name,
    evidenceIds: row.evidence_ids,
  };
}

/** Runs the one statement that reads duties; `rest` is its where and order, its parameters begin at `$2`. */
export async function selectDuties(
  tx: ReadTx,
  today: string,
  rest: string,
  params: unknown[],
  source = 'duties',
): Promise<Duty[]> {
  const rules = ruleBook(tx);
  const rows = await tx.query<DutyRow>(`${selectFrom(source)} ${rest}`, [today, ...params]);
  return rows.map((row) => toDuty(row, rules, today));
}

/** Duties by id, in due order; those that are not the viewer's to see are simply absent. */
export async function findDuties(context: ApiContext, tx: ReadTx, ids: readonly string[]): Promise<Duty[]> {
  const scope = numbered(readableDuties(context.signedIn), 3);
  if (ids.length === 0) return [];
  return selectDuties(
    tx,
    context.today,
    `where d.id = any($2::uuid[]) and ${scope.sql} order by d.due_on, d.id`,
    [ids, ...scope.params],
  );
}

/** A record that duties may rest on. */
export interface EvidenceKey {
  tenantId: string;
  id: string;
}

/** For each of some records the duties it counts for, in one statement. */
async function findDutiesServed(
  context: ApiContext,
  tx: ReadTx,
  records: readonly EvidenceKey[],
): Promise<Duty[][]> {
  const scope = numbered(readableDuties(context.signedIn), 4);
  const duties = await selectDuties(
    tx,
    context.today,
    `where d.tenant_id = any($2::uuid[]) and d.evidence_ids && $3::uuid[] and ${scope.sql} order by d.due_on, d.id`,
    [[...new Set(records.map(({ tenantId }) => tenantId))], records.map(({ id }) => id), ...scope.params],
  );
  return records.map(({ id }) => duties.filter(({ evidenceIds }) => evidenceIds.includes(id)));
}

/** The duties that one record counts for. */
export async function findServedDuties(
  context: ApiContext,
  tx: ReadTx,
  tenantId: string,
  id: string,
): Promise<Duty[]> {
  const [duties = []] = await findDutiesServed(context, tx, [{ tenantId, id }]);
  return duties;
}

const loaders = new WeakMap<ApiContext, DataLoader<EvidenceKey, Duty[]>>();

/** The duties a record counts for, looked up together with all others that the same request asks about at that moment. */
export function loadDutiesServed(context: ApiContext, record: EvidenceKey): Promise<Duty[]> {
  const known = loaders.get(context);
  const loader =
    known ??
    new DataLoader((records: readonly EvidenceKey[]) =>
      context.read((tx) => findDutiesServed(context, tx, records)),
    );
  if (!known) loaders.set(context, loader);
  return loader.load(record);
}
