import type { CivilDate } from '../calendar/civil-date';
import { addDays } from '../calendar/civil-date';
import { type DutyWindow, periodsTouching, slotsTouching } from '../calendar/periods';
import { daysInCommon, intersect, lastDay } from '../calendar/span';
import type { WorkingDayCalendar } from '../calendar/working-days';
import type { RuleVersion } from '../rules/rule';
import { owesDuty } from '../rules/strength';
import { findBreaches } from './breaches';
import { deadline } from './deadline';
import type { OwedDuty } from './duty';
import { type FactIndex, indexFacts } from './fact-index';
import type { TenantFacts } from './facts';
import { governingVersion, type RuleTimeline, ruleTimelines } from './rule-timeline';
import { type Subject, subjectsOf } from './subject';

export interface Derivation {
  rules: readonly RuleVersion[];
  facts: TenantFacts;
  calendar: WorkingDayCalendar;
  /** Duties are listed whose window, or whose breach with its mending day, touches `[from, to]`. */
  from: CivilDate;
  to: CivilDate;
}

/**
 * What one bureau owes. Idempotent and order-free (semantics 14): the same facts in any order give the same
 * list, by rule, subject and window.
 */
export function deriveDuties({ rules, facts, calendar, from, to }: Derivation): OwedDuty[] {
  const index = indexFacts(facts);
  return ruleTimelines(rules).flatMap((timeline) => {
    const owed = new Map<string, OwedDuty>();
    for (const version of timeline.inForce) {
      if (!owesDuty(version.version.strength)) continue;
      for (const duty of dutiesUnder(version.version, timeline, index, calendar, from, to)) {
        const key = `${duty.subjectId}|${duty.windowKey}`;
        // A new version never rewrites a window that has begun (semantics 2).
        if (!owed.has(key)) owed.set(key, duty);
      }
    }
    return [...owed.values()].sort(bySubjectThenDay);
  });
}

function dutiesUnder(
  rule: RuleVersion,
  timeline: RuleTimeline,
  index: FactIndex,
  calendar: WorkingDayCalendar,
  from: CivilDate,
  to: CivilDate,
): OwedDuty[] {
  const subjects = subjectsOf(rule, index);
  const { trigger } = rule;
  switch (trigger.kind) {
    case 'PERIODIC':
    case 'SLOTS':
      return windowsOf(rule, from, to)
        .filter((window) => governingVersion(timeline, window) === rule)
        .flatMap((window) =>
          subjects
            .filter((subject) => owesWindow(rule, timeline, subject, window))
            .map((subject) => owe(rule, subject, window.key, window.from, window.to, window.count)),
        );
    case 'EVENT':
      return subjects
        .filter((subject) => governingVersion(timeline, { from: subject.from, to: subject.from }) === rule)
        .map((subject) => {
          const dueOn = deadline(subject.from, trigger.within, calendar);
          return owe(rule, subject, `event:${subject.id}`, subject.from, dueOn);
        })
        .filter((duty) => touches(duty.opensOn, duty.dueOn, from, to));
    case 'ONCE': {
      const window = { from: trigger.from, to: trigger.by };
      if (!touches(window.from, window.to, from, to) || governingVersion(timeline, window) !== rule)
        return [];
      return subjects
        .filter((subject) => intersect(subject, window))
        .map((subject) => owe(rule, subject, 'once', window.from, window.to));
    }
    case 'STANDING':
      return subjects.flatMap((subject) =>
        findBreaches(timeline, subject, index)
          .filter((breach) => breach.rule === rule)
          .filter(({ from: first, mendedOn, endedOn }) =>
            touches(first, mendedOn ?? lastDay({ from: first, to: endedOn }), from, to),
          )
          .map((breach) =>
            owe(rule, subject, `since:${breach.from}`, breach.from, addDays(breach.from, trigger.graceDays)),
          ),
      );
  }
}

function windowsOf(rule: RuleVersion, from: CivilDate, to: CivilDate): (DutyWindow & { count: number })[] {
  const { trigger } = rule;
  if (trigger.kind === 'PERIODIC') {
    return periodsTouching(trigger.every, from, to).map((window) => ({ ...window, count: trigger.count }));
  }
  return trigger.kind === 'SLOTS'
    ? slotsTouching(trigger.slots, from, to).map(({ slot, ...window }) => ({ ...window, count: slot.count }))
    : [];
}

/** The share rule (semantics 3, A8), counted from both ends, for the subject and for the rule set itself. */
function owesWindow(
  rule: RuleVersion,
  timeline: RuleTimeline,
  subject: Subject,
  window: DutyWindow,
): boolean {
  if (subject.from > window.to || lastDay(subject) < window.from) return false;
  const active = timeline.inForce.flatMap((span) => intersect(span, subject) ?? []);
  if (active.some((span) => span.from <= window.from && window.to <= lastDay(span))) return true;
  const days = daysInCommon(window, active);
  return days > 0 && days * 100 >= rule.minActiveShare * daysInCommon(window, [window]);
}

function owe(
  rule: RuleVersion,
  subject: Subject,
  windowKey: string,
  opensOn: CivilDate,
  dueOn: CivilDate,
  count = 1,
): OwedDuty {
  return {
    ruleCode: rule.code,
    ruleVersion: rule.version,
    trigger: rule.trigger.kind,
    subjectKind: subject.kind,
    subjectId: subject.id,
    windowKey,
    opensOn,
    dueOn,
    count,
    dueSoonDays: rule.dueSoonDays,
  };
}

function touches(first: CivilDate, last: CivilDate, from: CivilDate, to: CivilDate): boolean {
  return first <= to && from <= last;
}

function bySubjectThenDay(a: OwedDuty, b: OwedDuty): number {
  if (a.subjectId !== b.subjectId) return a.subjectId < b.subjectId ? -1 : 1;
  if (a.opensOn !== b.opensOn) return a.opensOn < b.opensOn ? -1 : 1;
  return a.windowKey < b.windowKey ? -1 : 1;
}
