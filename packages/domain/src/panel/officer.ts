import { type CivilDate, isCivilDate } from '../calendar/civil-date';
import { refusePersonName } from '../personal/person-name';
import { type Refusal, refuse } from '../refusal';

/** Who is to keep daily contact with a panel from a day on (S-3.5). */
export interface OfficerInput {
  name: string;
  from: string;
}

/** Decides whether an officer is named: after the latest one, who is so to the day before. */
export function decideOfficer(
  { name, from }: OfficerInput,
  latestFrom: CivilDate | null,
): Refusal[] | OfficerInput {
  const refusals = [...refusePersonName(name), ...(isCivilDate(from) ? [] : [refuse('NOT_A_DATE', 'from')])];
  if (refusals.length > 0) return refusals;
  if (latestFrom !== null && from <= latestFrom) return [refuse('OFFICER_NAMED_LATER', 'from')];
  return { name: name.trim(), from };
}
