import { daysBetween } from '../calendar/civil-date';
import { daysInCommon, intersect, lastDay } from '../calendar/span';
import type { OwedDuty } from '../engine/duty';
import type { TenantFacts } from '../engine/facts';

/** Days of a window without anybody in the post from which on its exemption is suggested (A11); a bureau's practice. */
export const VACANCY_DAYS = 15;

/**
 * Whether 职务空缺 is suggested as the ground of an exemption (A11): within the duty's window nobody held the post for
 * more than `VACANCY_DAYS` days. A post vacant throughout is exempt without a request (semantics 4).
 */
export function suggestsVacancy(
  { subjectId, opensOn, dueOn }: Pick<OwedDuty, 'subjectId' | 'opensOn' | 'dueOn'>,
  { positions, incumbencies }: Pick<TenantFacts, 'positions' | 'incumbencies'>,
): boolean {
  const post = positions.find(({ id }) => id === subjectId);
  const part = post && intersect(post, { from: opensOn, to: dueOn });
  if (!part) return false;
  const to = lastDay(part);
  const held = incumbencies.filter(({ positionId }) => positionId === subjectId);
  const days = daysBetween(part.from, to) + 1;
  return days - daysInCommon({ from: part.from, to }, held) > VACANCY_DAYS;
}
