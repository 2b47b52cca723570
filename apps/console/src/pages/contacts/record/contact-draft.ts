import {
  CONTACT_METHODS,
  CONTACT_TOPICS,
  type ContactMethod,
  type ContactTopic,
} from '@mingcha/domain/engine/evidence';
import type { CivilDay } from '../../../ui/civil-days';

/** The form while it is written. What a person is called is not in it: positions and units go by id. */
export interface ContactDraft {
  on: CivilDay;
  positionId: string;
  organisationId: string;
  methods: ContactMethod[];
  topics: ContactTopic[];
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
    methods: [],
    topics: [],
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
    };
  } catch {
    return null;
  }
}

/** The methods that a record keeps but no duty counts (A9). */
const UNCOUNTED: readonly ContactMethod[] = ['PHONE', 'VIDEO'];

export function hasOnlyUncountedMethods({ methods }: Pick<ContactDraft, 'methods'>): boolean {
  return methods.length > 0 && methods.every((method) => UNCOUNTED.includes(method));
}

export type Missing = 'on' | 'positionId' | 'organisationId' | 'methods' | 'topics' | 'reason';

/** What the server would refuse anyway, said before the way there. */
export function missingFields(draft: ContactDraft, isCorrection: boolean): Missing[] {
  const missing: Missing[] = [];
  if (!draft.on) missing.push('on');
  if (!draft.positionId) missing.push('positionId');
  if (!draft.organisationId) missing.push('organisationId');
  if (draft.methods.length === 0) missing.push('methods');
  if (isCorrection && !draft.reason.trim()) missing.push('reason');
  return missing;
}

/** The draft as the contract wants it. */
export function toInput(draft: ContactDraft) {
  const { on, positionId, organisationId, methods, topics, byProxy } = draft;
  return {
    on,
    positionId,
    organisationId,
    methods,
    topics,
    byProxy,
    problemsFound: draft.problemsFound.trim() || null,
    problemsSolved: draft.problemsSolved.trim() || null,
  };
}
