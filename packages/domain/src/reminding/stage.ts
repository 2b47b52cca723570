/** What somebody can be told of a duty. BEFORE and AFTER carry a number of days. */
export const STAGE_KINDS = [
  'BEFORE',
  'DUE_DAY',
  'OVERDUE',
  'MISSED',
  'AFTER',
  'TO_LEADER',
  'TO_CITY',
] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

export interface StageName {
  kind: StageKind;
  /** Days before or after the due day, for BEFORE and AFTER. */
  days: number | null;
}

/** As the ledger has it: `BEFORE_7`, `DUE_DAY`, `TO_LEADER`. */
export function stageCode({ kind, days }: StageName): string {
  return days === null ? kind : `${kind}_${days}`;
}

/** Reads a code of the ledger back; null when it is the code of no stage. */
export function readStage(code: string): StageName | null {
  const [, word, number] = /^([A-Z_]+?)(?:_([1-9]\d{0,2}))?$/.exec(code) ?? [];
  const kind = STAGE_KINDS.find((candidate) => candidate === word);
  const counts = kind === 'BEFORE' || kind === 'AFTER';
  if (!kind || counts !== (number !== undefined)) return null;
  return { kind, days: number === undefined ? null : Number(number) };
}

/** 督办: from here on somebody above is told, and answers by an act of their own (知悉并处理). */
export function isEscalation({ kind }: StageName): boolean {
  return kind === 'TO_LEADER' || kind === 'TO_CITY';
}

/** In what capacity somebody is told. */
export const CAPACITIES = [
  'POST_HOLDER',
  'INSTITUTION_STAFF',
  'SUPERVISOR',
  'CLERK',
  'PRINCIPAL_LEADER',
  'CITY_SECTION',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

const ANSWERING: readonly Capacity[] = ['POST_HOLDER', 'INSTITUTION_STAFF', 'SUPERVISOR', 'CLERK'];

/** Who is told at a stage. */
export function audienceOf({ kind }: StageName): readonly Capacity[] {
  if (kind === 'TO_LEADER') return ['PRINCIPAL_LEADER'];
  return kind === 'TO_CITY' ? ['CITY_SECTION'] : ANSWERING;
}
