import { dutyStatusSql } from '@mingcha/database/duty-status';
import type { DutyStatus } from '@mingcha/domain/engine/duty';
import type { ApiContext } from '../../graphql/context';
import { bureausInReach } from '../../graphql/scope';
import { calendarYear, dutiesOfYear } from '../../graphql/year';
import { ruleBook } from '../rule/rule.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { Oversight, StatusCounts } from './oversight.types';

interface CountRow {
  /** Null where nobody asked for the bureaus. */
  tenant_id: string | null;
  /** Null where nobody asked for the rules. */
  rule_code: string | null;
  rule_version: number;
  status: DutyStatus;
  duties: number;
  late_entries: number;
}

const FIELD_OF: Record<DutyStatus, keyof StatusCounts> = {
  UPCOMING: 'upcoming',
  OPEN: 'open',
  DUE_SOON: 'dueSoon',
  MET: 'met',
  MET_LATE: 'metLate',
  OVERDUE: 'overdue',
  MISSED: 'missed',
  EXEMPT: 'exempt',
  NOT_APPLICABLE: 'notApplicable',
  PENDING_CONFIG: 'pendingConfig',
  CANCELLED: 'cancelled',
};

function noDuties(): StatusCounts {
  return {
    total: 0,
    met: 0,
    metLate: 0,
    lateEntry: 0,
    open: 0,
    dueSoon: 0,
    overdue: 0,
    missed: 0,
    upcoming: 0,
    exempt: 0,
    notApplicable: 0,
    pendingConfig: 0,
    cancelled: 0,
  };
}

function add(counts: StatusCounts, row: CountRow): void {
  counts.total += row.duties;
  counts.lateEntry += row.late_entries;
  counts[FIELD_OF[row.status]] += row.duties;
}

/**
 * Counts straight from the duties, so a number can never differ from the rows behind it; and only as finely as is
 * asked: a nation has 35,000 cells, but two dozen sums by rule and status.
 */
export function countOversight(
  context: ApiContext,
  year: number,
  asked: ReadonlySet<string>,
): Promise<Oversight> {
  calendarYear(year);
  const byBureau = asked.has('tenants') || asked.has('cells');
  const byRule = asked.has('rules') || asked.has('cells');
  return context.read(async (tx) => {
    const tenants = await tx.query<TenantColumns>(
      `select ${tenantColumns('t')} from tenants t where t.id = any($1::uuid[]) and t.level <> 'PROVINCE' order by t.code`,
      [bureausInReach(context.signedIn, 'READ_OVERSIGHT', tx.visible)],
    );
    const rows = await tx.query<CountRow>(
      `select ${byBureau ? 'd.tenant_id' : 'null'} as tenant_id, ${byRule ? 'd.rule_code' : 'null'} as rule_code,
              max(d.rule_version) as rule_version, ${dutyStatusSql('d', '$1::date')} as status,
              count(*)::int as duties, count(*) filter (where d.late_entry)::int as late_entries
         from ${dutiesOfYear('$2::uuid[]', '$3', '$1::date')} d
        group by 1, 2, 4`,
      [context.today, tenants.map(({ t_id }) => t_id), year],
    );
    const rules = ruleBook(tx);
    const totals = noDuties();
    const byTenant = new Map(
      tenants.map((tenant) => [tenant.t_id, { tenant: toTenant(tenant), counts: noDuties() }]),
    );
    const byCell = new Map<string, { tenantCode: string; ruleCode: string; counts: StatusCounts }>();
    const versions = new Map<string, number>();
    for (const row of rows) {
      const { tenant_id: tenantId, rule_code: ruleCode } = row;
      add(totals, row);
      if (ruleCode !== null) versions.set(ruleCode, Math.max(row.rule_version, versions.get(ruleCode) ?? 0));
      const bureau = tenantId === null ? undefined : byTenant.get(tenantId);
      if (!bureau) continue;
      add(bureau.counts, row);
      if (ruleCode === null) continue;
      const key = `${tenantId} ${ruleCode}`;
      const cell = byCell.get(key) ?? { tenantCode: bureau.tenant.code, ruleCode, counts: noDuties() };
      byCell.set(key, cell);
      add(cell.counts, row);
    }
    return {
      year,
      asOf: context.today,
      computedAt: context.now(),
      totals,
      tenants: [...byTenant.values()],
      cells: [...byCell.values()],
      rules: [...versions]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([code, version]) => rules.get(code, version)),
    };
  });
}
