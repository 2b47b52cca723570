import { addDays, addMonths } from '../calendar/civil-date';
import { lastDay, type Span } from '../calendar/span';
import type { FactIndex } from './fact-index';

/** The days on which a requirement does not apply for want of an institution, and why. */
export interface InapplicableSpan extends Span {
  reason: string;
}

/**
 * When a rule does not apply to a subject (semantics 10, A6): a year from each confirmation, cut short on the
 * day the bureau has an institution of the missing type, which arms the rule again.
 */
export function inapplicableSpans(index: FactIndex, ruleCode: string, subjectId: string): InapplicableSpan[] {
  return index.notApplicable(ruleCode, subjectId).flatMap(({ confirmedOn, missing, reason }) => {
    let to = addDays(addMonths(confirmedOn, 12), -1);
    for (const body of index.facts.organisations) {
      const isOwn = body.tenantId === index.facts.tenant.id && body.type === missing;
      if (isOwn && lastDay(body) >= confirmedOn && body.from <= to) to = addDays(body.from, -1);
    }
    return to < confirmedOn ? [] : [{ from: confirmedOn, to, reason }];
  });
}
