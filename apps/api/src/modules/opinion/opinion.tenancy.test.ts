import { idOf } from '@mingcha/testing/contacts';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { givenOpinion, opine } from '@mingcha/testing/opinions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];

let api: Api;
let theirs: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  theirs = await givenOpinion(api, SHEXIAN);
});
afterAll(() => api.close());

const reads = async (who: Who) =>
  (
    await api.as(who)<{ opinion: object | null }>('query ($id: ID!) { opinion(id: $id) { id } }', {
      id: theirs,
    })
  ).data.opinion;
async function listed(who: Who): Promise<string[]> {
  const { data } = await api.as(who)<{ opinions: { edges: { node: { id: string } }[] } }>(
    '{ opinions(filter: {}, first: 100) { edges { node { id } } } }',
  );
  return data.opinions.edges.map(({ node }) => node.id);
}
const stored = () => api.world.store.asSuperuser('select * from opinion_steps order by opinion_id, place');
const ADMINS = ['systemAdmin', 'auditAdmin'] as const;

describe('an opinion about Shexian’s station', () => {
  it('is read by its bureau, its panel, its station and the city', async () => {
    for (const who of ['clerk', 'leader', 'station', 'supervisor', 'citySection'] as const) {
      expect(await reads(who)).toEqual({ id: theirs });
      expect(await listed(who)).toContain(theirs);
    }
  });

  it('is not there for a sibling, a stranger, another station, another panel, the city’s clerk', async () => {
    const cityClerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    const otherPanel = await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] });
    const otherStation = await api.enter({ tenantCode: XIUNING, roles: ['STATION_STAFF'] });
    for (const who of [
      'siblingClerk',
      'siblingLeader',
      'foreignClerk',
      'foreignSection',
      cityClerk,
      otherPanel,
      otherStation,
    ] as const) {
      expect(await reads(who)).toBeNull();
      expect(await listed(who)).not.toContain(theirs);
    }
    for (const who of ADMINS)
      expect(codeOf(await api.as(who)('query ($id: ID!) { opinion(id: $id) { id } }', { id: theirs }))).toBe(
        'FORBIDDEN',
      );
  });

  it('is moved by none of them, and nothing is stored', async () => {
    const before = await stored();
    const otherPanel = await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] });
    for (const who of ['siblingClerk', 'foreignClerk', otherPanel] as const) {
      const outcome = await opine(api.as(who), 'moveOpinion', { id: theirs, step: 'SAY', text: '说明' });
      expect(outcome).toMatchObject({ code: 'OPINION_UNKNOWN', path: 'id' });
    }
    for (const who of ['siblingClerk', 'foreignClerk'] as const) {
      const ledger = { id: theirs, responsible: '站长', measure: '排班', dueOn: '2026-02-20' };
      expect(await opine(api.as(who), 'putOpinionOnLedger', ledger)).toMatchObject({
        code: 'OPINION_UNKNOWN',
      });
    }
    expect(await stored()).toEqual(before);
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])('an institution of %s is as unknown as none', async (code) => {
    const organisationId = await idOf(api, 'organisations x where true', code);
    const input = {
      organisationId,
      kind: 'OPINION',
      origin: 'OWN',
      area: 'CARE',
      text: '说明',
      isNameWithheld: false,
    };
    expect(await opine(api.as('supervisor'), 'sendOpinion', input)).toMatchObject({
      code: 'ORGANISATION_UNKNOWN',
    });
  });
});
