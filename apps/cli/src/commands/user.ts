import { issueLink } from '@mingcha/database/add-account';
import type { ReadTx } from '@mingcha/database/tenant';
import { ROLES, type Role } from '@mingcha/domain/access/access';
import { type Command, type Invocation, need } from '../command';
import { Refused, Usage } from '../exit';
import { inviteUser } from '../invite-user';
import { operatorOf, tenantOf } from '../operator';
import type { Platform } from '../platform';
import { linkTo, readRunning } from '../running';

function needRoles(values: Invocation['values']): Role[] {
  return need(values, 'role')
    .split(',')
    .map((word) => {
      const role = ROLES.find((candidate) => candidate === word);
      if (!role) throw new Usage(`--role ${word} is unknown. Roles: ${ROLES.join(', ')}.`);
      return role;
    });
}

/** The id of the one row of the own bureau that an option names; null when the option is not given. */
async function findNamed(
  tx: ReadTx,
  values: Invocation['values'],
  option: string,
  table: string,
  column: string,
): Promise<string | null> {
  const name = values[option];
  if (typeof name !== 'string') return null;
  const found = await tx.query<{ id: string }>(
    `select id from ${table} where tenant_id = $1 and ${column} = $2 order by id desc limit 1`,
    [tx.actor.tenantId, name],
  );
  const id = found[0]?.id;
  if (!id) throw new Refused([`--${option}: this bureau has no ${name}.`]);
  return id;
}

/** An address of mail, if the option is given. */
function readEmail({ email }: Invocation['values']): string | null {
  if (typeof email !== 'string') return null;
  if (!/^[^@\s<>,;]+@[^@\s<>,;]+$/.test(email)) throw new Usage(`--email ${email} is no address.`);
  return email;
}

/** Opens an account; returns the secret of its one-time link. */
async function invite(open: Platform, values: Invocation['values']): Promise<string> {
  const [code, login, name] = [need(values, 'tenant'), need(values, 'login'), need(values, 'name')];
  const roles = needRoles(values);
  const email = readEmail(values);
  const tenant = await tenantOf(open, code);
  return open.database.withTenant(operatorOf(tenant.id, 'user invite'), async (tx) =>
    inviteUser(tx, {
      login,
      name,
      roles,
      positionId: await findNamed(tx, values, 'position', 'positions', 'kind'),
      organisationId: await findNamed(tx, values, 'organisation', 'organisations', 'name'),
      email,
      supervisorId: await findNamed(tx, values, 'supervisor', 'supervisors', 'name'),
    }),
  );
}

/** A new link for an account there is, for whoever lost the way in; the links before it are void. */
function link(open: Platform, login: string): Promise<string> {
  return open.database.withCredential({ login }, async (credential) => {
    const [account] = await credential.query<{ id: string; tenantId: string }>(
      'select id, tenant_id "tenantId" from accounts where login = $1 and disabled_at is null',
      [login],
    );
    if (!account) throw new Refused([`There is no account ${login}.`]);
    const tx = await credential.enter(operatorOf(account.tenantId, 'user link'));
    return issueLink(tx, account.id, 'RECOVERY');
  });
}

/** `user invite …` and `user link …`: print a one-time link. */
export const userCommand: Command = {
  usage:
    'user invite --tenant CODE --login LOGIN --name NAME --role ROLE[,ROLE] [--position KIND] [--organisation NAME] [--supervisor NAME] [--email ADDRESS]\n  user link --login LOGIN',
  options: {
    tenant: { type: 'string' },
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    position: { type: 'string' },
    organisation: { type: 'string' },
    supervisor: { type: 'string' },
    email: { type: 'string' },
  },
  async run({ positionals: [verb], values, platform, dataDir }) {
    if (verb !== 'invite' && verb !== 'link') throw new Usage('user invite … or user link …');
    const login = need(values, 'login');
    const open = await platform();
    const secret = verb === 'invite' ? await invite(open, values) : await link(open, login);
    return linkTo(readRunning(dataDir)?.address ?? null, secret);
  },
};
