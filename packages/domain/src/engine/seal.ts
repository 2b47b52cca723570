import type { AssessmentInput, AssessmentResult } from './assess';

/**
 * JSON with one spelling: keys in code-unit order, no white space, and only what survives a round trip.
 * Equal values give equal bytes, whoever writes them (compare RFC 8785; numbers here are integers only).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0))
      throw new RangeError(`Not a whole number: ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  throw new RangeError(`Not data: ${typeof value}`);
}

/**
 * The text a sealed assessment is kept and hashed as: the result and all it was computed from, in an order of
 * its own, so that the same snapshot gives the same bytes however it was read back.
 */
export function sealedText(input: AssessmentInput, result: AssessmentResult): string {
  return canonicalJson({
    format: 'mingcha/assessment/1',
    scheme: input.scheme,
    rules: inOrder(input.rules),
    duties: inOrder(input.duties),
    manualMarks: inOrder(input.manualMarks),
    vetoes: inOrder(input.vetoes),
    result,
  });
}

function inOrder(items: readonly unknown[]): unknown[] {
  return items
    .map((item) => ({ item, text: canonicalJson(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ item }) => item);
}
