export const STRENGTHS = [
  'PROHIBITED',
  'MUST',
  'MUST_IN_PRINCIPLE',
  'GENERAL',
  'SHOULD',
  'DISCRETIONARY',
  'MAY',
  'GOAL',
] as const;
/** The notice's own words: 不作为/应回避 · 应 · 原则上 · 一般 · 宜/建议 · 视情 · 可以 · 着力. */
export type Strength = (typeof STRENGTHS)[number];

export const SEVERITIES = ['VIOLATION', 'DEVIATION', 'ADVICE'] as const;
/** What a miss is called. */
export type Severity = (typeof SEVERITIES)[number];

const SEVERITY: Record<Strength, Severity | null> = {
  PROHIBITED: 'VIOLATION',
  MUST: 'VIOLATION',
  MUST_IN_PRINCIPLE: 'VIOLATION',
  GENERAL: 'DEVIATION',
  SHOULD: 'ADVICE',
  DISCRETIONARY: null,
  MAY: null,
  GOAL: null,
};

/** What a miss of this strength is, or null where nothing is owed (clauses.md, strength table). */
export function severityOf(strength: Strength): Severity | null {
  return SEVERITY[strength];
}

/** 视情, 可以 and 着力 owe nothing. */
export function owesDuty(strength: Strength): boolean {
  return SEVERITY[strength] !== null;
}

/** Only a violation costs marks; 一般 and 宜 never do. */
export function costsMarks(strength: Strength): boolean {
  return SEVERITY[strength] === 'VIOLATION';
}
