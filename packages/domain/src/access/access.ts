import { type Refusal, refuse } from '../refusal';

export const ROLES = [
  'LIAISON_LEADER',
  'CLERK',
  'STATION_STAFF',
  'SUPERVISOR',
  'CITY_SECTION',
  'RULE_ADMIN',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

export const ACTS = [
  'READ_DUTIES',
  'READ_CONTACTS',
  'RECORD_CONTACT',
  'VOID_CONTACT',
  'READ_OVERSIGHT',
  'READ_ASSESSMENT',
  'READ_EXCUSES',
  'ASK_EXCUSE',
  'DECIDE_EXCUSE',
  'READ_RULES',
  'READ_NOTICES',
  'ACKNOWLEDGE_NOTICE',
  'READ_AUDIT',
  'INVITE_USER',
  'READ_ISSUES',
  'RAISE_ISSUE',
  'MOVE_ISSUE',
  'ADD_ISSUE_CATEGORY',
  'READ_PROJECTS',
  'RECORD_PROJECT',
  'READ_LIAISON',
  'ASSIGN_LIAISON',
  'CHANGE_OFFICE',
  'ASK_CITY',
  'ANSWER_DISTRICT',
  'READ_ACCOUNTS',
  'CHANGE_ACCOUNT',
  'CHANGE_INSTITUTION',
  'READ_JOINT_INSPECTIONS',
  'RECORD_JOINT_INSPECTION',
  'READ_FINDINGS',
  'OPEN_FINDING',
  'MOVE_FINDING',
  'READ_STATION_REPORTS',
  'SUBMIT_STATION_REPORT',
  'MOVE_STATION_REPORT',
  'READ_PANELS',
  'MANAGE_PANEL',
  'READ_OPINIONS',
  'SEND_OPINION',
  'MOVE_OPINION',
  'PUT_OPINION_ON_LEDGER',
  'READ_CARE',
  'APPLY_FOR_CARE',
  'MOVE_CARE',
  'PLACE_IN_CARE',
  'READ_INSPECTIONS',
  'RECORD_INSPECTION',
  'VOID_INSPECTION',
  'READ_GATHERINGS',
  'RECORD_GATHERING',
  'READ_TASKS',
  'ASSIGN_TASK',
  'ANSWER_TASK',
  'READ_TRACING',
  'ENTER_TRACING',
  'MOVE_TRACING',
  'READ_BRIEFINGS',
  'SEND_BRIEFING',
  'READ_MINORS',
  'ADMIT_MINOR',
  'MOVE_MINOR',
  'DECIDE_MINOR_SIGHT',
  'REVEAL_RECEIVER',
  'IMPORT_BOOK',
  'READ_BULLETINS',
  'MAKE_BULLETIN',
] as const;
export type Act = (typeof ACTS)[number];

/** How far a role sees: what lies outside is, to it, not there. */
export type Reach = 'OWN_TENANT' | 'TENANT_AND_BELOW' | 'OWN_ORGANISATION' | 'OWN_PANEL' | 'NOTHING';

/** 三员分立 (GB/T 22239 8.1.5): never two in one hand, and none of them sees business. */
export const SEPARATED_ROLES: readonly Role[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'];

const BUSINESS: readonly Role[] = ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF', 'SUPERVISOR', 'CITY_SECTION'];

const RIGHTS: Record<Act, readonly Role[]> = {
  READ_DUTIES: BUSINESS,
  READ_CONTACTS: ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF', 'CITY_SECTION'],
  RECORD_CONTACT: ['LIAISON_LEADER', 'CLERK'],
  VOID_CONTACT: ['LIAISON_LEADER', 'CLERK'],
  READ_OVERSIGHT: ['CLERK', 'CITY_SECTION'],
  READ_ASSESSMENT: ['LIAISON_LEADER', 'CLERK', 'CITY_SECTION'],
  READ_EXCUSES: ['LIAISON_LEADER', 'CLERK', 'CITY_SECTION'],
  ASK_EXCUSE: ['LIAISON_LEADER', 'CLERK'],
  // Held in the bureau above; the decision itself asks for that (A7).
  DECIDE_EXCUSE: ['CITY_SECTION'],
  READ_RULES: [...BUSINESS, 'RULE_ADMIN'],
  READ_NOTICES: [...BUSINESS, 'RULE_ADMIN'],
  // Those to whom an undone duty is taken: the principal leader, then the city's section.
  ACKNOWLEDGE_NOTICE: ['LIAISON_LEADER', 'CITY_SECTION'],
  READ_AUDIT: ['AUDIT_ADMIN'],
  INVITE_USER: ['SYSTEM_ADMIN'],
  READ_ISSUES: ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF', 'CITY_SECTION'],
  RAISE_ISSUE: ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF'],
  MOVE_ISSUE: ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF', 'CITY_SECTION'],
  ADD_ISSUE_CATEGORY: ['CLERK', 'CITY_SECTION'],
  READ_PROJECTS: ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF', 'CITY_SECTION'],
  RECORD_PROJECT: ['LIAISON_LEADER', 'CLERK'],
  READ_LIAISON: ['LIAISON_LEADER', 'CLERK', 'CITY_SECTION'],
  ASSIGN_LIAISON: ['CLERK'],
  CHANGE_OFFICE: ['CLERK'],
  ASK_CITY: ['CLERK'],
  ANSWER_DISTRICT: ['CITY_SECTION'],
  READ_ACCOUNTS: ['SYSTEM_ADMIN'],
  CHANGE_ACCOUNT: ['SYSTEM_ADMIN'],
  CHANGE_INSTITUTION: ['SYSTEM_ADMIN'],
  READ_JOINT_INSPECTIONS: ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF', 'CITY_SECTION'],
  RECORD_JOINT_INSPECTION: ['LIAISON_LEADER', 'CLERK'],
  READ_FINDINGS: BUSINESS,
  // Station staff put on the ledger what they find in their own institution (W-2.2).
  OPEN_FINDING: ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF', 'CITY_SECTION'],
  // Each for the steps that are theirs; a supervisor for an objection.
  MOVE_FINDING: BUSINESS,
  READ_STATION_REPORTS: ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF', 'CITY_SECTION'],
  SUBMIT_STATION_REPORT: ['STATION_STAFF'],
  MOVE_STATION_REPORT: ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF'],
  READ_PANELS: ['LIAISON_LEADER', 'CLERK', 'SUPERVISOR', 'CITY_SECTION'],
  // The bureau in charge appoints and manages (S-3.1); never the station that is supervised.
  MANAGE_PANEL: ['CLERK'],
  READ_OPINIONS: BUSINESS,
  SEND_OPINION: ['SUPERVISOR'],
  // Each for the steps that are theirs.
  MOVE_OPINION: ['CLERK', 'STATION_STAFF', 'SUPERVISOR'],
  PUT_OPINION_ON_LEDGER: ['CLERK'],
  READ_CARE: BUSINESS,
  APPLY_FOR_CARE: ['CLERK', 'STATION_STAFF'],
  // The bureau consents and buys (S-2.2a, L-2.6); a station may take back what it asked for.
  MOVE_CARE: ['CLERK', 'STATION_STAFF'],
  PLACE_IN_CARE: ['CLERK', 'STATION_STAFF'],
  READ_INSPECTIONS: BUSINESS,
  // Special inspections are the bureau's; a supervisor records visits (S-2.2c, S-2.0).
  RECORD_INSPECTION: ['CLERK', 'SUPERVISOR'],
  VOID_INSPECTION: ['CLERK'],
  READ_GATHERINGS: ['LIAISON_LEADER', 'CLERK', 'SUPERVISOR', 'CITY_SECTION'],
  RECORD_GATHERING: ['CLERK'],
  // Not whoever is supervised: a visit may be unannounced.
  READ_TASKS: ['LIAISON_LEADER', 'CLERK', 'SUPERVISOR', 'CITY_SECTION'],
  ASSIGN_TASK: ['CLERK'],
  ANSWER_TASK: ['SUPERVISOR'],
  READ_TRACING: BUSINESS,
  ENTER_TRACING: ['CLERK', 'STATION_STAFF'],
  // Each for the steps that are theirs: a supervisor verifies (S-2.4c).
  MOVE_TRACING: ['CLERK', 'STATION_STAFF', 'SUPERVISOR'],
  READ_BRIEFINGS: BUSINESS,
  SEND_BRIEFING: ['CLERK', 'STATION_STAFF'],
  // Never of another bureau, and what was said only behind an approval (条例 36).
  READ_MINORS: ['LIAISON_LEADER', 'CLERK', 'STATION_STAFF', 'SUPERVISOR'],
  ADMIT_MINOR: ['CLERK', 'STATION_STAFF'],
  MOVE_MINOR: ['CLERK', 'STATION_STAFF', 'SUPERVISOR'],
  DECIDE_MINOR_SIGHT: ['LIAISON_LEADER', 'CLERK'],
  REVEAL_RECEIVER: ['CLERK', 'STATION_STAFF'],
  IMPORT_BOOK: ['CLERK', 'CITY_SECTION'],
  READ_BULLETINS: ['LIAISON_LEADER', 'CLERK', 'CITY_SECTION'],
  MAKE_BULLETIN: ['CLERK', 'CITY_SECTION'],
};

const REACH: Record<Role, Reach> = {
  LIAISON_LEADER: 'OWN_TENANT',
  CLERK: 'OWN_TENANT',
  STATION_STAFF: 'OWN_ORGANISATION',
  SUPERVISOR: 'OWN_PANEL',
  CITY_SECTION: 'TENANT_AND_BELOW',
  RULE_ADMIN: 'NOTHING',
  SYSTEM_ADMIN: 'NOTHING',
  SECURITY_ADMIN: 'NOTHING',
  AUDIT_ADMIN: 'NOTHING',
};

/** The roles that may do an act. */
export function rolesAllowed(act: Act): readonly Role[] {
  return RIGHTS[act];
}

/** Whether somebody with these roles may do an act at all; how far it reaches is another question. */
export function can(roles: readonly Role[], act: Act): boolean {
  return roles.some((role) => RIGHTS[act].includes(role));
}

/** How far a role sees business content. */
export function reachOf(role: Role): Reach {
  return REACH[role];
}

/** The reaches an act has for somebody: one per role that allows it. */
export function reachesOf(roles: readonly Role[], act: Act): Reach[] {
  return [...new Set(roles.filter((role) => RIGHTS[act].includes(role)).map(reachOf))];
}

/** Whether somebody learns who withheld their name: station staff never do, whatever else they are (S-2.5). */
export function learnsWithheldNames(roles: readonly Role[]): boolean {
  return !roles.includes('STATION_STAFF');
}

/** Refuses roles that must not meet in one person. */
export function findRoleConflict(roles: readonly Role[]): Refusal | null {
  const hasSeparated = roles.some((role) => SEPARATED_ROLES.includes(role));
  return hasSeparated && new Set(roles).size > 1 ? refuse('ROLES_EXCLUSIVE', 'roles') : null;
}

/** Throws when roles that must not meet in one person do (adminSeparation). */
export function assertExclusiveRoles(roles: readonly Role[]): void {
  if (findRoleConflict(roles)) throw new RangeError(`Roles that exclude each other: ${roles.join(', ')}`);
}

/** Who wants to record or void a contact. */
export interface ContactActor {
  roles: readonly Role[];
  /** The positions the actor holds, as a leader. */
  positionIds: readonly string[];
}

/** A clerk writes for every position of the bureau, a leader only for the own one (L-3.1). */
export function contactRefusal(actor: ContactActor, positionId: string): Refusal | null {
  return answersFor(actor, positionId) ? null : refuse('NOT_OWN_POSITION', 'positionId');
}

/** A clerk asks to be excused for the whole bureau, a leader only for the own post (A7). */
export function excuseRefusal(actor: ContactActor, subjectId: string, path: string): Refusal | null {
  return answersFor(actor, subjectId) ? null : refuse('NOT_OWN_DUTY', path);
}

function answersFor({ roles, positionIds }: ContactActor, subjectId: string): boolean {
  return roles.includes('CLERK') || (roles.includes('LIAISON_LEADER') && positionIds.includes(subjectId));
}
