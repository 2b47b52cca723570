import { careUnits } from '@mingcha/testing/care';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { trace } from '@mingcha/testing/tracing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];

let api: Api;
let station: string;
let theirs: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  ({ station } = await careUnits(api, SHEXIAN));
  theirs = (await send('station')).briefing.id;
});
afterAll(() => api.close());

const send = (who: Who, changes: object = {}) =>
  trace(api.as(who), 'sendBriefing', {
    ...{ organisationId: station, inStation: 4, stranded: 2, unidentified: 2, posted: 2, ...changes },
  });
async function listed(who: Who): Promise<string[]> {
  const { data } = await api.as(who)<{ briefings: { edges: { node: { id: string } }[] } }>(
    '{ briefings(first: 100) { edges { node { id } } } }',
  );
  return data.briefings.edges.map(({ node }) => node.id);
}

describe('a briefing of Shexian’s station', () => {
  it('is read by its bureau, its station, its panel and the city, and by nobody else', async () => {
    for (const who of ['clerk', 'leader', 'station', 'supervisor', 'citySection'] as const) {
      expect(await listed(who)).toContain(theirs);
    }
    for (const who of [
      ...(['siblingClerk', 'siblingLeader', 'foreignClerk', 'foreignSection'] as const),
      await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['STATION_STAFF'] }),
    ]) {
      expect(await listed(who)).not.toContain(theirs);
    }
  });

  it('S-2.1c: is not there for a member whom something binds to the station', async () => {
    const { personId, tenantId } = api.cast.supervisor;
    await api.world.store.asSuperuser(
      `insert into supervisor_ties (tenant_id, id, person_id, organisation_id, kind, note, from_on, declared_on,
         declared_at, declared_by_name)
       values ($1, gen_random_uuid(), $2, $3, 'KIN', '', '2026-01-01', '2026-01-20', now(), '经办')`,
      [tenantId, personId, station],
    );
    expect(await listed('supervisor')).not.toContain(theirs);
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])('nobody briefs for a station of %s', async (code) => {
    const other = await careUnits(api, code);
    for (const who of ['clerk', 'station'] as const) {
      expect(await send(who, { organisationId: other.station })).toMatchObject({
        ...{ code: 'BRIEFING_PLACE_UNKNOWN', clause: 'S-2.4' },
      });
    }
  });

  it('S-2.4a: serves the month it was sent in', async () => {
    const [duty] = await api.world.store.asSuperuser<{ evidence_ids: string[] }>(
      "select evidence_ids from duties where rule_code = 'S-2.4a' and window_key = '2026-01' and subject_id = $1",
      [station],
    );
    expect(duty?.evidence_ids).toContain(theirs);
  });
});
