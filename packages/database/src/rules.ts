import {
  type CalendarDay,
  type WorkingDayCalendar,
  workingDayCalendar,
} from '@mingcha/domain/calendar/working-days';
import type { RuleVersion } from '@mingcha/domain/rules/rule';
import type { Query } from './actor';

/** Every version of every rule of the template; a version once published is never deleted. */
export async function loadRules({ query }: { query: Query }): Promise<RuleVersion[]> {
  const rows = await query<{ body: RuleVersion }>(
    'select body from rule_versions where owner_tenant_id is null order by code, version',
  );
  return rows.map(({ body }) => body);
}

/** The calendar of statutory holidays and make-up days (engine.md, semantics 12). */
export async function loadCalendar({ query }: { query: Query }): Promise<WorkingDayCalendar> {
  return workingDayCalendar(await query<CalendarDay>('select day "on", kind, name from calendar_days'));
}
