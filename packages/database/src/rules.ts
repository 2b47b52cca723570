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
  // One row of JSON: read by every act, and hundreds of rows cost more to take apart than the whole of judging.
  const [calendar] = await query<{ days: CalendarDay[] }>(
    `select coalesce(json_agg(json_build_object('on', day, 'kind', kind, 'name', name)), '[]') days
       from calendar_days`,
  );
  return workingDayCalendar(calendar?.days ?? []);
}
