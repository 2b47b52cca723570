import type { CivilDate } from '../calendar/civil-date';
import type { RuleVersion } from '../rules/rule';
import type { AssessmentScheme, SchemeItem, ScoringMethod } from '../rules/scheme';
import { dutyKey, type JudgedDuty } from './duty';
import { type CountedDuty, findManualMarkProblem, type ManualMark, type TrailLine, trailOf } from './marking';

/** A ground for 一票否决 found in the year. */
export interface RaisedVeto {
  code: string;
  on: CivilDate;
  reason: string;
}

export interface AssessmentInput {
  scheme: AssessmentScheme;
  /** The duties of the assessed bureau in the scheme's year, as judged. */
  duties: readonly JudgedDuty[];
  rules: readonly RuleVersion[];
  manualMarks: readonly ManualMark[];
  vetoes: readonly RaisedVeto[];
}

export interface ItemResult {
  code: string;
  title: string;
  method: ScoringMethod['kind'];
  fullMark: number;
  mark: number;
  /** A mark by hand is still to be given; until then it is 0. */
  isPending: boolean;
  trail: TrailLine[];
}

export interface GroupResult {
  code: string;
  title: string;
  fullMark: number;
  mark: number;
  items: ItemResult[];
}

/** A year of a bureau in marks, all in hundredths. */
export interface AssessmentResult {
  year: number;
  schemeName: string;
  schemeVersion: number;
  isExample: boolean;
  fullMark: number;
  mark: number;
  band: string;
  groups: GroupResult[];
  vetoes: RaisedVeto[];
}

/**
 * Marks a year by a scheme (W-3.3). EXEMPT, NOT_APPLICABLE, PENDING_CONFIG and CANCELLED never cost marks
 * (semantics 9), nor does anything weaker than 应 and 原则上.
 */
export function assess({ scheme, duties, rules, manualMarks, vetoes }: AssessmentInput): AssessmentResult {
  const counted = withRules(duties, rules);
  const manual = new Map(manualMarks.map((mark) => [mark.itemCode, mark]));
  const raised = [...vetoes].sort((a, b) => (veto(a) < veto(b) ? -1 : 1));
  const unknown = raised.find(({ code }) => !scheme.vetoes.some((known) => known.code === code));
  if (unknown) throw new RangeError(`The scheme has no veto ${unknown.code}`);

  const groups = scheme.groups.map(({ code, title, items }): GroupResult => {
    const results = items.map((item) => markItem(item, counted, manual.get(item.code) ?? null));
    return { code, title, fullMark: sum(results, 'fullMark'), mark: sum(results, 'mark'), items: results };
  });
  const mark = sum(groups, 'mark');
  const band = scheme.bands.find(({ atLeast }) => mark >= atLeast)?.band ?? scheme.vetoBand;
  return {
    year: scheme.year,
    schemeName: scheme.name,
    schemeVersion: scheme.version,
    isExample: scheme.isExample,
    fullMark: sum(groups, 'fullMark'),
    mark,
    band: raised.length > 0 ? scheme.vetoBand : band,
    groups,
    vetoes: raised,
  };
}

function markItem(item: SchemeItem, counted: readonly CountedDuty[], manual: ManualMark | null): ItemResult {
  const problem = manual && findManualMarkProblem(manual, item);
  if (problem) throw new RangeError(`${item.code}: ${problem}`);
  const trail = trailOf(item, counted, manual);
  const changed = trail.reduce((total, { amount }) => total + amount, 0);
  const startsFull = item.method.kind !== 'MANUAL' && item.method.kind !== 'BONUS';
  return {
    code: item.code,
    title: item.title,
    method: item.method.kind,
    fullMark: item.fullMark,
    mark: (startsFull ? item.fullMark : 0) + changed,
    isPending: item.method.kind === 'MANUAL' && manual === null,
    trail,
  };
}

/** In the order of their keys, so that the order they came in never decides which miss meets the floor. */
function withRules(duties: readonly JudgedDuty[], rules: readonly RuleVersion[]): CountedDuty[] {
  const byVersion = new Map(rules.map((rule) => [`${rule.code}@${rule.version}`, rule]));
  return duties
    .map((duty) => {
      const rule = byVersion.get(`${duty.ruleCode}@${duty.ruleVersion}`);
      if (!rule) throw new RangeError(`No rule ${duty.ruleCode}@${duty.ruleVersion} to assess by`);
      return { duty, rule };
    })
    .sort((a, b) => (dutyKey(a.duty) < dutyKey(b.duty) ? -1 : 1));
}

function sum<K extends string>(parts: readonly Record<K, number>[], key: K): number {
  return parts.reduce((total, part) => total + part[key], 0);
}

function veto({ code, on, reason }: RaisedVeto): string {
  return `${code}|${on}|${reason}`;
}
