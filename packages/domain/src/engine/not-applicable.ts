import { addDays, addMonths, type CivilDate, earlier } from '../calendar/civil-date';
import { lastDay, type Span } from '../calendar/span';
import type { FactIndex } from './fact-index';

/** The days on which a requirement does not apply for want of an institution, and why. */
export interface InapplicableSpan extends Span {
  reason: string;
}

/**
 * When a rule does not apply to a subject (semantics 10, A6): a year from each confirmation, cut short on the
 * day the bureau has an institution of the missing type, or takes the statement back: either arms the rule again.
 */
export function inapplicableSpans(index: FactIndex, ruleCode: string, subjectId: string): InapplicableSpan[] {
  return index.notApplicable(ruleCode, subjectId).flatMap(({ confirmedOn, withdrawnOn, missing, reason }) => {
    let to = lastDayConfirmed(confirmedOn);
    if (withdrawnOn !== null) to = earlier(to, addDays(withdrawnOn, -1));
    for (const body of index.facts.organisations) {
      const isOwn = body.tenantId === index.facts.tenant.id && body.type === missing;
      if (isOwn && lastDay(body) >= confirmedOn && body.from <= to) to = addDays(body.from, -1);
    }
    return to < confirmedOn ? [] : [{ from: confirmedOn, to, reason }];
  });
}

/** A confirmation is good for a year (semantics 10): its last day. */
export function lastDayConfirmed(confirmedOn: CivilDate): CivilDate {
  return addDays(addMonths(confirmedOn, 12), -1);
}
