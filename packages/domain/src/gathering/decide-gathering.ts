import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate } from '../calendar/civil-date';
import { covers } from '../calendar/span';
import { refuseEmpty, refuseLong, refuseStepDay, tidy } from '../liaison/said';
import type { PanelPeople, Term } from '../panel/recusal';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';

export const GATHERING_KINDS = ['MEETING', 'TRAINING'] as const;
/** 第三方监督成员会议 (S-3.6), 培训 (S-3.3). */
export type GatheringKind = (typeof GATHERING_KINDS)[number];

/** What is said of a meeting or a training that took place. */
export interface GatheringInput {
  kind: GatheringKind;
  panelId: string;
  on: string;
  place: string;
  /** 议题、培训内容. */
  topics: string;
  /** 会议纪要要点、培训材料. */
  text: string;
  supervisorIds: readonly string[];
}

export interface GatheringDraft extends Omit<GatheringInput, 'supervisorIds'> {
  on: CivilDate;
  members: readonly Term[];
  /** How many served on that day, to say whether more than half were there (A28). */
  servingCount: number;
}

/** Decides whether it is recorded: of a panel of the bureau, on a day it happened, with members who served then. */
export function decideGathering(
  input: GatheringInput,
  panelIds: readonly string[],
  people: PanelPeople,
  today: CivilDate,
): Refusal[] | GatheringDraft {
  const { panelId, on, place, topics, text, supervisorIds } = input;
  const members = isCivilDate(on) ? membersOf(supervisorIds, panelId, people, on) : [];
  const refusals = [
    ...(panelIds.includes(panelId) ? [] : [refuse('PANEL_UNKNOWN', 'panelId')]),
    ...refuseStepDay(on, today),
    ...('code' in members ? [members] : []),
    ...refuseEmpty(topics, 'topics'),
    ...refuseEmpty(text, 'text'),
    ...refuseLong({ place, topics, text }),
    ...refuseIdentityNumbers({ place, topics, text }),
  ];
  if (refusals.length > 0 || 'code' in members) return refusals;
  const serving = people.terms.filter((term) => term.panelId === panelId && covers(term, on));
  return {
    ...{ kind: input.kind, panelId, on, place: tidy(place) ?? '', topics: topics.trim(), text: text.trim() },
    ...{ members, servingCount: new Set(serving.map(({ personId }) => personId)).size },
  };
}

function membersOf(
  supervisorIds: readonly string[],
  panelId: string,
  { terms }: PanelPeople,
  on: CivilDate,
): Term[] | Refusal {
  const persons = new Map<string, Term>();
  for (const id of supervisorIds) {
    const term = terms.find((each) => each.supervisorId === id && each.panelId === panelId);
    if (!term) return refuse('SUPERVISOR_UNKNOWN', 'supervisorIds');
    if (!covers(term, on)) return refuse('SUPERVISOR_NOT_SERVING', 'supervisorIds');
    if (!persons.has(term.personId)) persons.set(term.personId, term);
  }
  return persons.size === 0 ? refuse('ATTENDEES_MISSING', 'supervisorIds') : [...persons.values()];
}

/** Whether more than half of those who served were there; advice, never a refusal (A28). */
export function isQuorate({ present, serving }: { present: number; serving: number }): boolean {
  return present * 2 > serving;
}

/** 指导其开展社会监督工作 (S-3.4): what a bureau gives its supervisors to read. */
export interface GuidanceInput {
  title: string;
  text: string;
  documentNumber: string | null;
}

/** Decides whether a piece of guidance is put into the library. */
export function decideGuidance(input: GuidanceInput): Refusal[] | GuidanceInput {
  const { title, text } = input;
  const documentNumber = tidy(input.documentNumber);
  const refusals = [
    ...refuseEmpty(title, 'title'),
    ...(title.length > 100 ? [refuse('TITLE_TOO_LONG', 'title')] : []),
    ...refuseEmpty(text, 'text'),
    ...refuseLong({ text, documentNumber }),
    ...refuseIdentityNumbers({ title, text, documentNumber }),
  ];
  return refusals.length > 0 ? refusals : { title: title.trim(), text: text.trim(), documentNumber };
}
