import type { CivilDate } from '../calendar/civil-date';

export const CONTACT_METHODS = [
  'BRIEFING',
  'FIELD_VISIT',
  'OPEN_CHECK',
  'COVERT_CHECK',
  'JOIN_ACTIVITY',
  'ON_SITE_RESOLUTION',
  'CASE_LED_SUPERVISION',
  'PHONE',
  'VIDEO',
] as const;
/** L-3.4, and the two that do not count by default (A9). */
export type ContactMethod = (typeof CONTACT_METHODS)[number];

export const CONTACT_TOPICS = [
  'LAWFUL_SERVICE',
  'MINOR_GUARDIANSHIP',
  'COORDINATION',
  'SOCIAL_FORCES',
] as const;
/** L-2.1, L-2.2, L-2.3, L-2.5. */
export type ContactTopic = (typeof CONTACT_TOPICS)[number];

export const EVIDENCE_KINDS = ['CONTACT', 'MEETING', 'INSPECTION', 'BRIEFING', 'RESPONSE'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

interface Recorded {
  id: string;
  on: CivilDate;
  /** Civil day, in Asia/Shanghai, on which it was entered. */
  recordedOn: CivilDate;
  /** Civil day on which it was voided, if it was: it then counts for nothing any more. */
  voidedOn: CivilDate | null;
}

export interface ContactEvidence extends Recorded {
  kind: 'CONTACT';
  positionId: string;
  organisationId: string;
  methods: ContactMethod[];
  byProxy: boolean;
}

export interface MeetingEvidence extends Recorded {
  kind: 'MEETING';
  panelId: string;
  attendees: string[];
}

export interface InspectionEvidence extends Recorded {
  kind: 'INSPECTION';
  organisationId: string;
  /** Names of the supervisors who took part, as written in the record. */
  participants: string[];
}

export interface BriefingEvidence extends Recorded {
  kind: 'BRIEFING';
  organisationId: string;
}

/** What was done about an event: it may be one of several things, and need several people. */
export interface ResponseEvidence extends Recorded {
  kind: 'RESPONSE';
  eventId: string;
  /** What was done, e.g. `INVITED`; a rule's `where` says which it asks for. */
  act: string;
  /** Ids of the persons who took part, each once. */
  participants: string[];
}

export type Evidence =
  | ContactEvidence
  | MeetingEvidence
  | InspectionEvidence
  | BriefingEvidence
  | ResponseEvidence;
