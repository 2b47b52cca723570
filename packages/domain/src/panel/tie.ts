import { type CivilDate, isCivilDate } from '../calendar/civil-date';
import { covers, lastDay, type Span } from '../calendar/span';
import { refuseLong, tidy } from '../liaison/said';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';
import { type Institution, type PanelPeople, type TieKind, tiesOn } from './recusal';

/** What is declared to bind a person to an institution (S-2.1c, A17). */
export interface TieInput {
  personId: string;
  organisationId: string;
  kind: TieKind;
  note: string;
  from: string;
}

/** Decides whether a tie is declared. It bars from its first day on; what was done before stands. */
export function decideTie(
  input: TieInput,
  people: PanelPeople,
  organisations: readonly Institution[],
): Refusal[] | TieInput {
  const { personId, organisationId, from } = input;
  const note = input.note.trim();
  const refusals = [
    ...(people.terms.some((term) => term.personId === personId)
      ? []
      : [refuse('SUPERVISOR_UNKNOWN', 'supervisorId')]),
    ...(organisations.some(({ id }) => id === organisationId)
      ? []
      : [refuse('ORGANISATION_UNKNOWN', 'organisationId')]),
    ...(isCivilDate(from) ? [] : [refuse('NOT_A_DATE', 'from')]),
    ...refuseLong({ note }),
    ...refuseIdentityNumbers({ note }),
  ];
  if (refusals.length > 0) return refusals;
  const isDeclared = people.ties.some(
    (tie) =>
      tie.personId === personId &&
      tie.organisationId === organisationId &&
      tie.kind === input.kind &&
      covers(tie, from),
  );
  return isDeclared ? [refuse('TIE_DECLARED', 'kind')] : { ...input, note };
}

/** Decides on the last day of a tie; it bars to that day. */
export function refuseEndingTie(tie: Span | undefined, on: string): Refusal | null {
  if (!tie) return refuse('TIE_UNKNOWN', 'id');
  if (!isCivilDate(on)) return refuse('NOT_A_DATE', 'on');
  if (on < tie.from) return refuse('END_BEFORE_START', 'on');
  return on >= lastDay(tie) ? refuse('ALREADY_ENDED', 'on') : null;
}

/** An override that one person asked for. */
export interface AskedOverride {
  askedBy: string;
  approvedOn: CivilDate | null;
  withdrawnOn: CivilDate | null;
}

/** Decides whether it is asked to let somebody in whom kin or supplies bind; never whoever works there (应回避). */
export function decideAskingOverride(
  { personId, reason }: { personId: string; reason: string },
  people: PanelPeople,
  institution: Institution | undefined,
  today: CivilDate,
): Refusal | { reason: string } {
  if (!institution) return refuse('ORGANISATION_UNKNOWN', 'organisationId');
  const [worst] = tiesOn(people, personId, institution, today);
  if (worst === undefined) return refuse('NOTHING_TO_OVERRIDE', 'organisationId');
  if (worst === 'EMPLOYER') return refuse('EMPLOYER_NEVER_OVERRIDDEN', 'organisationId');
  const text = tidy(reason);
  if (text === null) return refuse('REASON_MISSING', 'reason');
  const [wrong] = [...refuseLong({ reason: text }), ...refuseIdentityNumbers({ reason: text })];
  return wrong ?? { reason: text };
}

/** Decides whether an override is approved: by a second person, and once. */
export function refuseApproval(override: AskedOverride | undefined, accountId: string): Refusal | null {
  if (!override) return refuse('OVERRIDE_UNKNOWN', 'id');
  if (override.approvedOn !== null || override.withdrawnOn !== null) return refuse('OVERRIDE_DECIDED', 'id');
  return override.askedBy === accountId ? refuse('OVERRIDE_NEEDS_SECOND', 'id') : null;
}
