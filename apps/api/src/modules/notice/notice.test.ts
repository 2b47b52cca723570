import { Notice } from '@mingcha/database/entities/notice.entity';
import { newId } from '@mingcha/database/new-id';
import type { TestActor } from '@mingcha/testing/actors';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Node {
  id: string;
  kind: string;
  readAt: string | null;
  duty: { id: string; status: string; tenant: { code: string } } | null;
}
interface Page {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const NOTICES = `query ($first: Int! = 20, $after: String) { notices(first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { cursor node { id kind createdAt readAt duty { id status tenant { code } } } } } }`;

let api: Api;
let person: TestActor;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
beforeEach(async () => {
  api.world.clock.set('2026-01-31');
  person = await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] });
});
afterAll(() => api.close());

async function page(who: Parameters<Api['as']>[0], variables: object = {}): Promise<Page> {
  const { data } = await api.as(who)<{ notices: Page }>(NOTICES, { ...variables });
  return data.notices;
}

async function ids(who: Parameters<Api['as']>[0]): Promise<string[]> {
  return (await page(who)).edges.map(({ node }) => node.id);
}

async function mark(who: Parameters<Api['as']>[0], marked: string[]): Promise<unknown> {
  const { data } = await api.as(who)(
    'mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) }',
    {
      input: { ids: marked },
    },
  );
  return data.markNoticesRead;
}

async function unread(who: Parameters<Api['as']>[0]): Promise<unknown> {
  const { data } = await api.as(who)<{ me: { unreadNoticeCount: number } }>('{ me { unreadNoticeCount } }');
  return data.me.unreadNoticeCount;
}

/** Puts notices about nothing in particular into an inbox, all of one instant or a microsecond apart. */
async function tell(actor: TestActor, count: number, apart = '0'): Promise<void> {
  const { tenantId, accountId } = actor;
  await api.world.database.withTenant(
    { tenantId, accountId, name: '', roles: [], requestId: 'test' },
    async ({ manager, query, now }) => {
      const rows = Array.from({ length: count }, () => ({
        tenantId,
        id: newId(),
        recipientId: accountId,
        dutyId: null,
        stage: 'MISSED',
        channel: 'INBOX' as const,
        subject: {},
        body: {},
        createdAt: now,
      }));
      await manager.insert(Notice, rows);
      await query(
        `update notices n set created_at = created_at + x.place * ($2 || ' microseconds')::interval
           from (select id, row_number() over (order by id) place from notices where recipient_id = $1) x
          where n.tenant_id = $3 and n.id = x.id`,
        [accountId, apart, tenantId],
      );
    },
  );
}

describe('an inbox', () => {
  it.each(['0', '1'])('pages without a gap or a repeat, also %s microseconds apart', async (apart) => {
    await tell(person, 11, apart);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Page = await page(person, { first: 4, after });
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(await ids(person));
    expect(new Set(seen).size).toBe(12);
  });

  it('shows the duty a notice is about, as it stands now', async () => {
    const { edges } = await page(person);
    expect(edges).toHaveLength(1);
    expect(edges[0]?.node).toMatchObject({
      kind: 'OVERDUE',
      readAt: null,
      duty: { tenant: { code: SHEXIAN } },
    });
  });

  it('shows no duty where the reader may not read it, and the notice all the same', async () => {
    const station = await api.enter({ tenantCode: SHEXIAN, roles: ['STATION_STAFF'] });
    await api.world.store.asSuperuser(
      `update notices set duty_id = (select id from duties where tenant_id = $2 and subject_kind = 'POSITION' limit 1)
        where recipient_id = $1`,
      [station.accountId, station.tenantId],
    );
    expect((await page(station)).edges.map(({ node }) => node.duty)).toEqual([null]);
  });

  it('leaves out what went by mail', async () => {
    await api.world.store.asSuperuser(`update notices set channel = 'MAIL' where recipient_id = $1`, [
      person.accountId,
    ]);
    expect([await ids(person), await unread(person)]).toEqual([[], 0]);
  });
});

describe('reading', () => {
  it('marks once, and says how many', async () => {
    await tell(person, 2);
    expect(await unread(person)).toBe(3);
    const all = await ids(person);
    expect(await mark(person, all.slice(0, 2))).toBe(2);
    expect(await mark(person, all)).toBe(1);
    expect(await mark(person, all)).toBe(0);
    expect(await unread(person)).toBe(0);
    const marked = (await page(person)).edges.map(({ node }) => node.readAt);
    expect(marked).toEqual(Array(3).fill('2026-01-31T04:00:00.000Z'));
  });

  it('of what is no id, or nobody’s, marks nothing', async () => {
    expect(await mark(person, ['', 'x', newId()])).toBe(0);
    expect(await unread(person)).toBe(1);
  });
});
