import { type CivilDate, isCivilDate } from '../calendar/civil-date';
import { refuseEmpty, refuseLong, refuseStepDay } from '../liaison/said';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';

/** What stands for a person everywhere: the station's own code, never a name (office-practice 4.8). */
export function refuseCaseCode(code: string, path = 'caseCode'): Refusal[] {
  return /^[A-Z0-9][A-Z0-9-]{2,22}[A-Z0-9]$/.test(code) ? [] : [refuse('CASE_CODE_INVALID', path)];
}

/** Decides whether somebody is placed: under an agreement in force that day, not twice (S-2.2, FC-07). */
export function decidePlacement(
  { caseCode, on }: { caseCode: string; on: string },
  care: { isInForce: boolean; from: CivilDate | null; to: CivilDate | null; placedCodes: readonly string[] },
  today: CivilDate,
): Refusal[] {
  const isOutside =
    isCivilDate(on) && (care.from === null || on < care.from || (care.to !== null && on > care.to));
  return [
    ...refuseCaseCode(caseCode),
    ...refuseStepDay(on, today),
    ...(care.isInForce && !isOutside ? [] : [refuse('NOT_IN_FORCE', care.isInForce ? 'on' : 'id')]),
    ...(care.placedCodes.includes(caseCode) ? [refuse('CASE_PLACED', 'caseCode')] : []),
  ];
}

/** Decides whether somebody leaves care: once, not before they came, with where they went (妥善安置, FC-08). */
export function decidePlacementEnd(
  { on, whereTo }: { on: string; whereTo: string },
  placement: { from: CivilDate; to: CivilDate | null },
  today: CivilDate,
): Refusal[] {
  return [
    ...(placement.to === null ? [] : [refuse('PLACEMENT_ENDED', 'id')]),
    ...refuseStepDay(on, today),
    ...(isCivilDate(on) && on < placement.from ? [refuse('PERIOD_REVERSED', 'on')] : []),
    ...refuseEmpty(whereTo, 'whereTo'),
    ...refuseLong({ whereTo }),
    ...refuseIdentityNumbers({ whereTo }),
  ];
}
