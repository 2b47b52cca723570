import { lastDayOfYear, yearOf } from '@mingcha/domain/calendar/civil-date';
import { deriveDuties } from '@mingcha/domain/engine/derive';
import { dutyKey, type JudgedDuty, type OwedDuty } from '@mingcha/domain/engine/duty';
import { judgeDuties } from '@mingcha/domain/engine/judge';
import { subjectLabels } from '@mingcha/domain/engine/subject-label';
import { newId } from './new-id';
import { loadCalendar, loadRules } from './rules';
import type { TenantTx } from './tenant';
import { loadTenantFacts } from './tenant-facts';

export interface Rederived {
  inserted: number;
  updated: number;
  deleted: number;
}

type DutyRow = Omit<OwedDuty, 'count'> &
  Pick<JudgedDuty, 'satisfiedOn' | 'lateEntry' | 'settlement' | 'settlementReason'> & {
    id: string;
    needed: number;
    subjectName: string;
    evidenceIds: string[];
  };

/** The duty was shown, perhaps reminded of; then the facts were mended and it had never been owed. */
export const NO_LONGER_OWED = 'NO_LONGER_OWED';

const SELECT = `
  select id, rule_code "ruleCode", rule_version "ruleVersion", trigger, subject_kind "subjectKind",
    subject_id "subjectId", subject_name "subjectName", window_key "windowKey", opens_on "opensOn",
    due_on "dueOn", needed, due_soon_days "dueSoonDays", satisfied_on "satisfiedOn",
    late_entry "lateEntry", settlement, settlement_reason "settlementReason", evidence_ids "evidenceIds"
  from duties where tenant_id = $1`;

const UPSERT = `
  insert into duties (tenant_id, id, rule_code, rule_version, trigger, subject_kind, subject_id,
    subject_name, window_key, opens_on, due_on, needed, due_soon_days, satisfied_on, late_entry,
    settlement, settlement_reason, evidence_ids)
  select $1, d.id, d."ruleCode", d."ruleVersion", d.trigger, d."subjectKind", d."subjectId",
    d."subjectName", d."windowKey", d."opensOn", d."dueOn", d.needed, d."dueSoonDays", d."satisfiedOn",
    d."lateEntry", d.settlement, d."settlementReason", d."evidenceIds"
  from jsonb_to_recordset($2) as d (id uuid, "ruleCode" text, "ruleVersion" int, trigger text,
    "subjectKind" text, "subjectId" uuid, "subjectName" text, "windowKey" text, "opensOn" date,
    "dueOn" date, needed int, "dueSoonDays" int, "satisfiedOn" date, "lateEntry" boolean,
    settlement text, "settlementReason" text, "evidenceIds" uuid[])
  on conflict (tenant_id, rule_code, subject_id, window_key) do update set
    rule_version = excluded.rule_version, trigger = excluded.trigger,
    subject_kind = excluded.subject_kind, subject_name = excluded.subject_name,
    opens_on = excluded.opens_on, due_on = excluded.due_on, needed = excluded.needed,
    due_soon_days = excluded.due_soon_days, satisfied_on = excluded.satisfied_on,
    late_entry = excluded.late_entry, settlement = excluded.settlement,
    settlement_reason = excluded.settlement_reason, evidence_ids = excluded.evidence_ids`;

/**
 * Brings the acting tenant's duties in line with its facts, evidence and rules, writing only what differs
 * (engine.md, "Storing it"). Idempotent; two at once on one tenant queue up.
 */
export async function rederiveTenant(tx: TenantTx, today: string): Promise<Rederived> {
  const { tenantId } = tx.actor;
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('duties ' || $1, 0))`, [tenantId]);
  const stored = new Map((await tx.query<DutyRow>(SELECT, [tenantId])).map((row) => [dutyKey(row), row]));
  const judged = await judge(tx, stored, today);

  const rows = judged.map((row) => ({ ...row, id: stored.get(dutyKey(row))?.id ?? newId() }));
  const kept = new Set(rows.map(dutyKey));
  const gone = [...stored.values()].filter((row) => !kept.has(dutyKey(row)));
  const withdrawn = gone.filter((row) => row.opensOn <= today).map(withdraw);
  const unopened = gone.filter((row) => row.opensOn > today).map((row) => row.id);

  const inserted = rows.filter((row) => !stored.has(dutyKey(row)));
  const updated = [...rows, ...withdrawn].filter((row) => differs(row, stored.get(dutyKey(row))));
  if (inserted.length + updated.length > 0) {
    await tx.query(UPSERT, [tenantId, JSON.stringify([...inserted, ...updated])]);
  }
  if (unopened.length > 0) {
    await tx.query('delete from duties where tenant_id = $1 and id = any($2)', [tenantId, unopened]);
  }
  return { inserted: inserted.length, updated: updated.length, deleted: unopened.length };
}

async function judge(
  tx: TenantTx,
  stored: ReadonlyMap<string, DutyRow>,
  today: string,
): Promise<Omit<DutyRow, 'id'>[]> {
  const rules = await loadRules(tx);
  const calendar = await loadCalendar(tx);
  const { facts, evidence, keptFrom } = await loadTenantFacts(tx, tx.actor.tenantId);
  const labelOf = subjectLabels(facts);
  const owed = deriveDuties({ rules, facts, calendar, from: keptFrom, to: lastDayOfYear(yearOf(today)) });
  const bound = owed.map((duty) => asBegun(duty, stored.get(dutyKey(duty)), today));
  return judgeDuties({ owed: bound, rules, facts, evidence, asOf: today }).map((duty) => ({
    ruleCode: duty.ruleCode,
    ruleVersion: duty.ruleVersion,
    trigger: duty.trigger,
    subjectKind: duty.subjectKind,
    subjectId: duty.subjectId,
    subjectName: labelOf(duty),
    windowKey: duty.windowKey,
    opensOn: duty.opensOn,
    dueOn: duty.dueOn,
    needed: duty.count,
    dueSoonDays: duty.dueSoonDays,
    satisfiedOn: duty.satisfiedOn,
    lateEntry: duty.lateEntry,
    settlement: duty.settlement,
    settlementReason: duty.settlementReason,
    evidenceIds: duty.considered.flatMap(({ verdict, evidenceId }) =>
      verdict === 'USED' ? [evidenceId] : [],
    ),
  }));
}

/** A window that has begun stays under the version it began with, whatever was published since (semantics 2). */
function asBegun(duty: OwedDuty, begun: DutyRow | undefined, today: string): OwedDuty {
  if (begun === undefined || begun.opensOn > today || begun.ruleVersion === duty.ruleVersion) return duty;
  const { ruleVersion, opensOn, dueOn, needed, dueSoonDays } = begun;
  return { ...duty, ruleVersion, opensOn, dueOn, count: needed, dueSoonDays };
}

function withdraw(row: DutyRow): DutyRow {
  const outcome = { satisfiedOn: null, lateEntry: false, evidenceIds: [] };
  return { ...row, ...outcome, settlement: 'CANCELLED', settlementReason: NO_LONGER_OWED };
}

function differs(row: DutyRow, stored: DutyRow | undefined): boolean {
  if (stored === undefined) return false;
  return (Object.keys(row) as (keyof DutyRow)[]).some((key) => String(row[key]) !== String(stored[key]));
}
