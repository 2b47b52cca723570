import { tenantIdOf } from '@mingcha/database/seed-reference';
import { idOf } from '@mingcha/testing/contacts';
import { CHUZHOU, HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
interface Outcome {
  code?: string;
  path?: string;
  clause?: string;
  project?: { id: string; purchaser: { code: string } | null; endedOn: string | null };
}

const PROJECT = `__typename ... on ProjectKept { project { id purchaser { code } endedOn } }
  ... on Refusal { code path clause }`;

let api: Api;
let good: Record<string, unknown>;
let stationId: string;
beforeAll(async () => {
  api = await givenApi(givenServer);
  stationId = await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", SHEXIAN);
  good = {
    ...{ organisationId: stationId, mode: 'PURCHASE', provider: '徽州社工服务中心', service: '寻亲心理支持' },
    ...{ purchaserId: tenantIdOf(SHEXIAN), from: '2026-01-01', to: '2026-12-31' },
    positionId: await idOf(api, "positions x where x.kind = 'DEPUTY_IN_CHARGE'", SHEXIAN),
  };
});
afterAll(() => api.close());

async function record(who: Who, changes: object = {}): Promise<Outcome> {
  const { data } = await api.as(who)<{ recordProject: Outcome }>(
    `mutation ($input: RecordProjectInput!) { recordProject(input: $input) { ${PROJECT} } }`,
    { input: { ...good, ...changes } },
  );
  return data.recordProject;
}

async function end(who: Who, id: string, changes: object = {}): Promise<Outcome> {
  const { data } = await api.as(who)<{ endProject: Outcome }>(
    `mutation ($input: EndProjectInput!) { endProject(input: $input) { ${PROJECT} } }`,
    { input: { id, on: '2026-01-20', reason: '服务方退出', ...changes } },
  );
  return data.endProject;
}

async function recorded(): Promise<string> {
  const { project } = await record('clerk');
  return project?.id ?? '';
}

async function reads(who: Who, id: string): Promise<unknown> {
  const { data } = await api.as(who)('query ($id: ID!) { project(id: $id) { id canEnd } }', { id });
  return data.project;
}

function stored(): Promise<unknown[]> {
  return api.world.store.asSuperuser('select * from projects order by id');
}

describe('the purchaser (L-2.6)', () => {
  it.each(['PURCHASE', 'PROJECT', 'VOLUNTEER', 'OTHER'])(
    '%s: the station is refused by its clause',
    async (mode) => {
      const before = await stored();
      for (const who of ['clerk', 'leader'] as const) {
        expect(await record(who, { mode, purchaserId: stationId })).toMatchObject({
          ...{ code: 'PURCHASER_NOT_BUREAU', path: 'purchaserId', clause: 'L-2.6' },
        });
      }
      expect(await stored()).toEqual(before);
    },
  );

  it('the own bureau may buy, and the city above it; a sibling and another city are as unknown as none', async () => {
    expect((await record('clerk')).project?.purchaser).toEqual({ code: SHEXIAN });
    const city = await record('clerk', { purchaserId: tenantIdOf(HUANGSHAN) });
    expect(city.project?.purchaser).toEqual({ code: HUANGSHAN });
    for (const code of [XIUNING, CHUZHOU, '999999']) {
      expect(await record('clerk', { purchaserId: tenantIdOf(code) })).toMatchObject({
        ...{ code: 'PURCHASER_UNKNOWN', path: 'purchaserId', clause: 'L-2.6' },
      });
    }
  });
});

describe('reading and ending a project of Shexian', () => {
  it('its clerk, leader, station and city read it; its bureau alone ends it, once', async () => {
    const id = await recorded();
    for (const who of ['clerk', 'leader'] as const)
      expect(await reads(who, id)).toEqual({ id, canEnd: true });
    for (const who of ['station', 'citySection'] as const) {
      expect(await reads(who, id)).toEqual({ id, canEnd: false });
    }
    expect(await end('clerk', id, { on: '2025-12-31' })).toMatchObject({ code: 'OUTSIDE_PERIOD' });
    expect((await end('clerk', id)).project?.endedOn).toBe('2026-01-20');
    expect(await end('leader', id)).toMatchObject({ code: 'PROJECT_ENDED' });
    expect(await reads('clerk', id)).toEqual({ id, canEnd: false });
  });

  it('siblings, strangers and the city’s clerk: as unknown as none', async () => {
    const id = await recorded();
    const before = await stored();
    const cityClerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    for (const who of ['siblingClerk', 'siblingLeader', 'foreignClerk', cityClerk] as const) {
      expect(await reads(who, id)).toBeNull();
      expect(await end(who, id)).toMatchObject({ code: 'PROJECT_UNKNOWN', path: 'id' });
    }
    expect(await reads('foreignSection', id)).toBeNull();
    for (const who of ['supervisor', 'systemAdmin', 'auditAdmin'] as const) {
      expect(codeOf(await api.as(who)('query ($id: ID!) { project(id: $id) { id } }', { id }))).toBe(
        'FORBIDDEN',
      );
    }
    expect(await stored()).toEqual(before);
  });

  it('station staff: no project of another institution', async () => {
    const care = await idOf(api, "organisations x where x.type = 'ENTRUSTED_CARE_INSTITUTION'", SHEXIAN);
    const { project } = await record('clerk', { organisationId: care });
    expect(await reads('station', project?.id ?? '')).toBeNull();
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])('ids of %s slip in nowhere', async (code) => {
    const before = await stored();
    const organisationId = await idOf(api, 'organisations x where true', code);
    const positionId = await idOf(api, 'positions x where true', code);
    expect(await record('clerk', { organisationId })).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
    expect(await record('clerk', { positionId })).toMatchObject({ code: 'POSITION_UNKNOWN' });
    expect(await record('clerk', { purchaserId: organisationId })).toMatchObject({
      code: 'PURCHASER_UNKNOWN',
    });
    expect(await stored()).toEqual(before);
  });
});
