import type { ContactMethod } from '../engine/evidence';

export const CONTACT_PURPOSES = ['SUPERVISE', 'URGE', 'GUIDE'] as const;
/** What a contact was for: 监管, 督促 or 指导 (G-2.1). */
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number];

export const INSPECTION_MODES = ['RANDOM', 'KEY'] as const;
/** 随机抽查 or 重点检查 (L-3.5). */
export type InspectionMode = (typeof INSPECTION_MODES)[number];

export const SUPERVISION_KINDS = ['ROUTINE', 'THEMATIC'] as const;
/** 日常督查 or 专题督导 (L-3.5). */
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];

export const CONTACT_STATES = ['VALID', 'VOIDED'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

export const CONTACT_TRAITS = [
  'COUNTED',
  'BY_PROXY',
  'REMOTE_ONLY',
  'PROBLEMS_FOUND',
  'PROBLEMS_SOLVED',
  ...INSPECTION_MODES,
  ...SUPERVISION_KINDS,
] as const;
/** What a number of the liaison quality counts contacts by (G-2.4). */
export type ContactTrait = (typeof CONTACT_TRAITS)[number];

/** By telephone or video: kept, but not a contact unless the city allows it (A9). */
export const REMOTE_METHODS: readonly ContactMethod[] = ['PHONE', 'VIDEO'];

/** The open and the covert check: only they must be random or key, routine or thematic (L-3.5). */
export const CHECK_METHODS: readonly ContactMethod[] = ['OPEN_CHECK', 'COVERT_CHECK'];

/** Whether nobody was there: phone and video alone (A9). */
export function areOnlyRemote(methods: readonly ContactMethod[]): boolean {
  return methods.length > 0 && methods.every((method) => REMOTE_METHODS.includes(method));
}

/** Whether the methods call for a mode and a kind of inspection (L-3.5). */
export function callForInspection(methods: readonly ContactMethod[]): boolean {
  return methods.some((method) => CHECK_METHODS.includes(method));
}
