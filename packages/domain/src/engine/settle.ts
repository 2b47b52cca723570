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

export type Settled = Pick<DutyOutcome, 'settlement' | 'settlementReason'>;

/**
 * Where nothing can be owed whatever was done: a position vacant throughout (semantics 4), a duty that waits
 * for the city's decision (semantics 9). It comes before any evidence.
 */
export function settleOutright(duty: OwedDuty, rule: RuleVersion, index: FactIndex): Settled | null {
  return vacant(duty, index) ?? pending(rule, index);
}

/** Why a duty that was not met in time is not held against its subject, as known on `asOf` (semantics 7, 10, 11). */
export function excuse(
  duty: OwedDuty,
  rule: RuleVersion,
  index: FactIndex,
  breach: Breach | null,
  asOf: CivilDate,
): Settled | null {
  return (
    notApplicable(duty, index, breach, asOf) ??
    exempted(duty, rule, index, asOf) ??
    cancelled(duty, index, breach, asOf)
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
    // A withdrawal is known from its day on, and comes too late for what was over by then.
    .filter(({ withdrawnOn }) => withdrawnOn === null || withdrawnOn > asOf || withdrawnOn > lastDay)
    .map(({ reasonCode }) => reasonCode)
    .filter((code) => reasonCodes.includes(code))
    .sort();
  return reasons[0] === undefined ? null : settled('EXEMPT', reasons[0]);
}

/** Vacant on every day of the position's part of the window (semantics 4). */
function vacant(duty: OwedDuty, index: FactIndex): Settled | null {
  if (duty.subjectKind !== 'POSITION' || !isWindow(duty)) return null;
  const position = index.positions.get(duty.subjectId);
  const part = position && intersect(position, { from: duty.opensOn, to: duty.dueOn });
  const isHeld = part && index.incumbencies(duty.subjectId).some((span) => overlaps(span, part));
  return part && !isHeld ? settled('EXEMPT', 'VACANCY') : null;
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
