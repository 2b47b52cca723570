import { Notice } from '@mingcha/database/entities/notice.entity';
import { newId } from '@mingcha/database/new-id';
import type { TestActor } from '@mingcha/testing/actors';
import { idOf } from '@mingcha/testing/contacts';
import { HUANGSHAN, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Told {
  stage: string;
  days: number | null;
  recipientName: string | null;
  toldAs: string | null;
  channel: string;
  acknowledgedAt: string | null;
}

const ACKNOWLEDGE = `mutation ($id: ID!) { acknowledgeNotice(input: { id: $id }) { __typename
  ... on NoticeAcknowledged { notice { id kind acknowledgedAt readAt canAcknowledge } } ... on Refusal { code path } } }`;
const TOLD = `query ($id: ID!) { duty(id: $id) { told {
  stage days recipientName toldAs channel acknowledgedAt } } }`;

let api: Api;
let leader: TestActor;
let section: TestActor;
let dutyId: string;
beforeAll(async () => {
  api = await givenApi(givenServer);
  dutyId = await idOf(api, "duties x where x.rule_code = 'S-2.4a'", SHEXIAN);
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.world.store.asSuperuser('delete from notices');
  leader = await api.enter({ tenantCode: SHEXIAN, roles: ['LIAISON_LEADER'], position: 'PRINCIPAL_LEADER' });
  section = await api.enter({ tenantCode: HUANGSHAN, roles: ['CITY_SECTION'] });
  await api.world.store.asSuperuser('delete from notices');
});

/** Puts a word about the county's duty into somebody's inbox, as the worker does. */
async function tell(who: TestActor, stage: string, toldAs: Notice['toldAs']): Promise<string> {
  const { tenantId, accountId } = who;
  const id = newId();
  await api.world.database.withTenant(
    { tenantId, accountId: null, name: '系统', roles: [], requestId: 'test' },
    ({ manager, now }) =>
      manager.insert(Notice, {
        ...{ tenantId, id, recipientId: accountId, recipientName: stage, toldAs, dutyId, stage },
        subjectTenantId: leader.tenantId,
        ...{ channel: 'INBOX', subject: {}, body: {}, createdAt: now },
      }),
  );
  return id;
}

type Who = Parameters<Api['as']>[0];
async function acknowledge(who: Who, id: string): Promise<Record<string, unknown>> {
  const { data } = await api.as(who)<{ acknowledgeNotice: Record<string, unknown> }>(ACKNOWLEDGE, { id });
  return data.acknowledgeNotice;
}
const told = async (who: Who) =>
  (await api.as(who)<{ duty: { told: Told[] } | null }>(TOLD, { id: dutyId })).data.duty?.told;

describe('知悉并处理', () => {
  it('is an act of who was told, once, with its line in the audit, and marks the notice read', async () => {
    const id = await tell(leader, 'TO_LEADER', 'PRINCIPAL_LEADER');
    const answered = {
      __typename: 'NoticeAcknowledged',
      notice: {
        ...{ id, kind: 'TO_LEADER', canAcknowledge: false },
        ...{
          acknowledgedAt: api.world.clock.now().toISOString(),
          readAt: api.world.clock.now().toISOString(),
        },
      },
    };
    expect(await acknowledge(leader, id)).toEqual(answered);
    api.world.clock.pass(60_000);
    expect(await acknowledge(leader, id)).toEqual(answered);
    const lines = await api.world.store.asSuperuser(
      `select after from audit_entries where act = 'ACKNOWLEDGE_NOTICE' and subject_id = $1`,
      [dutyId],
    );
    expect(lines).toEqual([{ after: { notice: id, stage: 'TO_LEADER' } }]);
  });

  it('a mere reminder asks for none', async () => {
    const id = await tell(leader, 'BEFORE_7', 'POST_HOLDER');
    expect(await acknowledge(leader, id)).toMatchObject({ code: 'NOT_AN_ESCALATION', path: 'id' });
  });

  it.each([
    ['a sibling county', XIUNING],
    ['a colleague', SHEXIAN],
  ])('not of %s, who cannot tell it from one that is not there', async (_title, tenantCode) => {
    const id = await tell(leader, 'TO_LEADER', 'PRINCIPAL_LEADER');
    const other = await api.enter({ tenantCode, roles: ['LIAISON_LEADER'] });
    expect(await acknowledge(other, id)).toEqual(await acknowledge(other, newId()));
    expect(await acknowledge(section, id)).toMatchObject({ code: 'NOTICE_UNKNOWN' });
    expect((await told(leader))?.[0]?.acknowledgedAt).toBeNull();
  });

  it.each(['', 'x', "' or true --"])('of %j, which is no id', async (id) => {
    expect(await acknowledge(leader, id)).toMatchObject({ code: 'NOTICE_UNKNOWN', path: 'id' });
  });
});

describe('who was told of a duty', () => {
  it('is the same to the county and to its city: who, as what, when, through what', async () => {
    await tell(leader, 'BEFORE_7', 'POST_HOLDER');
    api.world.clock.pass(1);
    await tell(leader, 'TO_LEADER', 'PRINCIPAL_LEADER');
    api.world.clock.pass(1);
    await acknowledge(section, await tell(section, 'TO_CITY', 'CITY_SECTION'));
    const seen = await told('clerk');
    expect(seen?.map(({ stage, days, toldAs }) => [stage, days, toldAs])).toEqual([
      ['BEFORE', 7, 'POST_HOLDER'],
      ['TO_LEADER', null, 'PRINCIPAL_LEADER'],
      ['TO_CITY', null, 'CITY_SECTION'],
    ]);
    expect(seen?.at(-1)).toMatchObject({ recipientName: 'TO_CITY', channel: 'INBOX' });
    expect(seen?.at(-1)?.acknowledgedAt).not.toBeNull();
    expect(await told('citySection')).toEqual(seen);
  });

  it('is nothing to a sibling county and to a foreign city, who have no such duty', async () => {
    await tell(section, 'TO_CITY', 'CITY_SECTION');
    for (const who of ['siblingClerk', 'foreignSection'] as const) expect(await told(who)).toBeUndefined();
  });

  it('an inbox of the city names the county whose duty it is', async () => {
    await tell(section, 'TO_CITY', 'CITY_SECTION');
    const { data } = await api.as(section)(
      '{ notices { edges { node { kind canAcknowledge duty { id tenant { code } } } } } }',
    );
    expect(data.notices).toEqual({
      edges: [
        { node: { kind: 'TO_CITY', canAcknowledge: true, duty: { id: dutyId, tenant: { code: SHEXIAN } } } },
      ],
    });
  });
});
