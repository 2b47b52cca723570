import { careStep, careUnits, entrust, givenCare } from '@mingcha/testing/care';
import { CHUZHOU, HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];

let api: Api;
let theirs: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  theirs = await givenCare(api, SHEXIAN);
});
afterAll(() => api.close());

async function reads(who: Who): Promise<unknown> {
  const { data } = await api.as(who)('query ($id: ID!) { careApplication(id: $id) { id } }', { id: theirs });
  return data.careApplication;
}
async function listed(who: Who): Promise<string[]> {
  const { data } = await api.as(who)<{ careApplications: { edges: { node: { id: string } }[] } }>(
    '{ careApplications(first: 100) { edges { node { id } } } }',
  );
  return data.careApplications.edges.map(({ node }) => node.id);
}
const stored = () => api.world.store.asSuperuser('select * from care_steps order by application_id, place');

describe('entrusted care of Shexian', () => {
  it('is read by its bureau, its station, its panel and the city', async () => {
    for (const who of ['clerk', 'leader', 'station', 'supervisor', 'citySection'] as const) {
      expect(await reads(who)).toEqual({ id: theirs });
      expect(await listed(who)).toContain(theirs);
    }
  });

  it('is not there for a sibling, a stranger, another station, another panel, the city’s clerk', async () => {
    const others = [
      ...(['siblingClerk', 'siblingLeader', 'foreignClerk', 'foreignSection'] as const),
      await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['STATION_STAFF'] }),
    ];
    for (const who of others) {
      expect(await reads(who)).toBeNull();
      expect(await listed(who)).not.toContain(theirs);
    }
    for (const who of ['systemAdmin', 'auditAdmin'] as const) {
      const answer = await api.as(who)('query ($id: ID!) { careApplication(id: $id) { id } }', {
        id: theirs,
      });
      expect(codeOf(answer)).toBe('FORBIDDEN');
    }
  });

  it('is moved by none of them, and nothing is stored', async () => {
    const before = await stored();
    for (const who of ['siblingClerk', 'foreignClerk'] as const) {
      const moved = await entrust(api.as(who), 'moveCare', careStep(theirs, 'STUDY', '2026-01-20'));
      expect(moved).toMatchObject({ code: 'CARE_UNKNOWN', path: 'id' });
      const placed = { id: theirs, caseCode: 'HS-0009', on: '2026-01-20' };
      expect(await entrust(api.as(who), 'placeInCare', placed)).toMatchObject({ code: 'CARE_UNKNOWN' });
    }
    expect(await stored()).toEqual(before);
  });

  it('S-2.1c: whoever is bound to the institution no longer sees it', async () => {
    const { home } = await careUnits(api, SHEXIAN);
    const { personId, tenantId } = api.cast.supervisor;
    await api.world.store.asSuperuser(
      `insert into supervisor_ties (tenant_id, id, person_id, organisation_id, kind, note, from_on, declared_on,
         declared_at, declared_by_name)
       values ($1, gen_random_uuid(), $2, $3, 'SUPPLIER', '', '2026-01-20', '2026-01-20', now(), '经办')`,
      [tenantId, personId, home],
    );
    expect(await reads('supervisor')).toBeNull();
    expect(await listed('supervisor')).not.toContain(theirs);
    await api.world.store.asSuperuser('delete from supervisor_ties where person_id = $1', [personId]);
    expect(await reads('supervisor')).toEqual({ id: theirs });
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])('institutions of %s slip in nowhere', async (code) => {
    const [own, other] = [await careUnits(api, SHEXIAN), await careUnits(api, code)];
    const apply = (stationId: string, careInstitutionId: string) =>
      entrust(api.as('clerk'), 'applyForCare', { stationId, careInstitutionId, persons: 1, grounds: '滞留' });
    expect(await apply(other.station, own.home)).toMatchObject({ code: 'CARE_STATION_UNKNOWN' });
    expect(await apply(own.station, other.station)).toMatchObject({ code: 'CARE_INSTITUTION_UNKNOWN' });
  });

  it('the cast of the foreign city has nothing of it', async () => {
    const section = await api.enter({ tenantCode: CHUZHOU, roles: ['CITY_SECTION'] });
    expect(await listed(section)).not.toContain(theirs);
  });
});
