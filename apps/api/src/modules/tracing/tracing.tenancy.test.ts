import { careUnits } from '@mingcha/testing/care';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { givenTracing, trace, tracingStep } from '@mingcha/testing/tracing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];

let api: Api;
let theirs: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  theirs = await givenTracing(api, SHEXIAN);
});
afterAll(() => api.close());

async function reads(who: Who): Promise<unknown> {
  const { data } = await api.as(who)('query ($id: ID!) { tracingCase(id: $id) { id } }', { id: theirs });
  return data.tracingCase;
}
async function seen(who: Who): Promise<{ ids: string[]; open: number }> {
  const { data } = await api.as(who)<{
    tracingCases: { edges: { node: { id: string } }[] };
    tracingCoverage: { open: number }[];
  }>('{ tracingCases(first: 100) { edges { node { id } } } tracingCoverage { open } }');
  return {
    ids: data.tracingCases.edges.map(({ node }) => node.id),
    open: data.tracingCoverage.reduce((sum, { open }) => sum + open, 0),
  };
}

describe('somebody in Shexian’s station', () => {
  it('is read by its bureau, its station, its panel and the city, in the list and in the numbers', async () => {
    for (const who of ['clerk', 'leader', 'station', 'supervisor', 'citySection'] as const) {
      expect(await reads(who)).toEqual({ id: theirs });
      expect(await seen(who)).toMatchObject({ ids: [theirs], open: 1 });
    }
  });

  it('is not there for a sibling, a stranger, another station, another panel, the city’s clerk', async () => {
    for (const who of [
      ...(['siblingClerk', 'siblingLeader', 'foreignClerk', 'foreignSection'] as const),
      await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['STATION_STAFF'] }),
    ]) {
      expect(await reads(who)).toBeNull();
      expect(await seen(who)).toEqual({ ids: [], open: 0 });
    }
    for (const who of ['systemAdmin', 'auditAdmin'] as const) {
      const answer = await api.as(who)('query ($id: ID!) { tracingCase(id: $id) { id } }', { id: theirs });
      expect(codeOf(answer)).toBe('FORBIDDEN');
    }
  });

  it('is moved by none of them, and nothing is stored', async () => {
    const stored = () => api.world.store.asSuperuser('select count(*) from tracing_steps');
    const before = await stored();
    for (const who of ['siblingClerk', 'foreignClerk'] as const) {
      expect(
        await trace(api.as(who), 'moveTracing', tracingStep(theirs, 'POST', '2026-01-20')),
      ).toMatchObject({
        code: 'TRACING_UNKNOWN',
      });
    }
    expect(await stored()).toEqual(before);
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])('nobody is entered into an institution of %s', async (code) => {
    const { station } = await careUnits(api, code);
    const entered = { caseCode: 'T-9', kind: 'UNIDENTIFIED', sex: 'MALE', admittedOn: '2026-01-20' };
    expect(
      await trace(api.as('station'), 'enterTracing', { ...entered, organisationId: station }),
    ).toMatchObject({ code: 'TRACING_PLACE_UNKNOWN' });
  });

  it('S-2.1c: is not there for a member whom something binds to the station', async () => {
    const { personId, tenantId } = api.cast.supervisor;
    await api.world.store.asSuperuser(
      `insert into supervisor_ties (tenant_id, id, person_id, organisation_id, kind, note, from_on, declared_on,
         declared_at, declared_by_name)
       select $1, gen_random_uuid(), $2, organisation_id, 'KIN', '', '2026-01-01', '2026-01-20', now(), '经办'
         from tracing_cases where id = $3`,
      [tenantId, personId, theirs],
    );
    expect(await reads('supervisor')).toBeNull();
    expect(await seen('supervisor')).toEqual({ ids: [], open: 0 });
  });
});
