import {
  type CalendarDay,
  type WorkingDayCalendar,
  workingDayCalendar,
} from '@mingcha/domain/calendar/working-days';
import type { RuleVersion } from '@mingcha/domain/rules/rule';
import type { Query } from './actor';

/** What every act needs and hardly any act changes. Good for as long as its stamp is the database's. */
export interface Reference {
  stamp: number;
  /** Which bureaus a bureau sees: itself first of all, and those below it. */
  visibleFrom(tenantId: string): readonly string[];
  /** Every version of every rule of the template; a version once published is never deleted. */
  rules: readonly RuleVersion[];
  /** The statutory holidays and make-up days (engine.md, semantics 12). */
  calendar: WorkingDayCalendar;
}

export const NOTHING_KNOWN: Reference = {
  stamp: Number.NaN,
  visibleFrom: () => [],
  rules: [],
  calendar: workingDayCalendar([]),
};

interface ReferenceRow {
  stamp: number;
  tenants: { id: string; path: string }[];
  rules: RuleVersion[];
  days: CalendarDay[];
}

/** One statement, hence one moment: the stamp is that of what is read with it. */
export async function readReference(query: Query): Promise<Reference> {
  const [row] = await query<ReferenceRow>(
    `select stamp,
       (select coalesce(json_agg(json_build_object('id', id, 'path', path)), '[]') from tenants) tenants,
       (select coalesce(json_agg(body order by code, version), '[]')
          from rule_versions where owner_tenant_id is null) rules,
       (select coalesce(json_agg(json_build_object('on', day, 'kind', kind, 'name', name)), '[]')
          from calendar_days) days
     from reference_stamp`,
  );
  if (row === undefined) return NOTHING_KNOWN;
  const visible = growTree(row.tenants);
  return {
    stamp: row.stamp,
    visibleFrom: (tenantId) => visible.get(tenantId) ?? [],
    rules: row.rules,
    calendar: workingDayCalendar(row.days),
  };
}

/** A bureau stands in the paths of all below it, so one walk over the paths finds everybody's subtree. */
function growTree(tenants: ReferenceRow['tenants']): Map<string, string[]> {
  const visible = new Map<string, string[]>();
  for (const { id, path } of tenants) {
    for (const ancestor of path.split('/').filter(Boolean)) {
      const below = visible.get(ancestor);
      if (below) below.push(id);
      else visible.set(ancestor, [id]);
    }
  }
  return visible;
}
