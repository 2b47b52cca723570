import type { CivilDate } from '../calendar/civil-date';
import type { EvidenceKind } from '../rules/rule';
import type { OwedDuty } from './duty';
import type { Evidence } from './evidence';
import { type FactIndex, groupBy } from './fact-index';

/** The evidence of a bureau, filed by kind and by what it is about, each file in order of its days. */
export type EvidenceFiles = (kind: EvidenceKind, about: string) => readonly Evidence[];

const EMPTY: readonly Evidence[] = [];

/** Files evidence; its order never matters (semantics 14). */
export function fileEvidence(evidence: readonly Evidence[]): EvidenceFiles {
  const cabinet = new Map<EvidenceKind, Map<string, Evidence[]>>();
  for (const [kind, pieces] of groupBy(evidence, (piece) => piece.kind)) {
    const files = groupBy(pieces, aboutOf);
    for (const file of files.values()) file.sort(byDay);
    cabinet.set(kind, files);
  }
  return (kind, about) => cabinet.get(kind)?.get(about) ?? EMPTY;
}

/** What the evidence for a duty must be about: an inspection is about the institution, not the agreement. */
export function evidenceSubject(duty: OwedDuty, index: FactIndex): string {
  if (duty.subjectKind !== 'AGREEMENT') return duty.subjectId;
  return index.agreements.get(duty.subjectId)?.careInstitutionId ?? duty.subjectId;
}

/** Where the first piece on or after a day stands in a file. */
export function positionOf(file: readonly Evidence[], day: CivilDate): number {
  let low = 0;
  let high = file.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = file[middle];
    if (piece && piece.on < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function aboutOf(piece: Evidence): string {
  switch (piece.kind) {
    case 'CONTACT':
      return piece.positionId;
    case 'MEETING':
      return piece.panelId;
    case 'INSPECTION':
    case 'BRIEFING':
      return piece.organisationId;
    case 'RESPONSE':
      return piece.eventId;
  }
}

function byDay(a: Evidence, b: Evidence): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  if (a.recordedOn !== b.recordedOn) return a.recordedOn < b.recordedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
