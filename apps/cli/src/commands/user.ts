import type { ReadTx } from '@mingcha/database/tenant';
import { ROLES, type Role } from '@mingcha/domain/access/access';
import { type Command, type Invocation, need } from '../command';
import { Refused, Usage } from '../exit';
import { inviteUser } from '../invite-user';
import { operatorOf, tenantOf } from '../operator';
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

/** `user invite …`: opens an account and prints its one-time link. */
export const userCommand: Command = {
  usage:
    'user invite --tenant CODE --login LOGIN --name NAME --role ROLE[,ROLE] [--position KIND] [--organisation NAME] [--supervisor NAME]',
  options: {
    tenant: { type: 'string' },
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    position: { type: 'string' },
    organisation: { type: 'string' },
    supervisor: { type: 'string' },
  },
  async run({ positionals: [verb], values, platform, dataDir }) {
    if (verb !== 'invite') throw new Usage('user invite …');
    const [code, login, name, roles] = [
      need(values, 'tenant'),
      need(values, 'login'),
      need(values, 'name'),
      needRoles(values),
    ];
    const open = await platform();
    const tenant = await tenantOf(open, code);
    const secret = await open.database.withTenant(operatorOf(tenant.id, 'user invite'), async (tx) =>
      inviteUser(tx, {
        login,
        name,
        roles,
        positionId: await findNamed(tx, values, 'position', 'positions', 'kind'),
        organisationId: await findNamed(tx, values, 'organisation', 'organisations', 'name'),
        supervisorId: await findNamed(tx, values, 'supervisor', 'supervisors', 'name'),
      }),
    );
    return linkTo(readRunning(dataDir)?.address ?? null, secret);
  },
};
