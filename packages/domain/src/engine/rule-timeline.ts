import type { CivilDate } from '../calendar/civil-date';
import { addDays, earlier, FOREVER } from '../calendar/civil-date';
import { covers, lastDay, type Span } from '../calendar/span';
import type { RuleVersion } from '../rules/rule';
import { groupBy } from './fact-index';

/** A version over the days on which it is the one in force. */
export interface VersionInForce extends Span {
  version: RuleVersion;
}

/** All versions of one rule, in the order in which they come into force, never two on one day. */
export interface RuleTimeline {
  code: string;
  inForce: readonly VersionInForce[];
}

/** Lays out rule versions by code and time; a later version ends the one before it. */
export function ruleTimelines(rules: readonly RuleVersion[]): RuleTimeline[] {
  return [...groupBy(rules, (rule) => rule.code)]
    .map(([code, versions]) => ({ code, inForce: layOut(versions) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The version in force on a day. */
export function versionOn(timeline: RuleTimeline, day: CivilDate): RuleVersion | null {
  return timeline.inForce.find((span) => covers(span, day))?.version ?? null;
}

/**
 * The version that governs a window: the one in force on its first day (semantics 2), or, where the rule set
 * itself begins inside the window, the first to come into force in it (the share rule then decides).
 */
export function governingVersion(
  timeline: RuleTimeline,
  window: { from: CivilDate; to: CivilDate },
): RuleVersion | null {
  return (
    timeline.inForce.find((span) => lastDay(span) >= window.from && span.from <= window.to)?.version ?? null
  );
}

function layOut(versions: readonly RuleVersion[]): VersionInForce[] {
  const ordered = [...versions].sort((a, b) =>
    a.effectiveFrom === b.effectiveFrom ? a.version - b.version : a.effectiveFrom < b.effectiveFrom ? -1 : 1,
  );
  return ordered.flatMap((version, index) => {
    const next = ordered[index + 1];
    const to = earlier(version.effectiveTo ?? FOREVER, next ? addDays(next.effectiveFrom, -1) : FOREVER);
    return to < version.effectiveFrom
      ? []
      : [{ version, from: version.effectiveFrom, to: to === FOREVER ? null : to }];
  });
}
