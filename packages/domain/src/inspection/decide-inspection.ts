import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate } from '../calendar/civil-date';
import type { OrganisationType } from '../engine/facts';
import { refuseEmpty, refuseLong, refuseStepDay, tidy } from '../liaison/said';
import { checkParticipants } from '../panel/participants';
import type { Institution, PanelPeople, Term } from '../panel/recusal';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';
import type { CheckResult } from './checklist';
import { checklistFor } from './checklists';

export const INSPECTION_KINDS = ['SPECIAL', 'VISIT'] as const;
/** 专项检查, organised by the bureau (S-2.2c), or a visit of the panel, mostly unannounced (S-2.0, FC-13). */
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

/** One item as it was found. */
export interface Check {
  code: string;
  result: CheckResult;
  note: string | null;
}

/** What somebody says of an inspection. */
export interface InspectionInput {
  kind: InspectionKind;
  organisationId: string;
  on: string;
  isUnannounced: boolean;
  supervisorIds: readonly string[];
  checklistVersion: string;
  checks: readonly Check[];
  conclusion: string;
}

/** An inspection fit to be stored; `failed` is what goes on the ledger of problems. */
export interface InspectionDraft extends Omit<InspectionInput, 'on' | 'supervisorIds'> {
  on: CivilDate;
  members: readonly Term[];
  failed: readonly { code: string; problem: string }[];
}

export interface InspectionKnown {
  institutions: readonly (Institution & { type: OrganisationType })[];
  people: PanelPeople;
  today: CivilDate;
  /** The running term of a supervisor who records; null where the bureau does. */
  recorderId: string | null;
}

/**
 * Decides whether an inspection is recorded (S-2.2c, S-2.1e). Whoever takes part serves on the day and is bound to the
 * institution by nothing (S-2.1c). A special inspection fills its whole checklist; a visit as much as was looked at.
 */
export function decideInspection(
  input: InspectionInput,
  known: InspectionKnown,
): Refusal[] | InspectionDraft {
  const { kind, organisationId, on, conclusion, supervisorIds } = input;
  const institution = known.institutions.find(({ id }) => id === organisationId);
  if (!institution) return [refuse('ORGANISATION_UNKNOWN', 'organisationId')];
  const checks = input.checks.map((check) => ({ ...check, note: tidy(check.note) }));
  const members = checkParticipants(known.people, {
    ...{ supervisorIds, institution, on, atLeast: 1, path: 'supervisorIds' },
  });
  const recorderTakesPart = known.recorderId === null || supervisorIds.includes(known.recorderId);
  const refusals = [
    ...refuseStepDay(on, known.today),
    ...(kind === 'SPECIAL' && known.recorderId !== null ? [refuse('SPECIAL_NEEDS_BUREAU', 'kind')] : []),
    ...(kind === 'SPECIAL' && institution.type !== 'ENTRUSTED_CARE_INSTITUTION'
      ? [refuse('SPECIAL_OF_CARE_ONLY', 'organisationId')]
      : []),
    ...('code' in members && isCivilDate(on) ? [members] : []),
    ...(recorderTakesPart ? [] : [refuse('VISITOR_MISSING', 'supervisorIds')]),
    ...refuseChecks(input, institution.type, checks),
    ...refuseEmpty(conclusion, 'conclusion'),
    ...refuseLong({ conclusion }),
    ...refuseIdentityNumbers({ conclusion }),
  ];
  if (refusals.length > 0 || 'code' in members) return refusals;
  const failed = checks.flatMap(({ code, result, note }) =>
    result === 'FAIL' ? [{ code, problem: note ?? '' }] : [],
  );
  return { ...input, on, members, checks, failed, conclusion: conclusion.trim() };
}

function refuseChecks(
  { kind, checklistVersion }: InspectionInput,
  type: OrganisationType,
  checks: readonly Check[],
): Refusal[] {
  const checklist = checklistFor(type);
  if (checklistVersion !== checklist.version) return [refuse('CHECKLIST_OUTDATED', 'checklistVersion')];
  const known = new Set(checklist.items.map(({ code }) => code));
  const seen = new Set<string>();
  const refusals = checks.flatMap(({ code, result, note }) => {
    const isTwice = seen.has(code);
    seen.add(code);
    const path = `checks.${code}`;
    return [
      ...(known.has(code) ? [] : [refuse('CHECK_UNKNOWN', path)]),
      ...(isTwice ? [refuse('CHECK_TWICE', path)] : []),
      ...(result === 'FAIL' && note === null ? [refuse('CHECK_NOTE_MISSING', path)] : []),
      ...(note !== null && note.length > 500 ? [refuse('TEXT_TOO_LONG', path)] : []),
      ...refuseIdentityNumbers({ [path]: note }),
    ];
  });
  const isComplete = checklist.items.every(({ code }) => seen.has(code));
  return [...refusals, ...(kind === 'SPECIAL' && !isComplete ? [refuse('CHECKS_INCOMPLETE', 'checks')] : [])];
}
