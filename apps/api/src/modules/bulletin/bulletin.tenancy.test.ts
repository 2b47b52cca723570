import { createHash } from 'node:crypto';
import { bulletinPath } from '@mingcha/contract/bulletins';
import { Bulletin } from '@mingcha/database/entities/job.entity';
import { newId } from '@mingcha/database/new-id';
import { HUANGSHAN, SHEXIAN } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
const CONTENT = Buffer.from('PK the county’s own');
const LIST = '{ bulletins { canMake made { id month madeBy sha256 size } jobs { id subject step } } }';
interface List {
  bulletins: {
    made: { id: string; sha256: string }[];
    jobs: { id: string; subject: string; step: string }[];
  };
}

let api: Api;
let id: string;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

beforeEach(async () => {
  const { tenantId, accountId } = api.cast.clerk;
  id = newId();
  await api.world.database.withTenant(
    { tenantId, accountId, name: '', roles: [], requestId: 'test' },
    ({ manager, now }) =>
      manager.insert(Bulletin, {
        ...{ tenantId, id, month: '2025-12', asOf: '2026-01-05', madeAt: now, madeBy: accountId },
        sha256: createHash('sha256').update(CONTENT).digest('hex'),
        ...{ size: CONTENT.length, content: CONTENT },
      }),
  );
});

const list = async (who: Who) => (await api.as(who)<List>(LIST)).data.bulletins;
const file = (who: Who, which = id) =>
  api.send(who, { method: 'GET', url: bulletinPath(which), headers: {} });
const make = async (who: Who, month: string) =>
  (
    await api.as(who)<{ makeBulletin: { code?: string; job?: { id: string; step: string } } }>(
      `mutation ($month: String!) { makeBulletin(input: { month: $month }) {
         ... on BulletinRequested { job { id step progress } } ... on Refusal { code path } } }`,
      { month },
    )
  ).data.makeBulletin;

describe('whose bulletin it is', () => {
  it('the own bureau lists it and fetches it byte for byte, with a line in the trail', async () => {
    expect((await list('clerk')).made.map((each) => each.id)).toContain(id);
    const { status, text, headers } = await file('leader');
    expect([status, text]).toEqual([200, CONTENT.toString()]);
    expect(headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('歙县民政局2025年12月通报.docx')}`,
    );
    const lines = await api.world.store.asSuperuser(
      `select actor_id from audit_entries where act = 'READ_BULLETIN' and subject_id = $1`,
      [id],
    );
    expect(lines).toEqual([{ actor_id: api.cast.leader.accountId }]);
  });

  it.each(['siblingClerk', 'siblingLeader', 'citySection', 'foreignClerk', 'foreignSection'] as const)(
    '%s: not in the list, and its file looks like one that is not there',
    async (who) => {
      expect((await list(who)).made.map((each) => each.id)).not.toContain(id);
      const [theirs, nothing, nonsense] = [await file(who), await file(who, newId()), await file(who, 'x')];
      expect([theirs.status, codeOf(theirs)]).toEqual([404, 'NOT_FOUND']);
      expect([nothing.text, nonsense.text]).toEqual([theirs.text, theirs.text]);
    },
  );
});

describe('having one made', () => {
  it('asked twice, or twice at once, by whomever of the bureau, it is one job and one letter to the worker', async () => {
    const colleague = await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] });
    const made = await Promise.all([
      make('clerk', '2025-10'),
      make(colleague, '2025-10'),
      make('clerk', '2025-10'),
    ]);
    expect(new Set(made.map(({ job }) => job?.id)).size).toBe(1);
    const letters = await api.world.store.asSuperuser(
      `select payload from outbox where job = 'make-bulletin' and payload->>'jobId' = $1`,
      [made[0]?.job?.id],
    );
    expect(letters).toMatchObject([{ payload: { month: '2025-10' } }]);
    expect((await list(colleague)).jobs).toContainEqual({
      ...{ id: made[0]?.job?.id, subject: '2025-10', step: 'QUEUED' },
    });
  });

  it('a job is there for its bureau and for nobody else', async () => {
    const { job } = await make('clerk', '2025-09');
    const ask = async (who: Who, which: string | undefined) =>
      (await api.as(who)('query ($id: ID!) { job(id: $id) { id kind subject } }', { id: which })).text;
    expect(await ask('clerk', job?.id)).toContain('2025-09');
    for (const who of ['siblingClerk', 'citySection', 'foreignSection'] as const)
      expect(await ask(who, job?.id)).toBe(await ask(who, newId()));
  });

  it.each([
    ['2026-02', 'MONTH_IN_FUTURE'],
    ['2026-13', 'NOT_A_MONTH'],
    ['十月', 'NOT_A_MONTH'],
    ["2025-10'; drop table bulletins", 'NOT_A_MONTH'],
  ])('%s is refused by name, and nothing is asked of the worker', async (month, code) => {
    const before = await api.world.store.asSuperuser('select count(*) from outbox');
    expect(await make('clerk', month)).toEqual({ code, path: 'month' });
    expect(await api.world.store.asSuperuser('select count(*) from outbox')).toEqual(before);
  });

  it('an hour without an end is lost: it is told, and may be asked for again', async () => {
    const section = await api.enter({ tenantCode: HUANGSHAN, roles: ['CITY_SECTION'] });
    const first = await make(section, '2025-08');
    api.world.clock.pass(3_600_001);
    const again = await api.enter({ tenantCode: HUANGSHAN, roles: ['CITY_SECTION'] });
    const second = await make(again, '2025-08');
    expect(second.job?.id).not.toBe(first.job?.id);
    expect((await list(again)).jobs.map(({ id: each, step }) => [each, step])).toEqual(
      expect.arrayContaining([
        [first.job?.id, 'FAILED'],
        [second.job?.id, 'QUEUED'],
      ]),
    );
  });
});
