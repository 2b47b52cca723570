import type { CivilDate } from '../calendar/civil-date';
import { FOREVER } from '../calendar/civil-date';
import type { ConsideredEvidence, OwedDuty, Verdict } from './duty';
import type { Evidence } from './evidence';
import type { FailedCondition } from './evidence-context';
import { positionOf } from './evidence-files';
import { isWindow } from './status';

/** What the evidence makes of a duty. */
export interface Weighing {
  satisfiedOn: CivilDate | null;
  lateEntry: boolean;
  considered: ConsideredEvidence[];
}

/**
 * Weighs the file of a duty (semantics 5–7): what lies in the window, is known by `asOf`, is not voided and
 * meets the rule's `where` counts, in order of days. `satisfiedOn` is the day of the deciding piece. Where
 * nothing is owed (`needed` is 0) whatever counts is surplus.
 */
export function weigh(
  duty: OwedDuty,
  file: readonly Evidence[],
  failedCondition: FailedCondition,
  needed: number,
  asOf: CivilDate,
): Weighing {
  // A one-off may be done at any time, an event be answered late; only windows close.
  const first = duty.trigger === 'ONCE' ? 0 : positionOf(file, duty.opensOn);
  const closesOn = isWindow(duty) ? duty.dueOn : FOREVER;
  const considered: ConsideredEvidence[] = [];
  let satisfiedOn: CivilDate | null = null;
  let have = 0;
  let enteredInTime = 0;

  let at = first;
  for (let piece = file[at]; piece && piece.on <= closesOn; piece = file[++at]) {
    if (isUnknown(piece, asOf)) {
      considered.push(entry(piece, 'NOT_YET_KNOWN'));
    } else if (piece.voidedOn !== null && piece.voidedOn <= asOf) {
      considered.push(entry(piece, 'VOIDED'));
    } else {
      const condition = failedCondition(piece);
      if (condition !== null) {
        considered.push(entry(piece, 'WHERE_FAILED', condition));
        continue;
      }
      considered.push(entry(piece, have < needed ? 'USED' : 'SURPLUS'));
      have++;
      if (piece.recordedOn <= duty.dueOn) enteredInTime++;
      if (have === needed) satisfiedOn = piece.on;
    }
  }
  if (satisfiedOn === null) {
    // The last piece before the window and the first after it: 「差一天」 is what people ask about.
    for (const piece of [file[first - 1], file[at]]) {
      if (piece && !isUnknown(piece, asOf)) considered.push(entry(piece, 'OUTSIDE_WINDOW'));
    }
  }
  const isInTime = satisfiedOn !== null && satisfiedOn <= duty.dueOn;
  return { satisfiedOn, lateEntry: isInTime && enteredInTime < needed, considered };
}

function isUnknown(piece: Evidence, asOf: CivilDate): boolean {
  return piece.recordedOn > asOf || piece.on > asOf;
}

function entry(piece: Evidence, verdict: Verdict, condition: string | null = null): ConsideredEvidence {
  return { evidenceId: piece.id, kind: piece.kind, on: piece.on, verdict, condition };
}
