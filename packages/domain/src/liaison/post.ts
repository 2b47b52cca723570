import { addDays, type CivilDate, isCivilDate } from '../calendar/civil-date';
import { covers, lastDay } from '../calendar/span';
import type { PositionFact, PositionKind, TenantFacts } from '../engine/facts';
import { type Refusal, refuse } from '../refusal';

/** A post as it is founded (L-3.1 to L-3.3); its duties begin with it. */
export interface FoundPostInput {
  kind: PositionKind;
  from: string;
}

type Posts = Pick<TenantFacts, 'positions' | 'incumbencies' | 'assignments'>;

/**
 * Decides whether a post is founded. One principal leader at a time; of deputies and section heads there may be
 * several, each with duties of its own (A11).
 */
export function decideFoundingPost(
  { kind, from }: FoundPostInput,
  { positions }: Pick<Posts, 'positions'>,
): Refusal[] | FoundPostInput {
  if (!isCivilDate(from)) return [refuse('NOT_A_DATE', 'from')];
  const isTaken =
    kind === 'PRINCIPAL_LEADER' && positions.some((post) => post.kind === kind && from <= lastDay(post));
  return isTaken ? [refuse('PRINCIPAL_EXISTS', 'kind')] : { kind, from };
}

/**
 * Decides on the last day of a post. Whoever holds it leaves first and what it looks after is handed over first, so
 * that nothing is left to a post that is no more (L-1.2).
 */
export function decideEndingPost(
  positionId: string,
  on: string,
  { positions, incumbencies, assignments }: Posts,
): Refusal[] | PositionFact {
  const post = positions.find(({ id }) => id === positionId);
  if (!post) return [refuse('POSITION_UNKNOWN', 'positionId')];
  if (!isCivilDate(on)) return [refuse('NOT_A_DATE', 'on')];
  if (on < post.from) return [refuse('END_BEFORE_START', 'on')];
  if (on >= lastDay(post)) return [refuse('ALREADY_ENDED', 'on')];
  const outlasts = (each: { positionId: string; to: CivilDate | null }) =>
    each.positionId === positionId && on < lastDay({ from: on, to: each.to });
  if (incumbencies.some(outlasts)) return [refuse('POST_HELD', 'on')];
  return assignments.some(outlasts) ? [refuse('POST_ASSIGNED', 'on')] : post;
}

/** Since when nobody holds a post that is in being on a day; null while somebody does. */
export function vacantSince(
  post: PositionFact,
  { incumbencies }: Pick<Posts, 'incumbencies'>,
  day: CivilDate,
): CivilDate | null {
  if (!covers(post, day)) return null;
  const held = incumbencies.filter((each) => each.positionId === post.id);
  if (held.some((each) => covers(each, day))) return null;
  const before = held.map(lastDay).filter((last) => last < day);
  return before.length === 0 ? post.from : addDays(before.sort().at(-1) as CivilDate, 1);
}
