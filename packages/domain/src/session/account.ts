import { findRoleConflict, type Role } from '../access/access';
import { refusePersonName } from '../personal/person-name';
import { type Refusal, refuse } from '../refusal';

/** What an account may be tied to: a leader to a post, station staff to an institution, a supervisor to a term. */
export interface Binding {
  positionId: string | null;
  organisationId: string | null;
  supervisorId: string | null;
}

/** Ids of the own bureau that an account may be tied to. */
export interface KnownBindings {
  positionIds: ReadonlySet<string>;
  organisationIds: ReadonlySet<string>;
  supervisorIds: ReadonlySet<string>;
}

/** Somebody who is to be let in. */
export interface InvitationInput extends Binding {
  login: string;
  name: string;
  roles: readonly Role[];
}

/** Roles with the ties they need, and no other tie. */
export interface RolesDraft extends Binding {
  roles: Role[];
}

/** An account fit to be opened. */
export interface InvitationDraft extends RolesDraft {
  login: string;
  name: string;
}

const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/;
const NEEDED: readonly [Role, keyof Binding][] = [
  ['LIAISON_LEADER', 'positionId'],
  ['STATION_STAFF', 'organisationId'],
  ['SUPERVISOR', 'supervisorId'],
];

/** Decides whether somebody is invited: all that is wrong, or the account to open. */
export function decideInvitation(input: InvitationInput, known: KnownBindings): Refusal[] | InvitationDraft {
  const name = input.name.trim();
  const roles = decideRoles(input, known);
  const refusals = [
    ...(Array.isArray(roles) ? roles : []),
    ...(LOGIN.test(input.login) ? [] : [refuse('LOGIN_INVALID', 'login')]),
    ...refusePersonName(name),
  ];
  return Array.isArray(roles) || refusals.length > 0 ? refusals : { login: input.login, name, ...roles };
}

/** Decides on roles and ties: administrators apart from each other and from all else (adminSeparation). */
export function decideRoles(
  input: Binding & { roles: readonly Role[] },
  known: KnownBindings,
): Refusal[] | RolesDraft {
  const roles = [...new Set(input.roles)];
  const conflict = findRoleConflict(roles);
  const refusals = [
    ...refuseUnknown(input, known),
    ...(roles.length === 0 ? [refuse('ROLES_MISSING', 'roles')] : []),
    ...(conflict ? [conflict] : []),
    ...NEEDED.filter(([role, tie]) => roles.includes(role) && input[tie] === null).map(([, tie]) =>
      refuse('BINDING_MISSING', tie),
    ),
  ];
  if (refusals.length > 0) return refusals;
  const tieOf = (tie: keyof Binding) =>
    NEEDED.some(([role, needed]) => needed === tie && roles.includes(role)) ? input[tie] : null;
  return {
    roles,
    positionId: tieOf('positionId'),
    organisationId: tieOf('organisationId'),
    supervisorId: tieOf('supervisorId'),
  };
}

/** Nobody takes the own rights away: a bureau must not lose its last administrator by a slip. */
export function refuseOwnAccount(accountId: string, ownId: string): Refusal[] {
  return accountId === ownId ? [refuse('OWN_ACCOUNT', 'id')] : [];
}

function refuseUnknown(input: Binding, known: KnownBindings): Refusal[] {
  const { positionId, organisationId, supervisorId } = input;
  return [
    ...(positionId === null || known.positionIds.has(positionId)
      ? []
      : [refuse('POSITION_UNKNOWN', 'positionId')]),
    ...(organisationId === null || known.organisationIds.has(organisationId)
      ? []
      : [refuse('INSTITUTION_UNKNOWN', 'organisationId')]),
    ...(supervisorId === null || known.supervisorIds.has(supervisorId)
      ? []
      : [refuse('SUPERVISOR_UNKNOWN', 'supervisorId')]),
  ];
}
