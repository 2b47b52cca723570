import { useTranslation } from 'react-i18next';
import { type CivilDay, partsOf, shanghaiOf, weekdayOf } from './civil-days';
import { readWindow } from './duty-window';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const pad = (n: number) => String(n).padStart(2, '0');

export interface WindowedDuty {
  windowKey: string;
  opensOn: CivilDay;
  dueOn: CivilDay;
}

/** Days and windows in words; dates always carry their weekday. */
export function useDates() {
  const { t } = useTranslation();

  const values = (on: CivilDay) => {
    const { year, month, day } = partsOf(on);
    const weekday = WEEKDAYS[weekdayOf(on)] ?? 'sun';
    return {
      year,
      month,
      day,
      mm: pad(month),
      dd: pad(day),
      monthName: t(`terms.month.${MONTHS[month - 1] ?? '1'}`),
      weekday: t(`terms.weekday.${weekday}`),
    };
  };
  const short = (on: CivilDay) => t('date.short', values(on));
  const full = (on: CivilDay) => t('date.full', values(on));
  const long = (on: CivilDay) => t('date.long', values(on));
  const monthDay = (on: CivilDay) => t('date.monthDay', values(on));
  const instant = (at: string) => {
    const { day, time } = shanghaiOf(at);
    return t('date.instant', { day: full(day), time });
  };
  const between = (from: CivilDay, to: CivilDay) =>
    t('window.days', { from: monthDay(from), to: monthDay(to) });

  const window = ({ windowKey, opensOn, dueOn }: WindowedDuty): string => {
    const found = readWindow(windowKey);
    switch (found.kind) {
      case 'month':
        return t('window.month', {
          n: found.n,
          name: t(`terms.month.${MONTHS[found.n - 1] ?? '1'}`),
          year: found.year,
        });
      case 'quarter':
        return t('window.quarter', { n: found.n, year: found.year });
      case 'half':
        return t(found.n === 1 ? 'window.half1' : 'window.half2', { year: found.year });
      case 'year':
        return t('window.year', { year: found.year });
      case 'since':
        return t('window.since', { day: monthDay(found.on) });
      case 'slot':
        if (found.slot === 'MID_YEAR') return t('window.midYear', { year: found.year });
        if (found.slot === 'YEAR_END') return t('window.yearEnd', { year: found.year });
        return between(opensOn, dueOn);
      case 'days':
        return between(opensOn, dueOn);
    }
  };

  return { short, full, long, monthDay, instant, between, window };
}

/** The name of a window told by its key alone, where its days are not at hand. */
export function useWindowName() {
  const { window } = useDates();
  return (windowKey: string): string | null => {
    const found = readWindow(windowKey);
    return found.kind === 'days' ? null : window({ windowKey, opensOn: '', dueOn: '' });
  };
}
