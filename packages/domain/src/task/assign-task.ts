import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate, later } from '../calendar/civil-date';
import { refuseEmpty, refuseLong, tidy } from '../liaison/said';
import { checkParticipants } from '../panel/participants';
import type { Institution, PanelPeople } from '../panel/recusal';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';
import type { SupervisionArea } from '../supervision-area';

/** What a bureau asks of its supervisors: where, about what, and between which days (S-3.2b). */
export interface TaskInput {
  organisationId: string;
  area: SupervisionArea;
  /** Of `OTHER` alone: what it is called. */
  areaName: string | null;
  request: string;
  fromOn: string;
  toOn: string;
  /** Running terms of those it is given to. */
  supervisorIds: readonly string[];
}

/** A task fit to be stored; each person once. */
export interface TaskDraft extends TaskInput {
  fromOn: CivilDate;
  toOn: CivilDate;
  supervisorIds: string[];
}

/**
 * Decides whether a task is given. Whoever is bound to the institution is not sent there (S-2.1c), nor anybody whose
 * term has not begun by the first day of the task, or is over today.
 */
export function decideTask(
  input: TaskInput,
  organisations: readonly Institution[],
  people: PanelPeople,
  today: CivilDate,
): Refusal[] | TaskDraft {
  const { organisationId, area, request, fromOn, toOn } = input;
  const areaName = tidy(input.areaName);
  const institution = organisations.find(({ id }) => id === organisationId);
  const refusals = [
    ...(institution ? [] : [refuse('ORGANISATION_UNKNOWN', 'organisationId')]),
    ...(area === 'OTHER' && areaName === null ? [refuse('AREA_NOT_NAMED', 'areaName')] : []),
    ...(area !== 'OTHER' && areaName !== null ? [refuse('AREA_NAMED_TWICE', 'areaName')] : []),
    ...refuseEmpty(request, 'request'),
    ...refuseLong({ request, areaName }),
    ...refuseIdentityNumbers({ request, areaName }),
    ...refuseWindow(fromOn, toOn, today),
  ];
  if (refusals.length > 0 || !institution) return refusals;
  const terms = checkParticipants(people, {
    ...{ supervisorIds: input.supervisorIds, institution, on: later(fromOn, today), atLeast: 1 },
    path: 'supervisorIds',
  });
  if (!Array.isArray(terms)) return [terms];
  return {
    ...{ organisationId, area, areaName, request: request.trim(), fromOn, toOn },
    supervisorIds: terms.map(({ supervisorId }) => supervisorId),
  };
}

/** From a day on, to another that is not before it and not past. */
function refuseWindow(fromOn: string, toOn: string, today: CivilDate): Refusal[] {
  const wrong = (['fromOn', 'toOn'] as const).filter((path) => !isCivilDate({ fromOn, toOn }[path]));
  if (wrong.length > 0) return wrong.map((path) => refuse('NOT_A_DATE', path));
  if (toOn < fromOn) return [refuse('PERIOD_REVERSED', 'toOn')];
  return toOn < today ? [refuse('DATE_IN_PAST', 'toOn')] : [];
}
