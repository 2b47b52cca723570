import { addAccount, issueLink } from '@mingcha/database/add-account';
import { tellAccounts } from '@mingcha/database/live-words';
import type { TenantTx } from '@mingcha/database/tenant';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import {
  type Binding,
  decideInvitation,
  decideRoles,
  type KnownBindings,
  refuseOwnAccount,
} from '@mingcha/domain/session/account';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { findAccounts, findTies } from './account.loader';
import type {
  Account,
  AccountChanged,
  AccountInput,
  AccountTies,
  ChangeAccountInput,
  InviteUserInput,
  LinkIssued,
} from './account.types';

function known({ positions, organisations, supervisors }: AccountTies, kept?: Account): KnownBindings {
  const ids = (ties: readonly { id: string }[], tie?: { id: string } | null) =>
    new Set([...ties.map(({ id }) => id), ...(tie ? [tie.id] : [])]);
  return {
    positionIds: ids(positions, kept?.position),
    organisationIds: ids(organisations, kept?.organisation),
    supervisorIds: ids(supervisors, kept?.supervisor),
  };
}

function ties({ positionId, organisationId, supervisorId }: Partial<Binding>): Binding {
  return {
    positionId: positionId ?? null,
    organisationId: organisationId ?? null,
    supervisorId: supervisorId ?? null,
  };
}

async function mustFind(context: ApiContext, tx: TenantTx, id: string): Promise<Account> {
  const [account] = await findAccounts(context, tx, id);
  if (!account) throw new Error(`The account ${id} was stored and is not there.`);
  return account;
}

/** Finds an account of the own bureau that somebody else than the viewer holds, or says why not. */
async function findChangeable(context: ApiContext, tx: TenantTx, id: string): Promise<Account | Refusal> {
  const [account] = isId(id) ? await findAccounts(context, tx, id) : [];
  if (!account) return refuse('ACCOUNT_UNKNOWN', 'id');
  return refuseOwnAccount(account.id, context.signedIn.accountId)[0] ?? account;
}

/** Opens an account and gives its one-time link; no password exists that we made. */
export async function inviteUser(
  context: ApiContext,
  tx: TenantTx,
  input: InviteUserInput,
): Promise<LinkIssued | Refusal> {
  const decision = decideInvitation({ ...input, ...ties(input) }, known(await findTies(context, tx)));
  if (Array.isArray(decision)) return decision[0] as Refusal;
  const id = await addAccount(tx, decision);
  if (id === null) return refuse('LOGIN_TAKEN', 'login');
  const token = await issueLink(tx, id, 'INVITATION');
  return { account: await mustFind(context, tx, id), token };
}

/** A new one-time link for whoever lost the way in; the links before it are void. */
export async function issueSignInLink(
  context: ApiContext,
  tx: TenantTx,
  { id }: AccountInput,
): Promise<LinkIssued | Refusal> {
  const account = await findChangeable(context, tx, id);
  if ('code' in account) return account;
  if (account.disabledAt !== null) return refuse('ACCOUNT_DISABLED', 'id');
  return { account, token: await issueLink(tx, account.id, 'RECOVERY') };
}

/** Roles and ties; they count from the account's next request on, since it is read afresh each time. */
export async function changeAccount(
  context: ApiContext,
  tx: TenantTx,
  input: ChangeAccountInput,
): Promise<AccountChanged | Refusal> {
  const account = await findChangeable(context, tx, input.id);
  if ('code' in account) return account;
  const wish = { roles: input.roles, ...ties(input) };
  const decision = decideRoles(wish, known(await findTies(context, tx), account));
  if (Array.isArray(decision)) return decision[0] as Refusal;
  const { roles, positionId, organisationId, supervisorId } = decision;
  await tx.query(
    `update accounts set roles = $3, position_id = $4, organisation_id = $5, supervisor_id = $6
      where tenant_id = $1 and id = $2`,
    [tx.actor.tenantId, account.id, roles, positionId, organisationId, supervisorId],
  );
  await tx.audit({
    act: 'CHANGE_ACCOUNT',
    subjectType: 'ACCOUNT',
    subjectId: account.id,
    before: {
      roles: account.roles,
      positionId: account.position?.id ?? null,
      organisationId: account.organisation?.id ?? null,
      supervisorId: account.supervisor?.id ?? null,
    },
    after: decision,
  });
  await tellAccounts(tx.query, 'SESSION', tx.actor.tenantId, [account.id]);
  return { account: await mustFind(context, tx, account.id) };
}

/** Shuts an account out at once: its sessions end, its links are void. Done twice it changes nothing more. */
export async function disableAccount(
  context: ApiContext,
  tx: TenantTx,
  { id }: AccountInput,
): Promise<AccountChanged | Refusal> {
  const account = await findChangeable(context, tx, id);
  if ('code' in account) return account;
  if (account.disabledAt !== null) return { account };
  const key = [tx.actor.tenantId, account.id, tx.now];
  await Promise.all([
    tx.query('update accounts set disabled_at = $3 where tenant_id = $1 and id = $2', key),
    tx.query(
      'update sessions set revoked_at = $3 where tenant_id = $1 and account_id = $2 and revoked_at is null',
      key,
    ),
    tx.query(
      'update sign_in_links set expires_at = $3 where tenant_id = $1 and account_id = $2 and used_at is null',
      key,
    ),
    tx.audit({ act: 'DISABLE_ACCOUNT', subjectType: 'ACCOUNT', subjectId: account.id }),
    tellAccounts(tx.query, 'SESSION', tx.actor.tenantId, [account.id]),
  ]);
  return { account: await mustFind(context, tx, account.id) };
}

/** Lets an account in again; whoever holds it signs in anew. */
export async function enableAccount(
  context: ApiContext,
  tx: TenantTx,
  { id }: AccountInput,
): Promise<AccountChanged | Refusal> {
  const account = await findChangeable(context, tx, id);
  if ('code' in account) return account;
  if (account.disabledAt === null) return { account };
  await Promise.all([
    tx.query('update accounts set disabled_at = null where tenant_id = $1 and id = $2', [
      tx.actor.tenantId,
      account.id,
    ]),
    tx.audit({ act: 'ENABLE_ACCOUNT', subjectType: 'ACCOUNT', subjectId: account.id }),
  ]);
  return { account: await mustFind(context, tx, account.id) };
}
