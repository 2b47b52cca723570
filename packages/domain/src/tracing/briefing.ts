import type { CivilDate } from '../calendar/civil-date';
import { refuseLong, refuseStepDay, tidy } from '../liaison/said';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';

/** 月度通报: how many are in the station and stranded, and how the tracing stands (S-2.4a, S-2.4b). */
export interface BriefingInput {
  organisationId: string;
  on: string;
  inStation: number;
  stranded: number;
  unidentified: number;
  /** Of the unidentified, those whose notices stand on every platform asked for. */
  posted: number;
  text: string | null;
}

export interface BriefingDraft extends BriefingInput {
  on: CivilDate;
}

/** Decides whether a briefing is sent; nought in every place is a nil report (零报告). */
export function decideBriefing(
  input: BriefingInput,
  organisationIds: readonly string[],
  today: CivilDate,
): Refusal[] | BriefingDraft {
  const { inStation, stranded, unidentified, posted } = input;
  const counts = { inStation, stranded, unidentified, posted };
  const wrong = Object.entries(counts).filter(([, count]) => !Number.isInteger(count) || count < 0);
  const text = tidy(input.text);
  const refusals = [
    ...(organisationIds.includes(input.organisationId)
      ? []
      : [refuse('BRIEFING_PLACE_UNKNOWN', 'organisationId')]),
    ...wrong.map(([path]) => refuse('COUNT_INVALID', path)),
    ...(wrong.length === 0 && stranded > inStation ? [refuse('COUNTS_INCONSISTENT', 'stranded')] : []),
    ...(wrong.length === 0 && posted > unidentified ? [refuse('COUNTS_INCONSISTENT', 'posted')] : []),
    ...refuseStepDay(input.on, today),
    ...refuseLong({ text }),
    ...refuseIdentityNumbers({ text }),
  ];
  return refusals.length > 0 ? refusals : { ...input, text };
}
