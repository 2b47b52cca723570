import type { CivilDate } from '../calendar/civil-date';
import { addDays } from '../calendar/civil-date';
import { covers, dayAfter, intersect, type Span } from '../calendar/span';
import { celParams, compileCel } from '../rules/cel';
import type { RuleVersion } from '../rules/rule';
import type { Vocabulary } from '../rules/vocabulary';
import type { SubjectKind } from './duty';
import type { FactIndex } from './fact-index';
import { type InapplicableSpan, inapplicableSpans } from './not-applicable';
import { type RuleTimeline, versionOn } from './rule-timeline';
import { factsBehind, isVacant, standingContext } from './standing-day';
import type { Subject } from './subject';

/** A maximal run of days on which a standing requirement fails. */
export interface Breach {
  rule: RuleVersion;
  from: CivilDate;
  /** The first day on which it holds again; null when it never does. */
  mendedOn: CivilDate | null;
  /** The last day of the subject, of the rule or of its inapplicability, when that ended the run. */
  endedOn: CivilDate | null;
  /** Why it is not held against anybody: the institution does not exist here (A6). */
  inapplicable: InapplicableSpan | null;
}

/**
 * Every breach of a standing rule by a subject, ever (semantics 7). The version in force on the first day
 * governs the whole run (semantics 2). The predicate is asked only where a fact behind it begins or ends.
 */
export function findBreaches(timeline: RuleTimeline, subject: Subject, index: FactIndex): Breach[] {
  const breaches: Breach[] = [];
  const excused = inapplicableSpans(index, timeline.code, subject.id);
  const behind = [...timeline.inForce, ...factsBehind(subject, index), ...excused];
  const fails = failing(subject, index);

  for (const life of livesUnder(timeline, subject)) {
    let breach: Breach | null = null;
    for (const day of turningDays(life, behind)) {
      const inapplicable = excused.find((span) => covers(span, day)) ?? null;
      if (breach) {
        const isMended = !fails(breach.rule, day);
        // A statement takes over the breach it finds open; where one lapses, the rule is armed anew.
        const isRearmed = breach.inapplicable !== null && inapplicable === null;
        if (!isMended && !isRearmed) {
          breach.inapplicable ??= inapplicable;
          continue;
        }
        if (isMended) breach.mendedOn = day;
        else breach.endedOn = addDays(day, -1);
      }
      const rule = versionOn(timeline, day);
      breach =
        rule && fails(rule, day) ? { rule, from: day, mendedOn: null, endedOn: null, inapplicable } : null;
      if (breach) breaches.push(breach);
    }
    if (breach) breach.endedOn = life.to;
  }
  return breaches;
}

/** Whether a requirement fails on a day; a vacant position does not fail (semantics 4). */
function failing(subject: Subject, index: FactIndex): (rule: RuleVersion, day: CivilDate) => boolean {
  const vocabulary = standingVocabulary(subject.kind);
  return (rule, day) => {
    if (rule.trigger.kind !== 'STANDING' || isVacant(subject, index, day)) return false;
    const context = standingContext(subject, index, day);
    context.params = celParams(rule.params);
    return !compileCel(vocabulary, rule.trigger.predicate)(context);
  };
}

function standingVocabulary(kind: SubjectKind): Vocabulary {
  if (kind === 'TENANT' || kind === 'POSITION' || kind === 'PANEL') return kind;
  throw new RangeError(`A standing rule cannot be about ${kind}`);
}

/** The subject's days under the rule: one stretch, unless the rule was out of force in between. */
function livesUnder(timeline: RuleTimeline, subject: Subject): Span[] {
  const lives: Span[] = [];
  for (const span of timeline.inForce) {
    const last = lives.at(-1);
    if (last && dayAfter(last) === span.from) last.to = span.to;
    else lives.push({ from: span.from, to: span.to });
  }
  return lives.flatMap((life) => intersect(life, subject) ?? []);
}

function turningDays(life: Span, spans: readonly Span[]): CivilDate[] {
  const days = new Set([life.from]);
  for (const span of spans) {
    const after = dayAfter(span);
    if (covers(life, span.from)) days.add(span.from);
    if (after !== null && covers(life, after)) days.add(after);
  }
  return [...days].sort();
}
