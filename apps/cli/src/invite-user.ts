import { addAccount, issueLink } from '@mingcha/database/add-account';
import type { TenantTx } from '@mingcha/database/tenant';
import { findRoleConflict, type Role } from '@mingcha/domain/access/access';
import { Refused } from './exit';

export interface Invitation {
  login: string;
  name: string;
  roles: Role[];
  positionId?: string | null;
  organisationId?: string | null;
  supervisorId?: string | null;
  /** Where mail reaches them. */
  email?: string | null;
}

/** Opens an account and issues its first link. Returns the link's secret. */
export async function inviteUser(tx: TenantTx, invitation: Invitation): Promise<string> {
  const { login, positionId = null, organisationId = null, supervisorId = null, email = null } = invitation;
  const conflict = findRoleConflict(invitation.roles);
  if (conflict) throw new Refused([conflict.message]);
  const id = await addAccount(tx, { ...invitation, positionId, organisationId, supervisorId, email });
  if (id === null) throw new Refused([`The login ${login} is taken.`]);
  return issueLink(tx, id, 'INVITATION');
}
