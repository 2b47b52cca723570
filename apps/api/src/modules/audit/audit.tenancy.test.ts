import type { TestActor } from '@mingcha/testing/actors';
import { goodContact, recordContact } from '@mingcha/testing/contacts';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Entry {
  seq: number;
  act: string;
  actorName: string;
  before: string | null;
  after: string | null;
}

let api: Api;
let auditor: TestActor;
beforeAll(async () => {
  api = await givenApi(givenServer);
  auditor = await api.enter({ tenantCode: SHEXIAN, roles: ['AUDIT_ADMIN'] });
  const contact = await goodContact(api, SHEXIAN, '2026-01-20');
  await recordContact(api.as('clerk'), { ...contact, problemsFound: '档案不全' });
  const admin = await api.enter({ tenantCode: SHEXIAN, roles: ['SYSTEM_ADMIN'] });
  await api.as(admin)(
    'mutation { inviteUser(input: { login: "shexian.new", name: "新经办", roles: [CLERK] }) { __typename } }',
  );
});
afterAll(() => api.close());

async function page(
  who: Parameters<Api['as']>[0],
  filter: object = {},
  first = 50,
  after: string | null = null,
) {
  const { data, text } = await api.as(who)<{
    auditEntries: { edges: { node: Entry }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }>(
    `query ($filter: AuditFilter!, $first: Int!, $after: String) {
       auditEntries(filter: $filter, first: $first, after: $after) {
         edges { node { seq at act actorName subjectType outcome before after } }
         pageInfo { hasNextPage endCursor } } }`,
    { filter, first, after },
  );
  return { ...data.auditEntries, text, entries: data.auditEntries.edges.map(({ node }) => node) };
}

describe('the trail of the own bureau', () => {
  it('tells that a contact was recorded and by whom, and nothing of its content', async () => {
    const { entries, text } = await page(auditor, { act: 'RECORD_CONTACT' });
    expect(entries).toMatchObject([{ act: 'RECORD_CONTACT', before: null, after: null }]);
    expect(text).not.toContain('档案不全');
  });

  it('tells what an administrative act changed', async () => {
    const { entries } = await page(auditor, { act: 'INVITE_USER' });
    expect(entries[0]?.after).toContain('shexian.new');
  });

  it('to read it leaves a line in it, once for each question', async () => {
    const reads = async () => (await page(auditor, { act: 'READ_AUDIT' }, 100)).entries.length;
    const before = await reads();
    const { pageInfo } = await page(auditor, {}, 1);
    await page(auditor, {}, 1, pageInfo.endCursor);
    expect(await reads()).toBe(before + 2);
  });

  it('pages without gap or double, and filters by person, kind and day', async () => {
    const seen: number[] = [];
    const { length } = (await page(auditor, {}, 100)).entries;
    let after: string | null = null;
    for (;;) {
      const { entries, pageInfo } = await page(auditor, {}, 2, after);
      seen.push(...entries.map(({ seq }) => seq));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toHaveLength(length + 1);
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index));
    expect((await page(auditor, { subjectType: 'ACCOUNT' })).entries.length).toBeGreaterThan(0);
    expect((await page(auditor, { actorName: '没有这个人' })).entries).toEqual([]);
    expect((await page(auditor, { on: '2026-01-30' })).entries).toEqual([]);
    expect((await page(auditor, { on: '2026-01-31' })).entries.length).toBeGreaterThan(0);
  });

  it('is nobody else’s, not even the city’s', async () => {
    const { entries } = await page('auditAdmin', { act: 'RECORD_CONTACT' });
    expect(entries).toEqual([]);
  });

  it('shows the first line that was touched', async () => {
    const verdict = async () =>
      (await api.as(auditor)<{ auditVerdict: object }>('{ auditVerdict { entries firstBrokenSeq } }')).data
        .auditVerdict;
    expect(await verdict()).toMatchObject({ firstBrokenSeq: null });
    await api.world.store.asSuperuser(
      `update audit_entries set actor_name = '另一人' where act = 'RECORD_CONTACT' and tenant_id = $1`,
      [auditor.tenantId],
    );
    const [{ seq }] = (await page(auditor, { act: 'RECORD_CONTACT' })).entries as [Entry];
    expect(await verdict()).toEqual({ entries: seq - 1, firstBrokenSeq: seq });
  });
});
