import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Contact } from './entities/evidence.entity';
import { Notice } from './entities/notice.entity';
import { Incumbency } from './entities/position.entity';
import { newId } from './new-id';
import { tenantIdOf } from './seed-reference';
import type { Database } from './tenant';
import { actorOf, type Furnished, furnishTenant } from './testing/furnish-tenant';

const [PROVINCE, CITY, COUNTY, SIBLING] = ['340000', '341000', '341021', '341022'];
const DOWNWARDS = [
  'organisations',
  'positions',
  'incumbencies',
  'panels',
  'supervisors',
  'qualifications',
  'agreements',
  'meetings',
  'inspections',
  'briefings',
  'excuse_requests',
  'duties',
  'assessments',
  'coordination_issues',
  'projects',
  'liaison_questions',
  'station_reports',
  'station_report_steps',
  'opinions',
  'opinion_steps',
  'care_applications',
  'care_steps',
  'care_placements',
  'inspection_checks',
  'tracing_cases',
  'tracing_steps',
  'supervision_tasks',
  'supervision_task_steps',
  'trainings',
  'guidance_notes',
];
const CONCERNING = [
  'contacts',
  'assignments',
  'attachments',
  'excuse_decisions',
  'coordination_steps',
  'liaison_decisions',
  'joint_inspections',
  'findings',
  'finding_steps',
];
/** Nobody's but the own bureau's, unless they are about a duty: then as the duty itself. */
const ABOUT_DUTIES = ['notices'];
const PRIVATE = [
  'accounts',
  'digests',
  'sessions',
  'sign_in_links',
  'outbox',
  'audit_entries',
  'timetable_runs',
  'job_requests',
  'bulletins',
  'minor_cases',
  'minor_steps',
  'minor_receivers',
  'minor_file_grants',
];
/** Sealed, or a step of a history: never changed by anybody. */
const ADDED_ONLY = [
  ...['assessments', 'excuse_decisions', 'coordination_issues', 'coordination_steps'],
  ...[
    'liaison_questions',
    'liaison_decisions',
    'joint_inspections',
    'findings',
    'finding_steps',
    'station_reports',
    'station_report_steps',
    'opinions',
    'opinion_steps',
    'care_applications',
    'care_steps',
    'inspection_checks',
    'minor_cases',
    'minor_steps',
    'tracing_cases',
    'tracing_steps',
    'supervision_tasks',
    'supervision_task_steps',
    'trainings',
    'guidance_notes',
  ],
];
const ALL = [...DOWNWARDS, ...CONCERNING, ...ABOUT_DUTIES, ...PRIVATE];

let db: TestDatabase;
let database: Database;
const furnished = new Map<string, Furnished>();

beforeAll(async () => {
  db = await cloneDatabase();
  database = await db.open();
  for (const code of [PROVINCE, COUNTY, SIBLING]) {
    furnished.set(code, await database.withTenant(actorOf(code), (tx) => furnishTenant(tx)));
  }
  // The city's section head is assigned to, and contacts, the county's station.
  const { stationId, issueId } = of(COUNTY);
  const about = { subjectTenantId: tenantIdOf(COUNTY), organisationId: stationId, issueId };
  furnished.set(CITY, await database.withTenant(actorOf(CITY), (tx) => furnishTenant(tx, about)));
});
afterAll(() => db.drop());

function of(code: string): Furnished {
  const found = furnished.get(code);
  if (found === undefined) throw new Error(`Not furnished: ${code}`);
  return found;
}

/** Whose rows of a table a bureau sees. */
async function seen(viewer: string, table: string): Promise<string[]> {
  const rows = await database.withTenantRead(actorOf(viewer), ({ query }) =>
    query<{ code: string }>(
      `select distinct code from ${table} r join tenants t on t.id = r.tenant_id order by code`,
    ),
  );
  return rows.map(({ code }) => code);
}

describe('who sees what, line by line of policies.sql', () => {
  it.each(DOWNWARDS)('%s: own and below, never above or beside', async (table) => {
    expect(await seen(PROVINCE, table)).toEqual([PROVINCE, CITY, COUNTY, SIBLING]);
    expect(await seen(CITY, table)).toEqual([CITY, COUNTY, SIBLING]);
    expect(await seen(COUNTY, table)).toEqual([COUNTY]);
    expect(await seen(SIBLING, table)).toEqual([SIBLING]);
  });

  it.each(CONCERNING)(
    '%s: besides, the subject sees what concerns it, its sibling does not',
    async (table) => {
      expect(await seen(CITY, table)).toEqual([CITY, COUNTY, SIBLING]);
      expect(await seen(COUNTY, table)).toEqual([CITY, COUNTY]);
      expect(await seen(SIBLING, table)).toEqual([SIBLING]);
    },
  );

  it('notices: who may read a duty sees what was said of it by whom, and who may not does not', async () => {
    const told = (dutyTenant: string | null) => ({
      tenantId: tenantIdOf(CITY),
      id: newId(),
      recipientId: of(CITY).accountId,
      dutyId: dutyTenant === null ? null : newId(),
      subjectTenantId: dutyTenant === null ? null : tenantIdOf(dutyTenant),
      stage: 'TO_CITY',
      channel: 'INBOX' as const,
      subject: {},
      body: {},
      createdAt: new Date(),
    });
    expect(await seen(COUNTY, 'notices')).toEqual([COUNTY]);
    await database.withTenant(actorOf(CITY), ({ manager }) =>
      manager.insert(Notice, [told(COUNTY), told(null)]),
    );
    expect(await seen(CITY, 'notices')).toEqual([CITY, COUNTY, SIBLING]);
    expect(await seen(COUNTY, 'notices')).toEqual([CITY, COUNTY]);
    expect(await seen(SIBLING, 'notices')).toEqual([SIBLING]);
    const [row] = await database.withTenantRead(actorOf(COUNTY), ({ query }) =>
      query<{ n: number }>('select count(*)::int n from notices where tenant_id = $1', [tenantIdOf(CITY)]),
    );
    expect(row?.n).toBe(1);
  });

  it.each(PRIVATE)('%s: own only, not even from above', async (table) => {
    for (const code of [PROVINCE, CITY, COUNTY, SIBLING]) expect(await seen(code, table)).toEqual([code]);
  });

  it('reference tables: read by everybody, written by nobody behind a door', async () => {
    for (const table of ['tenants', 'policy_documents', 'rule_versions', 'calendar_days']) {
      const [row] = await database.withOperator(({ query }) =>
        query<{ count: number }>(`select count(*) from ${table}`),
      );
      expect(row?.count).toBeGreaterThan(0);
    }
    const rename = database.withTenant(actorOf(CITY), ({ query }) => query(`update tenants set name = 'x'`));
    await expect(rename).rejects.toThrow(/permission denied/);
  });

  it('rule_versions: a bureau adds its own and cannot touch the template or forge for another', async () => {
    const add = (owner: string | null) =>
      database.withTenant(actorOf(CITY), ({ query }) =>
        query(
          `insert into rule_versions (id, owner_tenant_id, code, version, body, effective_from)
           values ($1, $2, 'X-1', 1, '{}', '2026-01-01')`,
          [newId(), owner],
        ),
      );
    await add(tenantIdOf(CITY));
    await expect(add(tenantIdOf(COUNTY))).rejects.toThrow(/row-level security/);
    await expect(add(null)).rejects.toThrow(/row-level security/);
    const touched = await database.withTenant(actorOf(CITY), ({ query }) =>
      query(`update rule_versions set body = '{}' where owner_tenant_id is null returning id`),
    );
    expect(touched).toEqual([]);
  });

  it('accounts, sessions, links: the one row whose credential one holds, and none else', async () => {
    const { login, tokenHash } = of(COUNTY);
    const rows = (credential: { login: string } | { tokenHash: string }) =>
      database.withCredential(credential, async ({ query }) => ({
        accounts: await query('select login from accounts'),
        sessions: await query('select token_hash from sessions'),
        links: await query('select token_hash from sign_in_links'),
        duties: await query('select id from duties'),
      }));
    const nothing = { accounts: [], sessions: [], links: [], duties: [] };
    expect(await rows({ login })).toEqual({ ...nothing, accounts: [{ login }] });
    const token = { token_hash: tokenHash };
    expect(await rows({ tokenHash })).toEqual({ ...nothing, sessions: [token], links: [token] });
    expect(await rows({ login: '' })).toEqual(nothing);
    expect(await rows({ tokenHash: login })).toEqual(nothing);
    expect(await rows({ login: `' or true --` })).toEqual(nothing);
  });
});

describe('outside the door', () => {
  it.each(ALL)('%s: no row is seen, none can be added', async (table) => {
    await database.withOperator(async ({ query }) => {
      expect(await query(`select 1 from ${table}`)).toEqual([]);
    });
    const add = database.withOperator(({ query }) =>
      query(`insert into ${table} select * from json_populate_record(null::${table}, $1)`, [
        { tenant_id: tenantIdOf(COUNTY) },
      ]),
    );
    await expect(add).rejects.toThrow(/row-level security/);
  });

  it('after a door has closed, its connection knows nothing of it, and does not stumble over the remains', async () => {
    const one = await db.open({ poolSize: 1 });
    await one.withTenantRead(actorOf(CITY), ({ query }) => query('select 1'));
    await one.withOperator(async ({ query }) => {
      for (const table of ALL) expect(await query(`select 1 from ${table}`)).toEqual([]);
    });
  });
});

describe('writing', () => {
  it.each([...DOWNWARDS, ...CONCERNING, ...ABOUT_DUTIES])(
    '%s: what one sees below one cannot change',
    async (table) => {
      const change = database.withTenant(actorOf(CITY), ({ query }) =>
        query(`update ${table} set tenant_id = tenant_id where tenant_id = $1 returning 1`, [
          tenantIdOf(COUNTY),
        ]),
      );
      if (ADDED_ONLY.includes(table)) await expect(change).rejects.toThrow(/permission denied/);
      else expect(await change).toEqual([]);
    },
  );

  it('a row cannot be given to, or moved to, another bureau', async () => {
    const give = database.withTenant(actorOf(CITY), ({ manager }) =>
      manager.insert(Incumbency, {
        tenantId: tenantIdOf(COUNTY),
        id: newId(),
        positionId: of(COUNTY).positionId,
        personName: '某',
        fromOn: '2025-01-01',
      }),
    );
    await expect(give).rejects.toThrow(/row-level security/);
    const move = database.withTenant(actorOf(CITY), ({ query }) =>
      query('update panels set tenant_id = $1 where tenant_id = $2', [tenantIdOf(COUNTY), tenantIdOf(CITY)]),
    );
    await expect(move).rejects.toThrow(/row-level security|foreign key/);
  });

  it("another bureau's key cannot be smuggled in through a reference", async () => {
    const attempts = [
      `insert into incumbencies (tenant_id, id, position_id, person_name, from_on)
       values ($1, $2, '${of(COUNTY).positionId}', '某', '2025-01-01')`,
      `insert into meetings (tenant_id, id, panel_id, on_date, attendees, recorded_at, recorded_on, source)
       values ($1, $2, '${of(COUNTY).panelId}', '2025-01-01', '{}', now(), '2025-01-01', 'CONSOLE')`,
      `insert into briefings (tenant_id, id, organisation_id, on_date, stranded, unidentified, posted,
         recorded_at, recorded_on, source)
       values ($1, $2, '${of(COUNTY).stationId}', '2025-01-01', 0, 0, 0, now(), '2025-01-01', 'CONSOLE')`,
      `insert into sessions (tenant_id, token_hash, account_id, created_at, last_seen_at, expires_at)
       values ($1, $2::uuid::text, '${of(COUNTY).accountId}', now(), now(), now())`,
    ];
    for (const attempt of attempts) {
      const smuggle = database.withTenant(actorOf(CITY), ({ query }) =>
        query(attempt, [tenantIdOf(CITY), newId()]),
      );
      await expect(smuggle).rejects.toThrow(/foreign key/);
    }
  });

  it('a relief station is the purchaser of nothing, whoever asks (L-2.6)', async () => {
    const buy = (purchaser: string, mode: string) =>
      database.withTenant(actorOf(COUNTY), ({ query }) =>
        query(
          `insert into projects (tenant_id, id, organisation_id, mode, provider, service, purchaser_tenant_id,
             from_on, to_on, position_id, recorded_at, recorded_on)
           values ($1, $2, $3, $4, '某机构', '某服务', $5, '2025-01-01', '2025-12-31', $6, now(), '2025-01-01')`,
          [tenantIdOf(COUNTY), newId(), of(COUNTY).stationId, mode, purchaser, of(COUNTY).positionId],
        ),
      );
    await expect(buy(of(COUNTY).stationId, 'PURCHASE')).rejects.toThrow(/purchaser_is_a_bureau/);
    await expect(buy(tenantIdOf(COUNTY), 'VOLUNTEER')).rejects.toThrow(/purchase_has_a_purchaser/);
    await buy(tenantIdOf(COUNTY), 'PURCHASE');
    const moved = database.withTenant(actorOf(COUNTY), ({ query }) =>
      query(
        'update projects set purchaser_tenant_id = organisation_id where purchaser_tenant_id is not null',
      ),
    );
    await expect(moved).rejects.toThrow(/purchaser_is_a_bureau/);
  });

  it('evidence is voided, never deleted', async () => {
    const remove = database.withTenant(actorOf(COUNTY), ({ manager }) => manager.delete(Contact, {}));
    await expect(remove).rejects.toThrow();
    const erase = database.withTenant(actorOf(COUNTY), ({ query }) => query('delete from contacts'));
    await expect(erase).rejects.toThrow(/permission denied/);
  });

  it('an attachment lasts as its contact does; only one that no contact took is removed', async () => {
    const touch = (verb: string) =>
      database.withTenant(actorOf(COUNTY), ({ query }) => query(`${verb} returning id`));
    expect(await touch('delete from attachments')).toEqual([]);
    expect(await touch(`update attachments set name = '别名.png'`)).toEqual([]);
    await touch(`insert into attachments
      select tenant_id, uuidv7(), null, null, name, media_type, size, sha256, bytes, uploaded_at, uploaded_by
        from attachments where tenant_id = '${tenantIdOf(COUNTY)}'`);
    expect(await touch('delete from attachments')).toHaveLength(1);
  });
});
