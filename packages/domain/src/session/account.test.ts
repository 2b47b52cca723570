import { describe, expect, it } from 'vitest';
import { decideInvitation, decideRoles, type InvitationInput, refuseOwnAccount } from './account';

const known = {
  positionIds: new Set(['post']),
  organisationIds: new Set(['station']),
  supervisorIds: new Set(['term']),
};
const input = (changes: Partial<InvitationInput> = {}): InvitationInput => ({
  ...{ login: 'shexian.clerk', name: ' 吴经办 ', roles: ['CLERK'] },
  ...{ positionId: null, organisationId: null, supervisorId: null },
  ...changes,
});
const codes = (decision: object) =>
  Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;

describe('inviting somebody', () => {
  it('keeps the ties the roles need and no other', () => {
    const ties = { positionId: 'post', organisationId: 'station', supervisorId: 'term' };
    expect(decideInvitation(input({ ...ties, roles: ['LIAISON_LEADER', 'CLERK', 'CLERK'] }), known)).toEqual({
      ...{ login: 'shexian.clerk', name: '吴经办', roles: ['LIAISON_LEADER', 'CLERK'] },
      ...{ positionId: 'post', organisationId: null, supervisorId: null },
    });
  });

  it.each([
    [{ login: 'A b' }, ['LOGIN_INVALID login']],
    [{ login: 'ab' }, ['LOGIN_INVALID login']],
    [{ name: ' ' }, ['NAME_MISSING name']],
    [{ name: '长'.repeat(61) }, ['NAME_TOO_LONG name']],
    [{ roles: [] }, ['ROLES_MISSING roles']],
    [{ roles: ['LIAISON_LEADER'] }, ['BINDING_MISSING positionId']],
    [
      { roles: ['STATION_STAFF', 'SUPERVISOR'] },
      ['BINDING_MISSING organisationId', 'BINDING_MISSING supervisorId'],
    ],
    [
      { positionId: 'x', organisationId: 'y', supervisorId: 'z' },
      [
        'POSITION_UNKNOWN positionId',
        'INSTITUTION_UNKNOWN organisationId',
        'SUPERVISOR_UNKNOWN supervisorId',
      ],
    ],
  ] satisfies [Partial<InvitationInput>, string[]][])('refuses %j', (changes, refusals) => {
    expect(codes(decideInvitation(input(changes), known))).toEqual(refusals);
  });

  it('三员分立: an administrator is nothing else (adminSeparation)', () => {
    expect(codes(decideRoles(input({ roles: ['SYSTEM_ADMIN', 'AUDIT_ADMIN'] }), known))).toEqual([
      'ROLES_EXCLUSIVE roles',
    ]);
    expect(codes(decideRoles(input({ roles: ['AUDIT_ADMIN', 'CLERK'] }), known))).toEqual([
      'ROLES_EXCLUSIVE roles',
    ]);
    expect(decideRoles(input({ roles: ['AUDIT_ADMIN'] }), known)).toMatchObject({ roles: ['AUDIT_ADMIN'] });
  });

  it('nobody changes the own account', () => {
    expect(refuseOwnAccount('me', 'me')).toMatchObject([{ code: 'OWN_ACCOUNT' }]);
    expect(refuseOwnAccount('you', 'me')).toEqual([]);
  });
});
