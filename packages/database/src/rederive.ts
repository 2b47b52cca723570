import { lastDayOfYear, yearOf } from '@mingcha/domain/calendar/civil-date';
import { deriveDuties } from '@mingcha/domain/engine/derive';
import { dutyKey, type JudgedDuty, type OwedDuty } from '@mingcha/domain/engine/duty';
import { judgeDuties } from '@mingcha/domain/engine/judge';
import { eventsAbout, subjectLabels } from '@mingcha/domain/engine/subject-label';
import { newId } from './new-id';
import type { TenantTx } from './tenant';
import { type KnownOfTenant, loadTenantFacts } from './tenant-facts';

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
    /** The institution or panel an event is about, where it answers for it. */
    aboutId: string | null;
    evidenceIds: string[];
  };

/** As it was read: its evidence spelt in one text, since most of it is only compared. */
type StoredRow = Omit<DutyRow, 'evidenceIds'> & { evidenceIds: string };

/** What is known of a bureau and what it owes, as they stand while nobody else may change them. */
export interface HeldTenant extends KnownOfTenant {
  duties: StoredRow[];
}

/** The duty was shown, perhaps reminded of; then the facts were mended and it had never been owed. */
export const NO_LONGER_OWED = 'NO_LONGER_OWED';

const SELECT = `
  select id, rule_code "ruleCode", rule_version "ruleVersion", trigger, subject_kind "subjectKind",
    subject_id "subjectId", subject_name "subjectName",
    about_id "aboutId", window_key "windowKey", opens_on "opensOn",
    due_on "dueOn", needed, due_soon_days "dueSoonDays", satisfied_on "satisfiedOn",
    late_entry "lateEntry", settlement, settlement_reason "settlementReason",
    array_to_string(evidence_ids, ',') "evidenceIds"
  from duties where tenant_id = $1`;

const UPSERT = `
  insert into duties (tenant_id, id, rule_code, rule_version, trigger, subject_kind, subject_id,
    subject_name, about_id, window_key, opens_on, due_on, needed, due_soon_days, satisfied_on, late_entry,
    settlement, settlement_reason, evidence_ids)
  select $1, d.id, d."ruleCode", d."ruleVersion", d.trigger, d."subjectKind", d."subjectId",
    d."subjectName", d."aboutId", d."windowKey", d."opensOn", d."dueOn", d.needed, d."dueSoonDays", d."satisfiedOn",
    d."lateEntry", d.settlement, d."settlementReason", d."evidenceIds"
  from jsonb_to_recordset($2) as d (id uuid, "ruleCode" text, "ruleVersion" int, trigger text,
    "subjectKind" text, "subjectId" uuid, "subjectName" text, "aboutId" uuid, "windowKey" text, "opensOn" date,
    "dueOn" date, needed int, "dueSoonDays" int, "satisfiedOn" date, "lateEntry" boolean,
    settlement text, "settlementReason" text, "evidenceIds" uuid[])
  on conflict (tenant_id, rule_code, subject_id, window_key) do update set
    rule_version = excluded.rule_version, trigger = excluded.trigger,
    subject_kind = excluded.subject_kind, subject_name = excluded.subject_name,
    about_id = excluded.about_id,
    opens_on = excluded.opens_on, due_on = excluded.due_on, needed = excluded.needed,
    due_soon_days = excluded.due_soon_days, satisfied_on = excluded.satisfied_on,
    late_entry = excluded.late_entry, settlement = excluded.settlement,
    settlement_reason = excluded.settlement_reason, evidence_ids = excluded.evidence_ids`;

/** Makes all others wait who would change what a bureau's duties rest on, until this transaction ends. */
export function lockTenant({ query }: Pick<TenantTx, 'query'>, tenantId: string): Promise<unknown> {
  return query(`select pg_advisory_xact_lock(hashtextextended('duties ' || $1, 0))`, [tenantId]);
}

/**
 * What is known of the acting tenant, held for this transaction: whoever else would change what its duties rest
 * on waits, so that an act may add what it writes to what it read here, instead of reading all of it again.
 */
export async function holdTenant(tx: TenantTx): Promise<HeldTenant> {
  const { tenantId } = tx.actor;
  const [, known, duties] = await Promise.all([
    lockTenant(tx, tenantId),
    loadTenantFacts(tx, tenantId),
    tx.query<StoredRow>(SELECT, [tenantId]),
  ]);
  return { ...known, duties };
}

/**
 * Brings the acting tenant's duties in line with its facts, evidence and rules, writing only what differs
 * (engine.md, "Storing it"). Idempotent; two at once on one tenant queue up. `known`, if given, was held by this
 * very transaction and has in it whatever the transaction wrote since.
 */
export async function rederiveTenant(tx: TenantTx, today: string, known?: HeldTenant): Promise<Rederived> {
  const { tenantId } = tx.actor;
  const held = known ?? (await holdTenant(tx));
  const stored = new Map(held.duties.map((row) => [dutyKey(row), row]));
  const inserted: DutyRow[] = [];
  const updated: DutyRow[] = [];
  const gone = new Map(stored);
  for (const row of judge(tx, held, stored, today)) {
    const key = dutyKey(row);
    const before = stored.get(key);
    gone.delete(key);
    row.id = before?.id ?? newId();
    if (before === undefined) inserted.push(row);
    else if (differs(row, before)) updated.push(row);
  }
  const unopened: string[] = [];
  for (const row of gone.values()) {
    const withdrawn = withdraw(row);
    if (row.opensOn > today) unopened.push(row.id);
    else if (differs(withdrawn, row)) updated.push(withdrawn);
  }
  if (inserted.length + updated.length > 0) {
    await tx.query(UPSERT, [tenantId, JSON.stringify([...inserted, ...updated])]);
  }
  if (unopened.length > 0) {
    await tx.query('delete from duties where tenant_id = $1 and id = any($2)', [tenantId, unopened]);
  }
  return { inserted: inserted.length, updated: updated.length, deleted: unopened.length };
}

function judge(
  { rules, calendar }: TenantTx,
  { facts, evidence, keptFrom }: KnownOfTenant,
  stored: ReadonlyMap<string, StoredRow>,
  today: string,
): DutyRow[] {
  const labelOf = subjectLabels(facts);
  const aboutOf = eventsAbout(facts, rules);
  const owed = deriveDuties({ rules, facts, calendar, from: keptFrom, to: lastDayOfYear(yearOf(today)) });
  const bound = owed.map((duty) => asBegun(duty, stored.get(dutyKey(duty)), today));
  return judgeDuties({ owed: bound, rules, facts, evidence, asOf: today }).map((duty) => ({
    id: '',
    ruleCode: duty.ruleCode,
    ruleVersion: duty.ruleVersion,
    trigger: duty.trigger,
    subjectKind: duty.subjectKind,
    subjectId: duty.subjectId,
    subjectName: labelOf(duty),
    aboutId: aboutOf(duty),
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
function asBegun(duty: OwedDuty, begun: StoredRow | undefined, today: string): OwedDuty {
  if (begun === undefined || begun.opensOn > today || begun.ruleVersion === duty.ruleVersion) return duty;
  const { ruleVersion, opensOn, dueOn, needed, dueSoonDays } = begun;
  return { ...duty, ruleVersion, opensOn, dueOn, count: needed, dueSoonDays };
}

function withdraw(row: StoredRow): DutyRow {
  const outcome = { satisfiedOn: null, lateEntry: false, evidenceIds: [] };
  return { ...row, ...outcome, settlement: 'CANCELLED', settlementReason: NO_LONGER_OWED };
}

const COMPARED = [
  'ruleVersion',
  'trigger',
  'subjectKind',
  'subjectName',
  'aboutId',
  'opensOn',
  'dueOn',
  'needed',
  'dueSoonDays',
  'satisfiedOn',
  'lateEntry',
  'settlement',
  'settlementReason',
] as const satisfies (keyof DutyRow)[];

function differs(row: DutyRow, stored: StoredRow): boolean {
  return COMPARED.some((key) => row[key] !== stored[key]) || row.evidenceIds.join() !== stored.evidenceIds;
}
