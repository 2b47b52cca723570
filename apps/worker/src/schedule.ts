import {
  deriveTenant,
  forgetReceivers,
  gatherDigests,
  makeBulletin,
  remind,
  sweepAttachments,
  verifyAudit,
} from '@mingcha/contract/jobs';
import type { Database } from '@mingcha/database/tenant';
import { firstWorkingDayOf, monthBefore, monthContaining } from '@mingcha/domain/bulletin/bulletin-month';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import { civilDateAt, minuteOfDayAt } from '@mingcha/domain/calendar/shanghai';
import type { WorkingDayCalendar } from '@mingcha/domain/calendar/working-days';

interface Entry {
  job: string;
  /** Minute of the day in Asia/Shanghai. */
  minute: number;
  /** Every day, or on the first working day of each month. */
  on: 'EVERY_DAY' | 'FIRST_WORKING_DAY';
  /** What the job is about when it falls due on a day. */
  payload(on: string): object;
}

const at = (hour: number, minute: number) => hour * 60 + minute;
const daily = (job: string, minute: number): Entry => ({ job, minute, on: 'EVERY_DAY', payload: () => ({}) });

/** What the clock demands, for every bureau. */
export const timetable: readonly Entry[] = [
  daily(deriveTenant.name, at(0, 10)),
  daily(sweepAttachments.name, at(2, 30)),
  daily(forgetReceivers.name, at(2, 40)),
  daily(verifyAudit.name, at(3, 0)),
  {
    job: makeBulletin.name,
    minute: at(7, 30),
    on: 'FIRST_WORKING_DAY',
    payload: (on) => ({ month: monthBefore(monthContaining(on)) }),
  },
  daily(remind.name, at(8, 30)),
  daily(gatherDigests.name, at(9, 0)),
];

/** The last day on which an entry fell due: today once its minute has come, or the last such day before. */
export function lastOccurrence(
  { minute, on }: Pick<Entry, 'minute' | 'on'>,
  now: Date,
  calendar: WorkingDayCalendar,
): string {
  const today = civilDateAt(now.getTime());
  const last = minuteOfDayAt(now.getTime()) >= minute ? today : addDays(today, -1);
  if (on === 'EVERY_DAY') return last;
  const month = monthContaining(last);
  const first = firstWorkingDayOf(month, calendar);
  return first <= last ? first : firstWorkingDayOf(monthBefore(month), calendar);
}

const timekeeper = (tenantId: string, now: Date) => ({
  tenantId,
  accountId: null,
  name: '系统',
  roles: [],
  requestId: `timetable ${now.toISOString()}`,
});

/**
 * Enqueues whatever has fallen due and was not yet started, once for each bureau, job and day: the row in
 * `timetable_runs` and the outbox row are one transaction. However many runs were missed, the last is caught up once.
 */
export async function runTimetable(
  database: Database,
  now: Date,
  done: Map<string, string>,
): Promise<number> {
  const tenants = await database.withRelay(({ query }) =>
    query<{ id: string }>('select id from tenants order by code'),
  );
  const [first] = tenants;
  if (first === undefined) return 0;
  const calendar = await database.withTenantRead(timekeeper(first.id, now), async (tx) => tx.calendar);
  const due = timetable
    .map((entry) => ({ ...entry, day: lastOccurrence(entry, now, calendar) }))
    .filter(({ job, day }) => done.get(job) !== day);
  if (due.length === 0) return 0;
  let started = 0;
  for (const { id } of tenants) {
    started += await database.withTenant(timekeeper(id, now), async (tx) => {
      const begun = await tx.query<{ job: string }>(
        `insert into timetable_runs (tenant_id, job, on_date, started_at)
         select $1, due.job, due.on_date, $2 from unnest($3::text[], $4::date[]) as due (job, on_date)
         on conflict do nothing returning job`,
        [id, tx.now, due.map(({ job }) => job), due.map(({ day }) => day)],
      );
      for (const { job } of begun) {
        const entry = due.find((each) => each.job === job);
        if (entry) await tx.enqueue(job, entry.payload(entry.day));
      }
      return begun.length;
    });
  }
  for (const { job, day } of due) done.set(job, day);
  return started;
}
