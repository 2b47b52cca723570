import { deriveTenant, gatherDigests, remind, sweepAttachments, verifyAudit } from '@mingcha/contract/jobs';
import type { Database } from '@mingcha/database/tenant';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import { civilDateAt, minuteOfDayAt } from '@mingcha/domain/calendar/shanghai';

interface Entry {
  job: string;
  /** Minute of the day in Asia/Shanghai. */
  minute: number;
}

const at = (hour: number, minute: number) => hour * 60 + minute;

/** What the clock demands, every day, for every bureau. */
export const timetable: readonly Entry[] = [
  { job: deriveTenant.name, minute: at(0, 10) },
  { job: sweepAttachments.name, minute: at(2, 30) },
  { job: verifyAudit.name, minute: at(3, 0) },
  { job: remind.name, minute: at(8, 30) },
  { job: gatherDigests.name, minute: at(9, 0) },
];

/** The last day on which an entry fell due: today once its minute has come, yesterday before that. */
export function lastOccurrence(entry: Entry, now: Date): string {
  const today = civilDateAt(now.getTime());
  return minuteOfDayAt(now.getTime()) >= entry.minute ? today : addDays(today, -1);
}

/**
 * Enqueues whatever has fallen due and was not yet started, once for each bureau, job and day: the row in
 * `timetable_runs` and the outbox row are one transaction. However many runs were missed, the last is caught up once.
 */
export async function runTimetable(
  database: Database,
  now: Date,
  done: Map<string, string>,
): Promise<number> {
  const due = timetable
    .map((entry) => ({ job: entry.job, on: lastOccurrence(entry, now) }))
    .filter(({ job, on }) => done.get(job) !== on);
  if (due.length === 0) return 0;
  const tenants = await database.withRelay(({ query }) =>
    query<{ id: string }>('select id from tenants order by code'),
  );
  let started = 0;
  for (const { id } of tenants) {
    const actor = {
      tenantId: id,
      accountId: null,
      name: '系统',
      roles: [],
      requestId: `timetable ${now.toISOString()}`,
    };
    started += await database.withTenant(actor, async (tx) => {
      const begun = await tx.query<{ job: string }>(
        `insert into timetable_runs (tenant_id, job, on_date, started_at)
         select $1, due.job, due.on_date, $2 from unnest($3::text[], $4::date[]) as due (job, on_date)
         on conflict do nothing returning job`,
        [id, tx.now, due.map(({ job }) => job), due.map(({ on }) => on)],
      );
      for (const { job } of begun) await tx.enqueue(job, {});
      return begun.length;
    });
  }
  for (const { job, on } of due) done.set(job, on);
  return started;
}
