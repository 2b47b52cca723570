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

/** Role × act, written out once more by hand: letters stand for the acts in their order. */
const TABLE: Record<Role, string> = {
  LIAISON_LEADER: 'DCRV-ALN---U-',
  CLERK: 'DCRVOALN--BUM',
  STATION_STAFF: 'DC----LN-----',
  SUPERVISOR: 'D-----LN-----',
  CITY_SECTION: 'DC--OALN--BUM',
  RULE_ADMIN: '------LN-----',
  SYSTEM_ADMIN: '---------I---',
  SECURITY_ADMIN: '-------------',
  AUDIT_ADMIN: '--------X----',
};

describe('rights', () => {
  it.each(ROLES)('%s may do what the table says and nothing else', (role) => {
    expect(ACTS.filter((act) => can([role], act))).toEqual(
      ACTS.filter((_, index) => TABLE[role][index] !== '-'),
    );
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
  const BUSINESS: Act[] = [
    ...(['READ_DUTIES', 'READ_CONTACTS', 'RECORD_CONTACT', 'VOID_CONTACT'] as const),
    ...(['READ_OVERSIGHT', 'READ_ASSESSMENT', 'IMPORT_BOOK'] as const),
    ...(['READ_BULLETINS', 'MAKE_BULLETIN'] as const),
  ];

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
