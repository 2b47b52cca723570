import type { CivilDate } from '../calendar/civil-date';
import { addDays, earlier, FOREVER, later } from '../calendar/civil-date';
import { type CountedWindow, type DutyWindow, periodsTouching, slotsTouching } from '../calendar/periods';
import { daysInCommon, intersect, lastDay, overlaps, type Span } from '../calendar/span';
import type { WorkingDayCalendar } from '../calendar/working-days';
import type { RuleVersion } from '../rules/rule';
import { owesDuty } from '../rules/strength';
import { type Breach, findBreaches } from './breaches';
import { deadline } from './deadline';
import type { OwedDuty } from './duty';
import { type FactIndex, indexFacts } from './fact-index';
import type { TenantFacts } from './facts';
import { governingVersion, type RuleTimeline, ruleTimelines, versionOn } from './rule-timeline';
import { type Subject, subjectsOf } from './subject';

export interface Derivation {
  rules: readonly RuleVersion[];
  facts: TenantFacts;
  calendar: WorkingDayCalendar;
  /** Duties are listed whose window, or whose breach with its mending day, touches `[from, to]`. */
  from: CivilDate;
  to: CivilDate;
}

interface Scene {
  index: FactIndex;
  calendar: WorkingDayCalendar;
  from: CivilDate;
  to: CivilDate;
}

/**
 * What one bureau owes. Idempotent and order-free (semantics 14): the same facts in any order give the same
 * list, by rule, subject and day.
 */
export function deriveDuties({ rules, facts, calendar, from, to }: Derivation): OwedDuty[] {
  const scene = { index: indexFacts(facts), calendar, from, to };
  return ruleTimelines(rules).flatMap((timeline) => {
    const owed = timeline.inForce
      .filter(({ version }) => owesDuty(version.strength))
      .flatMap(({ version }) =>
        subjectsOf(version, scene.index).flatMap((subject) => dutiesOf(subject, version, timeline, scene)),
      );
    owed.sort(bySubjectThenDay);
    return timeline.inForce.length > 1 ? firstOfEach(owed) : owed;
  });
}

function dutiesOf(subject: Subject, rule: RuleVersion, timeline: RuleTimeline, scene: Scene): OwedDuty[] {
  const { trigger } = rule;
  switch (trigger.kind) {
    case 'PERIODIC':
    case 'SLOTS':
      return windowDuties(subject, rule, timeline, scene);
    case 'EVENT': {
      if (versionOn(timeline, subject.from) !== rule) return [];
      const dueOn = deadline(subject.from, trigger.within, scene.calendar);
      const isListed = touches(subject.from, dueOn, scene);
      return isListed ? [owe(rule, subject, `event:${subject.id}`, subject.from, dueOn, 1)] : [];
    }
    case 'ONCE': {
      const window = { from: trigger.from, to: trigger.by };
      const isOwed = overlaps(subject, window) && governingVersion(timeline, window) === rule;
      return isOwed && touches(window.from, window.to, scene)
        ? [owe(rule, subject, 'once', window.from, window.to, 1)]
        : [];
    }
    case 'STANDING':
      return findBreaches(timeline, subject, scene.index)
        .filter((breach) => breach.rule === rule && touches(breach.from, lastDayOf(breach), scene))
        .map(({ from }) => owe(rule, subject, `since:${from}`, from, addDays(from, trigger.graceDays), 1));
  }
}

function windowDuties(subject: Subject, rule: RuleVersion, timeline: RuleTimeline, scene: Scene): OwedDuty[] {
  const active = timeline.inForce.flatMap((span) => intersect(span, subject) ?? []);
  const [first, last] = [active[0], active.at(-1)];
  if (!first || !last) return [];
  const owed: OwedDuty[] = [];
  for (const window of windowsOf(rule, later(first.from, scene.from), earlier(lastDay(last), scene.to))) {
    if (governingVersion(timeline, window) === rule && owesWindow(rule, active, window)) {
      owed.push(owe(rule, subject, window.key, window.from, window.to, window.count));
    }
  }
  return owed;
}

function windowsOf({ trigger }: RuleVersion, from: CivilDate, to: CivilDate): readonly CountedWindow[] {
  if (from > to) return [];
  if (trigger.kind === 'SLOTS') return slotsTouching(trigger.slots, from, to);
  return trigger.kind === 'PERIODIC' ? periodsTouching(trigger.every, from, to, trigger.count) : [];
}

/** The share rule (semantics 3, A8), counted from both ends, for the subject and for the rule set itself. */
function owesWindow(rule: RuleVersion, active: readonly Span[], window: DutyWindow): boolean {
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
  count: number,
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

/** The last day on which a breach concerns anybody, its mending day included. */
function lastDayOf(breach: Breach): CivilDate {
  return breach.mendedOn ?? breach.endedOn ?? FOREVER;
}

function touches(first: CivilDate, last: CivilDate, { from, to }: Scene): boolean {
  return first <= to && from <= last;
}

/** A new version never rewrites a window that has begun (semantics 2): of two with one key, the first stays. */
function firstOfEach(sorted: readonly OwedDuty[]): OwedDuty[] {
  const keys = new Set<string>();
  return sorted.filter((duty) => {
    const key = `${duty.subjectId}|${duty.windowKey}`;
    return !keys.has(key) && keys.add(key);
  });
}

function bySubjectThenDay(a: OwedDuty, b: OwedDuty): number {
  if (a.subjectId !== b.subjectId) return a.subjectId < b.subjectId ? -1 : 1;
  if (a.opensOn !== b.opensOn) return a.opensOn < b.opensOn ? -1 : 1;
  return a.windowKey < b.windowKey ? -1 : 1;
}
