import {
  type BulletinFigures,
  type BulletinRule,
  countDuties,
  type LiaisonQuality,
  type UnmetDuty,
} from '@mingcha/domain/bulletin/bulletin-figures';
import { firstDayOf, lastDayOf, type Month } from '@mingcha/domain/bulletin/bulletin-month';
import type { DutyStatus } from '@mingcha/domain/engine/duty';
import type { TenantLevel } from '@mingcha/domain/engine/facts';
import { dutyStatusSql } from './duty-status';
import type { ReadTx } from './tenant';

interface CountRow {
  tenant_id: string;
  rule_code: string;
  rule_version: number;
  status: DutyStatus;
  duties: number;
  lateEntries: number;
}

interface UnmetRow extends Omit<UnmetDuty, 'rule'> {
  ruleCode: string;
  ruleVersion: number;
}

/**
 * The duties of a month: windows due in it, and what stood unmended at its end. `$1` are the bureaus, `$2` and `$3`
 * the month's first and last day, `$4` the day the status is of.
 */
const DUTIES = `(
  select * from duties where tenant_id = any($1::uuid[]) and due_on between $2::date and $3::date
  union all
  select * from duties where tenant_id = any($1::uuid[]) and trigger not in ('PERIODIC', 'SLOTS')
     and settlement is null and due_on < $2::date and coalesce(satisfied_on, $4::date) >= $2::date)`;

const ON_THE_SPOT = `array['FIELD_VISIT', 'OPEN_CHECK', 'COVERT_CHECK', 'JOIN_ACTIVITY', 'ON_SITE_RESOLUTION',
  'CASE_LED_SUPERVISION']`;

/** Counts what a monthly bulletin says of the bureau and all below it, from the same rows and status as the pages. */
export async function readBulletinFigures(tx: ReadTx, month: Month, asOf: string): Promise<BulletinFigures> {
  const { tenantId } = tx.actor;
  const days = [tx.visible, firstDayOf(month), lastDayOf(month)];
  const status = dutyStatusSql('d', '$4::date');
  const [bureaus, sources, rows, unmet, [liaison]] = await Promise.all([
    tx.query<{ id: string; name: string; level: TenantLevel }>(
      'select id, name, level from tenants where id = any($1::uuid[]) order by code',
      [tx.visible],
    ),
    tx.query<{ title: string; number: string }>(
      'select title, number from policy_documents order by issued_on, number',
    ),
    tx.query<CountRow>(
      `select d.tenant_id, d.rule_code, max(d.rule_version) rule_version, ${status} status,
              count(*)::int duties, (count(*) filter (where d.late_entry))::int "lateEntries"
         from ${DUTIES} d group by 1, 2, 4`,
      [...days, asOf],
    ),
    tx.query<UnmetRow>(
      `select t.name "bureauName", d.rule_code "ruleCode", d.rule_version "ruleVersion",
              d.subject_name "subjectName", d.window_key "windowKey", d.opens_on "opensOn", d.due_on "dueOn",
              ${status} status
         from ${DUTIES} d join tenants t on t.id = d.tenant_id
        where ${status} in ('OVERDUE', 'MISSED') order by t.code, d.rule_code, d.due_on, d.subject_name, d.id`,
      [...days, asOf],
    ),
    tx.query<LiaisonQuality>(
      `select count(*)::int contacts, (count(*) filter (where methods && ${ON_THE_SPOT}))::int "onTheSpot",
              (count(*) filter (where problems_found <> ''))::int "problemsFound",
              (count(*) filter (where problems_found <> '' and problems_solved <> ''))::int "problemsSolved",
              (count(*) filter (where by_proxy))::int "byProxy"
         from contacts where tenant_id = any($1::uuid[]) and on_date between $2::date and $3::date
          and voided_at is null`,
      days,
    ),
  ]);
  const bureau = bureaus.find(({ id }) => id === tenantId);
  if (!bureau || !liaison) throw new Error(`There is no tenant ${tenantId}`);
  const ruleOf = ruleNamer(tx);
  const codes = [...new Set(rows.map((row) => row.rule_code))].sort();
  return {
    month,
    asOf,
    bureau,
    sources,
    totals: countDuties(rows),
    byBureau: bureaus
      .map(({ id, name }) => ({ name, counts: countDuties(rows.filter((row) => row.tenant_id === id)) }))
      .filter(({ counts }) => counts.owed + counts.notOwed > 0),
    byRule: codes.map((code) => {
      const ofRule = rows.filter((row) => row.rule_code === code);
      const version = Math.max(...ofRule.map((row) => row.rule_version));
      return { rule: ruleOf(code, version), counts: countDuties(ofRule) };
    }),
    liaison,
    unmet: unmet.map(({ ruleCode, ruleVersion, ...duty }) => ({
      ...duty,
      rule: ruleOf(ruleCode, ruleVersion),
    })),
  };
}

function ruleNamer({ rules }: ReadTx): (code: string, version: number) => BulletinRule {
  const known = new Map(rules.map((rule) => [`${rule.code} ${rule.version}`, rule]));
  return (code, version) => {
    const rule = known.get(`${code} ${version}`);
    return { code, title: rule?.title ?? code, strength: rule?.strength ?? 'MUST' };
  };
}
