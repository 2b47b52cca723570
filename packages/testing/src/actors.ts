import { Account, Session } from '@mingcha/database/entities/account.entity';
import { Notice } from '@mingcha/database/entities/notice.entity';
import { newId } from '@mingcha/database/new-id';
import { hashOfSecret, newSecret } from '@mingcha/database/secret';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import type { Role } from '@mingcha/domain/access/access';
import type { PositionKind } from '@mingcha/domain/engine/facts';
import { CHUZHOU, HUANGSHAN, LANGYA, SHEXIAN, type World, XIUNING } from './given';

/** Who acts in a test: an account, what it stands for, and the session it came with. */
export interface TestActor {
  tenantCode: string;
  tenantId: string;
  accountId: string;
  login: string;
  roles: readonly Role[];
  positionId: string | null;
  organisationId: string | null;
  panelId: string | null;
  supervisorId: string | null;
  personId: string | null;
  secret: string;
}

interface Part {
  tenantCode: string;
  roles: readonly Role[];
  /** The post a leader holds; the section head's, unless said otherwise. */
  position?: PositionKind;
}

/** The people most tests need. Sessions of others are opened with `enter`. */
export const CAST = {
  citySection: { tenantCode: HUANGSHAN, roles: ['CITY_SECTION'] },
  clerk: { tenantCode: SHEXIAN, roles: ['CLERK'] },
  leader: { tenantCode: SHEXIAN, roles: ['LIAISON_LEADER'] },
  station: { tenantCode: SHEXIAN, roles: ['STATION_STAFF'] },
  supervisor: { tenantCode: SHEXIAN, roles: ['SUPERVISOR'] },
  siblingClerk: { tenantCode: XIUNING, roles: ['CLERK'] },
  siblingLeader: { tenantCode: XIUNING, roles: ['LIAISON_LEADER'] },
  foreignClerk: { tenantCode: LANGYA, roles: ['CLERK'] },
  foreignSection: { tenantCode: CHUZHOU, roles: ['CITY_SECTION'] },
  systemAdmin: { tenantCode: HUANGSHAN, roles: ['SYSTEM_ADMIN'] },
  auditAdmin: { tenantCode: HUANGSHAN, roles: ['AUDIT_ADMIN'] },
} as const satisfies Record<string, Part>;

export type CastName = keyof typeof CAST;

interface Bound {
  position: string | null;
  organisation: string | null;
  supervisor: string | null;
  person: string | null;
  panel: string | null;
  duty: string | null;
}

/** What an account of a bureau is bound to: a post, the station, a supervisor in office, and a duty to be told of. */
const BOUND = `
  select
    (select id from positions where tenant_id = $1 and kind = $2) position,
    (select id from organisations where tenant_id = $1 and type = 'RELIEF_STATION' limit 1) organisation,
    s.id supervisor, s.person_id person, s.panel_id panel,
    (select id from duties where tenant_id = $1 order by due_on, id limit 1) duty
  from (select) one left join lateral (
    select id, person_id, panel_id from supervisors
     where tenant_id = $1 and left_on is null and from_on <= $3::date
       and from_on + make_interval(months => term_months) > $3::date
     order by from_on, id limit 1) s on true`;

let entered = 0;

/** Opens an account and a session for it, with one notice in its inbox where its bureau owes anything. */
export async function enter(world: World, part: Part): Promise<TestActor> {
  const { database, clock } = world;
  const { tenantCode, roles, position = 'SECTION_HEAD' } = part;
  const tenantId = tenantIdOf(tenantCode);
  const login = `${roles.join('.').toLowerCase()}.${tenantCode}.${++entered}`;
  const createdAt = clock.now();
  const actor = await database.withTenant(
    { tenantId, accountId: null, name: '测试', roles: [], requestId: 'given' },
    async ({ manager, query }) => {
      const [bound] = await query<Bound>(BOUND, [tenantId, position, createdAt]);
      const holds = (role: Role, id: string | null | undefined) => (roles.includes(role) && id) || null;
      const account = {
        tenantId,
        id: newId(),
        login,
        name: `测试员${tenantCode}`,
        roles: [...roles],
        positionId: holds('LIAISON_LEADER', bound?.position),
        organisationId: holds('STATION_STAFF', bound?.organisation),
        supervisorId: holds('SUPERVISOR', bound?.supervisor),
        mustChangePassword: false,
        createdAt,
      };
      await manager.insert(Account, account);
      if (bound?.duty) {
        await manager.insert(Notice, {
          tenantId,
          id: newId(),
          recipientId: account.id,
          dutyId: bound.duty,
          subjectTenantId: tenantId,
          stage: 'OVERDUE',
          channel: 'INBOX',
          subject: {},
          body: {},
          createdAt,
        });
      }
      const { positionId, organisationId, supervisorId } = account;
      const panelId = holds('SUPERVISOR', bound?.panel);
      const personId = holds('SUPERVISOR', bound?.person);
      const who = { tenantCode, tenantId, accountId: account.id, login, roles };
      return { ...who, positionId, organisationId, panelId, supervisorId, personId, secret: '' };
    },
  );
  return openSession(world, actor);
}

/** The same person with a session of its own, at another desk or after having left. */
export async function openSession(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  actor: TestActor,
): Promise<TestActor> {
  const { tenantId, accountId } = actor;
  const secret = newSecret();
  const now = clock.now();
  await database.withTenant({ tenantId, accountId, name: '', roles: [], requestId: 'given' }, ({ manager }) =>
    manager.insert(Session, {
      tenantId,
      tokenHash: hashOfSecret(secret),
      accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 12 * 3_600_000),
      address: '',
      agent: '',
    }),
  );
  return { ...actor, secret };
}

export type Cast = Record<CastName, TestActor>;

/** Everybody of the cast, each signed in. */
export async function givenCast(world: World): Promise<Cast> {
  const cast: Partial<Cast> = {};
  for (const [name, part] of Object.entries(CAST)) cast[name as CastName] = await enter(world, part);
  return cast as Cast;
}
