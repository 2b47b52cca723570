import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { arrange, assignmentOf, organisationOf, postOf } from '@mingcha/testing/liaison';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const TODAY = '2026-01-31';
let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

function stored(): Promise<unknown[]> {
  return api.world.store.asSuperuser(
    `select to_jsonb(a) row from assignments a union all select to_jsonb(i) from incumbencies i order by 1`,
  );
}

describe('arranging what is not one’s own', () => {
  it.each(['siblingClerk', 'foreignClerk', 'cityClerk'] as const)(
    '%s changes nothing of Shexian',
    async (who) => {
      const actor = who === 'cityClerk' ? await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }) : who;
      const ask = api.as(actor);
      const positionId = await postOf(api, SHEXIAN, 'SECTION_HEAD');
      const organisationId = await organisationOf(api, '歙县安养中心');
      const id = await assignmentOf(api, positionId, TODAY);
      const before = await stored();
      const outcomes = [
        await arrange(ask, 'assignPost', { positionId, organisationId, from: TODAY }),
        await arrange(ask, 'endAssignment', { id, on: TODAY }),
        await arrange(ask, 'handOver', { id, on: TODAY, organisationId }),
        await arrange(ask, 'takeOffice', { positionId, personName: '某', from: TODAY }),
        await arrange(ask, 'leaveOffice', { positionId, on: TODAY }),
      ];
      expect(outcomes.map(({ code }) => code)).toEqual([
        ...['POSITION_UNKNOWN', 'ASSIGNMENT_UNKNOWN', 'ASSIGNMENT_UNKNOWN'],
        ...['POSITION_UNKNOWN', 'POSITION_UNKNOWN'],
      ]);
      expect(await stored()).toEqual(before);
    },
  );

  it('a county takes no unit of a sibling, of a stranger or of the city: to it they are not there (L-1.1)', async () => {
    const positionId = await postOf(api, SHEXIAN, 'SECTION_HEAD');
    for (const name of ['休宁县安养中心', '琅琊区安养中心', '黄山市安养中心']) {
      const organisationId = await organisationOf(api, name);
      const input = { positionId, organisationId, from: TODAY };
      expect(await arrange(api.as('clerk'), 'assignPost', input)).toMatchObject({
        ...{ code: 'ORGANISATION_UNKNOWN', path: 'organisationId' },
      });
    }
  });
});

describe('whose arrangements are seen', () => {
  const COVERAGE = `{ liaisonCoverage(on: "${TODAY}") { bureaus { tenant { code } } } }`;
  it.each([
    ['clerk', [SHEXIAN]],
    ['leader', [SHEXIAN]],
    ['siblingClerk', [XIUNING]],
    ['foreignClerk', [LANGYA]],
    ['foreignSection', ['341100', LANGYA]],
  ] as const)('%s: %j', async (who, codes) => {
    const { data } = await api.as(who)<{ liaisonCoverage: { bureaus: { tenant: { code: string } }[] } }>(
      COVERAGE,
    );
    expect(data.liaisonCoverage.bureaus.map(({ tenant }) => tenant.code)).toEqual(codes);
  });

  it('the units a post may take: own for a county, also below for a city; none for a stranger’s post', async () => {
    const TARGETS = `query ($positionId: ID!) { liaisonTargets(positionId: $positionId, on: "${TODAY}") { organisation { name } } }`;
    const namesFor = async (who: Parameters<Api['as']>[0], positionId: string) => {
      const { data } = await api.as(who)<{ liaisonTargets: { organisation: { name: string } }[] }>(TARGETS, {
        positionId,
      });
      return data.liaisonTargets.map(({ organisation }) => organisation.name);
    };
    const head = await postOf(api, SHEXIAN, 'SECTION_HEAD');
    expect(await namesFor('clerk', head)).toEqual(['歙县定点医院', '歙县安养中心']);
    expect(await namesFor('siblingClerk', head)).toEqual([]);
    const cityClerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    const deputy = await postOf(api, HUANGSHAN, 'DEPUTY_IN_CHARGE');
    expect(await namesFor(cityClerk, deputy)).toEqual([
      ...['歙县救助管理站', '休宁县救助管理站', '黟县救助管理站', '祁门县救助管理站'],
    ]);
  });
});
