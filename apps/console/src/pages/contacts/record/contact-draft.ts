import {
  CONTACT_METHODS,
  CONTACT_TOPICS,
  type ContactMethod,
  type ContactTopic,
} from '@mingcha/domain/engine/evidence';
import {
  areOnlyRemote,
  CONTACT_PURPOSES,
  type ContactPurpose,
  callForInspection,
  INSPECTION_MODES,
  type InspectionMode,
  SUPERVISION_KINDS,
  type SupervisionKind,
} from '@mingcha/domain/liaison/contact-words';
import { SERVICE_STAGES, type ServiceStage } from '@mingcha/domain/service-stage';
import type { CivilDay } from '../../../ui/civil-days';

/** A file that was uploaded and waits for the record. */
export interface DraftFile {
  id: string;
  name: string;
  size: number;
}

/** The form while it is written. What a person is called is not in it: positions and units go by id. */
export interface ContactDraft {
  on: CivilDay;
  positionId: string;
  organisationId: string;
  purpose: ContactPurpose | null;
  methods: ContactMethod[];
  inspectionMode: InspectionMode | null;
  supervisionKind: SupervisionKind | null;
  topics: ContactTopic[];
  stages: ServiceStage[];
  /** Names in one line, as typed. */
  companions: string;
  files: DraftFile[];
  problemsFound: string;
  problemsSolved: string;
  byProxy: boolean;
  /** Why an older record is corrected; empty for a new one. */
  reason: string;
}

export function emptyDraft(on: CivilDay): ContactDraft {
  return {
    on,
    positionId: '',
    organisationId: '',
    purpose: null,
    methods: [],
    inspectionMode: null,
    supervisionKind: null,
    topics: [],
    stages: [],
    companions: '',
    files: [],
    problemsFound: '',
    problemsSolved: '',
    byProxy: false,
    reason: '',
  };
}

const KEY = 'mingcha.draft.contact';

/** One draft per record being corrected, and one for a new record. */
function keyOf(replaces: string | null): string {
  return `${KEY}.${replaces ?? 'new'}`;
}

export function keepDraft(replaces: string | null, draft: ContactDraft): void {
  sessionStorage.setItem(keyOf(replaces), JSON.stringify(draft));
}

export function dropDraft(replaces: string | null): void {
  sessionStorage.removeItem(keyOf(replaces));
}

export function findDraft(replaces: string | null): ContactDraft | null {
  return parseDraft(sessionStorage.getItem(keyOf(replaces)));
}

/** Reads a kept draft; anything malformed is no draft. */
export function parseDraft(text: string | null): ContactDraft | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const found = { ...emptyDraft(''), ...kept };
    if (!/^\d{4}-\d{2}-\d{2}$/.test(found.on)) return null;
    return {
      ...found,
      methods: CONTACT_METHODS.filter((method) => found.methods.includes(method)),
      topics: CONTACT_TOPICS.filter((topic) => found.topics.includes(topic)),
      stages: SERVICE_STAGES.filter((stage) => found.stages.includes(stage)),
      purpose: CONTACT_PURPOSES.find((purpose) => purpose === found.purpose) ?? null,
      inspectionMode: INSPECTION_MODES.find((mode) => mode === found.inspectionMode) ?? null,
      supervisionKind: SUPERVISION_KINDS.find((kind) => kind === found.supervisionKind) ?? null,
      files: found.files.filter((file) => typeof file?.id === 'string' && typeof file.name === 'string'),
    };
  } catch {
    return null;
  }
}

/** Whether the record is kept but no duty counts it (A9). */
export function hasOnlyUncountedMethods({ methods }: Pick<ContactDraft, 'methods'>): boolean {
  return areOnlyRemote(methods);
}

/** Whether something stands in the part that is folded away. */
export function saysMore(draft: ContactDraft): boolean {
  const { stages, companions, files, byProxy, methods, inspectionMode, supervisionKind } = draft;
  const isOfItsOwn = !callForInspection(methods) && (inspectionMode !== null || supervisionKind !== null);
  return stages.length > 0 || companions !== '' || files.length > 0 || byProxy || isOfItsOwn;
}

export type Missing = keyof Pick<
  ContactDraft,
  | 'on'
  | 'positionId'
  | 'organisationId'
  | 'purpose'
  | 'methods'
  | 'inspectionMode'
  | 'supervisionKind'
  | 'reason'
>;

/** What the server would refuse anyway, said before the way there. */
export function missingFields(draft: ContactDraft, isCorrection: boolean): Missing[] {
  const missing: Missing[] = [];
  if (!draft.on) missing.push('on');
  if (!draft.positionId) missing.push('positionId');
  if (!draft.organisationId) missing.push('organisationId');
  if (!draft.purpose) missing.push('purpose');
  if (draft.methods.length === 0) missing.push('methods');
  if (callForInspection(draft.methods)) {
    if (!draft.inspectionMode) missing.push('inspectionMode');
    if (!draft.supervisionKind) missing.push('supervisionKind');
  }
  if (isCorrection && !draft.reason.trim()) missing.push('reason');
  return missing;
}

const NAMES_APART = /[、，,;；\n]/;

/** The draft as the contract wants it. */
export function toInput(draft: ContactDraft) {
  const { on, positionId, organisationId, purpose, methods, inspectionMode, supervisionKind } = draft;
  const { topics, stages, companions, files, byProxy } = draft;
  return {
    on,
    positionId,
    organisationId,
    purpose,
    methods,
    inspectionMode,
    supervisionKind,
    topics,
    stages,
    companions: companions.split(NAMES_APART).flatMap((name) => name.trim() || []),
    attachmentIds: files.map(({ id }) => id),
    byProxy,
    problemsFound: draft.problemsFound.trim() || null,
    problemsSolved: draft.problemsSolved.trim() || null,
  };
}
