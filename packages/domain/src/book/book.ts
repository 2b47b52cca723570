import type { CivilDate } from '../calendar/civil-date';
import type { ContactMethod, ContactTopic } from '../engine/evidence';
import type { OrganisationType, PanelForm, PanelRole, PositionKind } from '../engine/facts';

/** Any row of a book knows where it stands in its sheet, so that every later complaint can say so. */
export interface BookRow {
  row: number;
  tenantCode: string;
}

/** Both ends inclusive; `to: null` is open. */
interface SpanRow extends BookRow {
  from: CivilDate;
  to: CivilDate | null;
}

/** `recordedOn: null` means: entered the same day. */
interface RecordRow extends BookRow {
  on: CivilDate;
  recordedOn: CivilDate | null;
}

/** 机构 */
export interface OrganisationRow extends SpanRow {
  name: string;
  type: OrganisationType;
}

/** 职务: one person's time in a position; the position exists from its earliest row on. */
export interface IncumbencyRow extends SpanRow {
  position: PositionKind;
  personName: string;
}

/** 定点联系安排 */
export interface AssignmentRow extends SpanRow {
  position: PositionKind;
  organisation: string;
}

/** 联系记录 (L-3.1 … L-3.4) */
export interface ContactRow extends RecordRow {
  position: PositionKind;
  organisation: string;
  methods: ContactMethod[];
  topics: ContactTopic[];
  problemsFound: string | null;
  problemsSolved: string | null;
  byProxy: boolean;
}

/** The form of a panel, and the words the office has for it. */
export interface WrittenForm {
  form: PanelForm;
  text: string;
}

/** 监督专班 (S-1.1) */
export interface PanelRow extends SpanRow {
  name: string;
  form: WrittenForm;
}

/** 监督员: one term; whoever is reappointed has a second row. */
export interface SupervisorRow extends BookRow {
  panel: string;
  name: string;
  role: PanelRole;
  /** Blank is ''; decides recusal. */
  employer: string;
  background: string | null;
  appointedOn: CivilDate;
  termMonths: number;
  leftOn: CivilDate | null;
  leftReason: string | null;
}

/** 监督会议 (S-3.6) */
export interface MeetingRow extends RecordRow {
  panel: string;
  attendees: string[];
}

/** 站外托养协议 */
export interface AgreementRow extends SpanRow {
  station: string;
  careInstitution: string;
}

/** 托养专项检查 (S-2.2c) */
export interface InspectionRow extends RecordRow {
  careInstitution: string;
  participants: string[];
  conclusion: string | null;
}

/** 月度通报 (S-2.4a) */
export interface BriefingRow extends RecordRow {
  station: string;
  stranded: number;
  unidentified: number;
  noticesPublished: number;
}

/** A year of an office as it keeps it: one list per sheet. */
export interface Book {
  organisations: OrganisationRow[];
  incumbencies: IncumbencyRow[];
  assignments: AssignmentRow[];
  contacts: ContactRow[];
  panels: PanelRow[];
  supervisors: SupervisorRow[];
  meetings: MeetingRow[];
  agreements: AgreementRow[];
  inspections: InspectionRow[];
  briefings: BriefingRow[];
}
