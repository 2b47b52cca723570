import { type Bureau, demandsOn, type Post } from './coverage-query';

/** Something to be settled, the gravest first: a unit that is missing, a vacancy, a question to the city. */
export type Gap =
  | { kind: 'UNMET'; bureau: Bureau; post: Post; clause: string; quote: string }
  | { kind: 'VACANT'; bureau: Bureau; post: Post }
  | { kind: 'UNDECIDED'; bureau: Bureau };

/** A vacant post owes no unit while it is vacant (A11), so it is listed for its vacancy alone. */
export function gapsOf(bureaus: readonly Bureau[]): Gap[] {
  const unmet = bureaus.flatMap((bureau) =>
    bureau.posts
      .filter(({ incumbentName }) => incumbentName !== null)
      .flatMap((post) =>
        demandsOn(bureau, post)
          .filter(({ isMet }) => !isMet)
          .map(({ rule }): Gap => ({ kind: 'UNMET', bureau, post, clause: rule.code, quote: rule.quote })),
      ),
  );
  const vacant = bureaus.flatMap((bureau) =>
    bureau.posts
      .filter(({ incumbentName }) => incumbentName === null)
      .map((post): Gap => ({ kind: 'VACANT', bureau, post })),
  );
  const undecided = bureaus
    .filter(({ awaitsDecision }) => awaitsDecision)
    .map((bureau): Gap => ({ kind: 'UNDECIDED', bureau }));
  return [...unmet, ...vacant, ...undecided];
}
