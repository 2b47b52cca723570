import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTS,
  type Act,
  assertExclusiveRoles,
  can,
  contactRefusal,
  findRoleConflict,
  ROLES,
  type Role,
  reachesOf,
  rolesAllowed,
  SEPARATED_ROLES,
} from './access';

/** Liaison leader, clerk, station, supervisor, city section, rules; then the three administrators: system, security, audit. */
const LETTERS: Record<string, Role> = {
  L: 'LIAISON_LEADER',
  C: 'CLERK',
  T: 'STATION_STAFF',
  S: 'SUPERVISOR',
  K: 'CITY_SECTION',
  R: 'RULE_ADMIN',
  y: 'SYSTEM_ADMIN',
  e: 'SECURITY_ADMIN',
  a: 'AUDIT_ADMIN',
};

/** Act × role, written out once more by hand. */
const TABLE: Record<Act, string> = {
  READ_DUTIES: 'LCTSK',
  READ_CONTACTS: 'LCTK',
  RECORD_CONTACT: 'LC',
  VOID_CONTACT: 'LC',
  READ_OVERSIGHT: 'CK',
  READ_ASSESSMENT: 'LCK',
  READ_EXCUSES: 'LCK',
  ASK_EXCUSE: 'LC',
  DECIDE_EXCUSE: 'K',
  READ_RULES: 'LCTSKR',
  READ_NOTICES: 'LCTSKR',
  ACKNOWLEDGE_NOTICE: 'LK',
  READ_AUDIT: 'a',
  INVITE_USER: 'y',
  READ_ISSUES: 'LCTK',
  RAISE_ISSUE: 'LCT',
  MOVE_ISSUE: 'LCTK',
  ADD_ISSUE_CATEGORY: 'CK',
  READ_PROJECTS: 'LCTK',
  RECORD_PROJECT: 'LC',
  READ_JOINT_INSPECTIONS: 'LCTK',
  RECORD_JOINT_INSPECTION: 'LC',
  READ_FINDINGS: 'LCTSK',
  OPEN_FINDING: 'LCTK',
  MOVE_FINDING: 'LCTSK',
  READ_STATION_REPORTS: 'LCTK',
  SUBMIT_STATION_REPORT: 'T',
  MOVE_STATION_REPORT: 'LCT',
  READ_PANELS: 'LCSK',
  MANAGE_PANEL: 'C',
  READ_OPINIONS: 'LCTSK',
  SEND_OPINION: 'S',
  MOVE_OPINION: 'CTS',
  PUT_OPINION_ON_LEDGER: 'C',
  READ_CARE: 'LCTSK',
  APPLY_FOR_CARE: 'CT',
  MOVE_CARE: 'CT',
  PLACE_IN_CARE: 'CT',
  READ_INSPECTIONS: 'LCTSK',
  RECORD_INSPECTION: 'CS',
  VOID_INSPECTION: 'C',
  READ_GATHERINGS: 'LCSK',
  RECORD_GATHERING: 'C',
  READ_TASKS: 'LCSK',
  ASSIGN_TASK: 'C',
  ANSWER_TASK: 'S',
  READ_TRACING: 'LCTSK',
  ENTER_TRACING: 'CT',
  MOVE_TRACING: 'CTS',
  READ_BRIEFINGS: 'LCTSK',
  SEND_BRIEFING: 'CT',
  READ_MINORS: 'LCTS',
  ADMIT_MINOR: 'CT',
  MOVE_MINOR: 'CTS',
  DECIDE_MINOR_SIGHT: 'LC',
  REVEAL_RECEIVER: 'CT',
  IMPORT_BOOK: 'CK',
  READ_BULLETINS: 'LCK',
  MAKE_BULLETIN: 'CK',
  READ_LIAISON: 'LCK',
  ASSIGN_LIAISON: 'C',
  CHANGE_OFFICE: 'C',
  ASK_CITY: 'C',
  ANSWER_DISTRICT: 'K',
  READ_ACCOUNTS: 'y',
  CHANGE_ACCOUNT: 'y',
  CHANGE_INSTITUTION: 'y',
};

describe('rights', () => {
  it.each(ACTS)('%s is for whom the table says and for nobody else', (act) => {
    const allowed = [...TABLE[act]].map((letter) => LETTERS[letter]);
    expect(ROLES.filter((role) => can([role], act))).toEqual(ROLES.filter((role) => allowed.includes(role)));
  });

  it('several roles may do what any of them may', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), fc.constantFrom(...ACTS), (roles, act) => {
        expect(can(roles, act)).toBe(roles.some((role) => rolesAllowed(act).includes(role)));
      }),
    );
  });

  it('reach as far as the role that allows the act (territorialPrinciple)', () => {
    expect(reachesOf(['CITY_SECTION', 'CLERK'], 'READ_DUTIES')).toEqual(['TENANT_AND_BELOW', 'OWN_TENANT']);
    expect(reachesOf(['CITY_SECTION', 'CLERK'], 'RECORD_CONTACT')).toEqual(['OWN_TENANT']);
    expect(reachesOf(['CLERK'], 'READ_OVERSIGHT')).toEqual(['OWN_TENANT']);
    expect(reachesOf(['STATION_STAFF'], 'READ_CONTACTS')).toEqual(['OWN_ORGANISATION']);
    expect(reachesOf(['SUPERVISOR'], 'READ_DUTIES')).toEqual(['OWN_PANEL']);
    expect(reachesOf(['SUPERVISOR'], 'READ_CONTACTS')).toEqual([]);
    expect(reachesOf(['CITY_SECTION'], 'IMPORT_BOOK')).toEqual(['TENANT_AND_BELOW']);
    expect(reachesOf(['CLERK', 'SUPERVISOR'], 'IMPORT_BOOK')).toEqual(['OWN_TENANT']);
  });
});

describe('三员分立 (adminSeparation)', () => {
  const ADMINISTRATIVE: readonly Act[] = [
    ...(['READ_AUDIT', 'INVITE_USER', 'READ_ACCOUNTS', 'CHANGE_ACCOUNT', 'CHANGE_INSTITUTION'] as const),
  ];
  const BUSINESS = ACTS.filter((act) => !ADMINISTRATIVE.includes(act));

  it('the three are blind to business content', () => {
    for (const role of SEPARATED_ROLES) expect(BUSINESS.filter((act) => can([role], act))).toEqual([]);
  });

  it('no two of them, and none with another role, meet in one person', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), (roles) => {
        const isMixed = roles.length > 1 && roles.some((role) => SEPARATED_ROLES.includes(role));
        expect(findRoleConflict(roles)?.code ?? null).toBe(isMixed ? 'ROLES_EXCLUSIVE' : null);
        if (isMixed) expect(() => assertExclusiveRoles(roles)).toThrow(RangeError);
        else assertExclusiveRoles(roles);
      }),
    );
  });
});

describe('who records a contact (L-3.1)', () => {
  it.each([
    [['LIAISON_LEADER'], ['mine'], null],
    [['LIAISON_LEADER'], ['other'], 'NOT_OWN_POSITION'],
    [['LIAISON_LEADER'], [], 'NOT_OWN_POSITION'],
    [['CLERK'], [], null],
    [['CITY_SECTION'], ['mine'], 'NOT_OWN_POSITION'],
    [['STATION_STAFF'], ['mine'], 'NOT_OWN_POSITION'],
  ] satisfies [Role[], string[], string | null][])('%j holding %j: %s', (roles, positionIds, code) => {
    expect(contactRefusal({ roles, positionIds }, 'mine')?.code ?? null).toBe(code);
  });
});
