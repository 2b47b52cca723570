import { z } from 'zod';

/** Marks are whole hundredths, so that no sum is ever off by a bit: 250 is 2.50. */
const marks = z.int().min(0).max(1_000_000);
const text = z.string().min(1);
const ruleCodes = z.array(text).min(1);

const methodSchema = z.discriminatedUnion('kind', [
  /** 少一次扣 n 分; `lateStep` for what was done, but late. Never below 0. */
  z.strictObject({ kind: z.literal('DEDUCT_PER_MISS'), step: marks, lateStep: marks, ruleCodes }),
  /** The share of decided duties that were met. */
  z.strictObject({ kind: z.literal('RATIO'), ruleCodes }),
  /** All or nothing. */
  z.strictObject({ kind: z.literal('BINARY'), ruleCodes }),
  z.strictObject({ kind: z.literal('MANUAL') }),
  /** `step` for every duty met under the rules, and what is awarded by hand, up to `cap`. */
  z.strictObject({ kind: z.literal('BONUS'), cap: marks, step: marks, ruleCodes: z.array(text) }),
]);

const itemSchema = z.strictObject({ code: text, title: text, fullMark: marks, method: methodSchema });
const groupSchema = z.strictObject({ code: text, title: text, items: z.array(itemSchema).min(1) });

/** What a year is marked by (W-3.3; the notice gives no weights, A30). */
export const assessmentSchemeSchema = z
  .strictObject({
    year: z.int().min(2019).max(9999),
    version: z.int().min(1),
    name: text,
    isExample: z.boolean(),
    groups: z.array(groupSchema).min(1),
    /** 一票否决: any of them puts the year into `vetoBand`. */
    vetoes: z.array(z.strictObject({ code: text, title: text })),
    vetoBand: text,
    /** From the best band to the worst; the last begins at 0. */
    bands: z.array(z.strictObject({ band: text, atLeast: marks })).min(1),
  })
  .superRefine((scheme, context) => {
    const codes = scheme.groups.flatMap((group) => group.items.map((item) => item.code));
    const problem = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (new Set(codes).size < codes.length) problem(['groups'], 'Two items have the same code');
    const { bands } = scheme;
    const isDescending = bands.every(
      ({ atLeast }, index) => atLeast < (bands[index - 1]?.atLeast ?? Infinity),
    );
    if (!isDescending || bands.at(-1)?.atLeast !== 0) problem(['bands'], 'Bands go down to 0');
    if (!bands.some(({ band }) => band === scheme.vetoBand)) problem(['vetoBand'], 'No such band');
  });

export type AssessmentScheme = z.infer<typeof assessmentSchemeSchema>;
export type SchemeItem = z.infer<typeof itemSchema>;
export type ScoringMethod = z.infer<typeof methodSchema>;
