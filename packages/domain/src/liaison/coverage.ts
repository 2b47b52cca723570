import { addDays, type CivilDate } from '../calendar/civil-date';
import { covers, lastDay } from '../calendar/span';
import { indexFacts } from '../engine/fact-index';
import type { PositionFact, TenantFacts } from '../engine/facts';
import { ruleTimelines, versionOn } from '../engine/rule-timeline';
import { standingContext } from '../engine/standing-day';
import { isPendingConfig, type Subject, subjectsOf } from '../engine/subject';
import { celParams, compileCel } from '../rules/cel';
import type { RuleVersion } from '../rules/rule';
import { incumbentOn } from './office';

/** What the notice asks of a post on one day, and whether its units answer it (L-1.2 to L-1.7). */
export interface UnitRequirement {
  ruleCode: string;
  ruleVersion: number;
  isMet: boolean;
}

/** A post on one day. A vacant post owes no unit that day (semantics 4) and is shown as vacant. */
export interface PostOnDay {
  position: PositionFact;
  incumbentName: string | null;
  /** The first day without an incumbent, where there is none; the post's own first day if nobody ever held it. */
  vacantSince: CivilDate | null;
  requirements: UnitRequirement[];
}

/** The posts of a bureau in being on a day, each with what the notice asks of it that day. */
export function postsOn(facts: TenantFacts, rules: readonly RuleVersion[], day: CivilDate): PostOnDay[] {
  const index = indexFacts(facts);
  const asked = ruleTimelines(rules.filter(isAboutUnits)).flatMap((timeline) => {
    const rule = versionOn(timeline, day);
    return rule ? [{ rule, bound: new Set(subjectsOf(rule, index).map(({ id }) => id)) }] : [];
  });
  return facts.positions
    .filter((position) => covers(position, day))
    .map((position) => {
      const subject: Subject = { ...position, kind: 'POSITION' };
      const incumbent = incumbentOn(position.id, day, facts);
      return {
        position,
        incumbentName: incumbent?.personName ?? null,
        vacantSince: incumbent ? null : vacantSince(position, day, facts),
        requirements: asked
          .filter(({ bound }) => bound.has(position.id))
          .map(({ rule }) => {
            const { code, version, trigger, params } = rule;
            const context = { ...standingContext(subject, index, day), params: celParams(params) };
            const isMet = trigger.kind === 'STANDING' && compileCel('POSITION', trigger.predicate)(context);
            return { ruleCode: code, ruleVersion: version, isMet };
          }),
      };
    });
}

/** Whether any rule about the bureau's posts waits for the city's decision on a day (L-1.8, A2). */
export function awaitsDecision(
  { tenant }: Pick<TenantFacts, 'tenant'>,
  rules: readonly RuleVersion[],
  day: CivilDate,
): boolean {
  return ruleTimelines(rules.filter(({ scope }) => scope.subjectKind === 'POSITION')).some((timeline) => {
    const rule = versionOn(timeline, day);
    return rule !== null && isPendingConfig(rule, tenant);
  });
}

function isAboutUnits({ scope, trigger }: RuleVersion): boolean {
  return scope.subjectKind === 'POSITION' && trigger.kind === 'STANDING';
}

function vacantSince(position: PositionFact, day: CivilDate, { incumbencies }: TenantFacts): CivilDate {
  const ends = incumbencies
    .filter((fact) => fact.positionId === position.id && lastDay(fact) < day)
    .map(lastDay)
    .sort();
  const last = ends.at(-1);
  return last === undefined ? position.from : addDays(last, 1);
}
