import type { CivilDate } from './civil-date';
import { addDays, daysBetween, earlier, FOREVER, later } from './civil-date';

/** A stretch of civil days, both ends inclusive; `to: null` is open. */
export interface Span {
  from: CivilDate;
  to: CivilDate | null;
}

/** The last day of a span, `FOREVER` when it is open. */
export function lastDay(span: Span): CivilDate {
  return span.to ?? FOREVER;
}

/** Whether a span holds a day. */
export function covers(span: Span, day: CivilDate): boolean {
  return span.from <= day && day <= lastDay(span);
}

/** Whether two spans have a day in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from <= lastDay(b) && b.from <= lastDay(a);
}

/** How many days a closed window has in common with all of the spans, which do not overlap each other. */
export function daysInCommon(window: { from: CivilDate; to: CivilDate }, spans: readonly Span[]): number {
  let days = 0;
  for (const span of spans) {
    const overlap = daysBetween(later(window.from, span.from), earlier(window.to, lastDay(span))) + 1;
    if (overlap > 0) days += overlap;
  }
  return days;
}

/** What two spans have in common, or null. */
export function intersect(a: Span, b: Span): Span | null {
  const from = later(a.from, b.from);
  const to = earlier(lastDay(a), lastDay(b));
  return from <= to ? { from, to: to === FOREVER ? null : to } : null;
}

/** The first day after a span, or null when it is open. */
export function dayAfter(span: Span): CivilDate | null {
  return span.to === null || span.to === FOREVER ? null : addDays(span.to, 1);
}
