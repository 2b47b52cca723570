import type { CivilDate } from '../calendar/civil-date';
import { addDays } from '../calendar/civil-date';
import { covers, intersect, overlaps } from '../calendar/span';
import type { RuleVersion } from '../rules/rule';
import type { Breach } from './breaches';
import type { DutyOutcome, OwedDuty, Settlement } from './duty';
import type { FactIndex } from './fact-index';
import { inapplicableSpans } from './not-applicable';
import { isWindow } from './status';
import { isPendingConfig } from './subject';

type Settled = Pick<DutyOutcome, 'settlement' | 'settlementReason'>;

const UNSETTLED: Settled = { settlement: null, settlementReason: null };

/** Why a duty that exists is not owed after all, as known on `asOf` (semantics 4, 7, 9–11). */
export function settle(
  duty: OwedDuty,
  rule: RuleVersion,
  index: FactIndex,
  breach: Breach | null,
  asOf: CivilDate,
): Settled {
  return (
    notApplicable(duty, index, breach, asOf) ??
    exempted(duty, rule, index, asOf) ??
    vacant(duty, index) ??
    pending(rule, index) ??
    cancelled(duty, index, breach, asOf) ??
    UNSETTLED
  );
}

/** 不适用 (semantics 10): for a window on its last day, for a breach while it was open. */
function notApplicable(
  duty: OwedDuty,
  index: FactIndex,
  breach: Breach | null,
  asOf: CivilDate,
): Settled | null {
  const statement = breach
    ? breach.inapplicable
    : inapplicableSpans(index, duty.ruleCode, duty.subjectId).find((span) => covers(span, duty.dueOn));
  return statement && statement.from <= asOf ? settled('NOT_APPLICABLE', statement.reason) : null;
}

/** 豁免 (semantics 11): approved by the end of the window and its grace, otherwise the miss stands. */
function exempted(duty: OwedDuty, rule: RuleVersion, index: FactIndex, asOf: CivilDate): Settled | null {
  const exemptions = index.exemptions(duty.ruleCode, duty.subjectId);
  if (exemptions.length === 0 || !rule.exemption) return null;
  const { reasonCodes } = rule.exemption;
  const lastDay = addDays(duty.dueOn, rule.graceDays);
  const reasons = exemptions
    .filter(({ windowKey }) => windowKey === null || windowKey === duty.windowKey)
    .filter(({ approvedOn }) => approvedOn <= asOf && approvedOn <= lastDay)
    .map(({ reasonCode }) => reasonCode)
    .filter((code) => reasonCodes.includes(code))
    .sort();
  return reasons[0] === undefined ? null : settled('EXEMPT', reasons[0]);
}

/** Vacant on every day of the position's part of the window (semantics 4). */
function vacant(duty: OwedDuty, index: FactIndex): Settled | null {
  if (duty.subjectKind !== 'POSITION' || !isWindow(duty)) return null;
  const incumbencies = index.incumbencies(duty.subjectId);
  const window = { from: duty.opensOn, to: duty.dueOn };
  if (incumbencies.some((span) => span.from <= window.from && overlaps(span, window))) return null;
  const position = index.positions.get(duty.subjectId);
  const part = position && intersect(position, window);
  return part && !incumbencies.some((span) => overlaps(span, part)) ? settled('EXEMPT', 'VACANCY') : null;
}

/** 需市局明确 (semantics 9). */
function pending(rule: RuleVersion, index: FactIndex): Settled | null {
  return isPendingConfig(rule, index.facts.tenant) ? settled('PENDING_CONFIG', rule.pendingConfig) : null;
}

/** The subject ended before the due day (semantics 7); what was due already stays as it was. */
function cancelled(duty: OwedDuty, index: FactIndex, breach: Breach | null, asOf: CivilDate): Settled | null {
  const endedOn = duty.trigger === 'EVENT' ? index.events.get(duty.subjectId)?.endedOn : breach?.endedOn;
  return endedOn && endedOn <= asOf && endedOn < duty.dueOn ? settled('CANCELLED', 'SUBJECT_ENDED') : null;
}

function settled(settlement: Settlement, settlementReason: string | null): Settled {
  return { settlement, settlementReason };
}
