/** A civil day in Asia/Shanghai, `YYYY-MM-DD`; arithmetic in UTC so that no local clock moves it. */
export type CivilDay = string;

const DAY = 86_400_000;

function utc(day: CivilDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function addDays(day: CivilDay, days: number): CivilDay {
  return new Date(utc(day).getTime() + days * DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: CivilDay): number {
  return utc(day).getUTCDay();
}

export function partsOf(day: CivilDay): { year: number; month: number; day: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** The Sunday that ends the week of a day: offices count weeks from Monday. */
export function endOfWeek(day: CivilDay): CivilDay {
  return addDays(day, (7 - weekdayOf(day)) % 7);
}

export function endOfMonth(day: CivilDay): CivilDay {
  const { year, month } = partsOf(day);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const SHANGHAI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The civil day and the clock time in Asia/Shanghai of an instant. */
export function shanghaiOf(instant: string): { day: CivilDay; time: string } {
  const part: Record<string, string> = {};
  for (const { type, value } of SHANGHAI.formatToParts(new Date(instant))) part[type] = value;
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}
