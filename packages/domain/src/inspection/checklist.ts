/** One item of a checklist: what is looked at, and what asks for it. */
export interface ChecklistItem {
  code: string;
  text: string;
  source: string;
  /** 待核: the source was read as a digest only, or remembered. */
  isUnverified: boolean;
}

/** A version of a checklist; what was inspected by it keeps it. */
export interface Checklist {
  version: string;
  kind: ChecklistKind;
  items: readonly ChecklistItem[];
}

export const CHECKLIST_KINDS = ['ENTRUSTED_CARE', 'STATION'] as const;
/** FC of an entrusted institution, ST of a station (upstream.md 2.4, 2.5). */
export type ChecklistKind = (typeof CHECKLIST_KINDS)[number];

export const CHECK_RESULTS = ['PASS', 'FAIL', 'NOT_APPLICABLE'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/**
 * Marks out of 100 over the items that apply: one that does not apply weighs nothing and the others weigh more. Null
 * where none applies.
 */
export function scoreOf(results: readonly CheckResult[]): number | null {
  const applying = results.filter((result) => result !== 'NOT_APPLICABLE');
  if (applying.length === 0) return null;
  const passed = applying.filter((result) => result === 'PASS').length;
  return Math.round((passed * 1000) / applying.length) / 10;
}
