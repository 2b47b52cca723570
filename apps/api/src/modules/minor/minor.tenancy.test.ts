import { CHUZHOU, HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { givenMinor, MINOR_FIELDS, type MinorOutcome, minorStep, protect } from '@mingcha/testing/minors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];

let api: Api;
let theirs: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  theirs = await givenMinor(api, SHEXIAN);
});
afterAll(() => api.close());

async function reads(who: Who): Promise<MinorOutcome['minor'] | null> {
  const { data } = await api.as(who)<{ minorCase: MinorOutcome['minor'] | null }>(
    `query ($id: ID!) { minorCase(id: $id) { ${MINOR_FIELDS} } }`,
    { id: theirs },
  );
  return data.minorCase;
}
async function listed(who: Who): Promise<string[]> {
  const { data } = await api.as(who)<{ minorCases: { edges: { node: { id: string } }[] } }>(
    '{ minorCases(first: 100) { edges { node { id } } } }',
  );
  return data.minorCases.edges.map(({ node }) => node.id);
}
const reading = () =>
  api.world.store.asSuperuser(
    "select actor_name from audit_entries where act = 'READ_MINOR_FILE' and subject_id = $1",
    [theirs],
  );
const bind = (kind: string) =>
  api.world.store.asSuperuser(
    `insert into supervisor_ties (tenant_id, id, person_id, organisation_id, kind, note, from_on, declared_on,
       declared_at, declared_by_name)
     select $1, gen_random_uuid(), $2, organisation_id, $4, '', '2026-01-01', '2026-01-20', now(), '经办'
       from minor_cases where id = $3`,
    [api.cast.supervisor.tenantId, api.cast.supervisor.personId, theirs, kind],
  );

describe('a minor in Shexian’s station', () => {
  it('is in its bureau’s list by code; the file is open to those in charge alone, and each sight is in the trail', async () => {
    for (const who of ['clerk', 'leader', 'supervisor'] as const) {
      expect(await listed(who)).toContain(theirs);
      expect(await reads(who)).toMatchObject({ isFileOpen: false, steps: [{ step: 'ADMIT', text: null }] });
    }
    expect(await reading()).toEqual([]);
    expect(await reads('station')).toMatchObject({
      ...{ isFileOpen: true, steps: [{ text: `由民警送来${SHEXIAN}` }] },
    });
    expect(await reading()).toHaveLength(1);
    const { text } = await api.as('station')('{ minorCases { edges { node { steps { text } } } } }');
    expect(text).not.toContain('由民警送来');
  });

  it('is nobody’s of another bureau: sibling, stranger, another panel, and the city neither', async () => {
    for (const who of [
      ...(['siblingClerk', 'siblingLeader', 'foreignClerk'] as const),
      await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['STATION_STAFF'] }),
    ]) {
      expect(await reads(who)).toBeNull();
      expect(await listed(who)).not.toContain(theirs);
    }
    for (const who of ['citySection', 'foreignSection', 'systemAdmin', 'auditAdmin'] as const) {
      const answer = await api.as(who)('query ($id: ID!) { minorCase(id: $id) { id } }', { id: theirs });
      expect(codeOf(answer)).toBe('FORBIDDEN');
    }
    const section = await api.enter({ tenantCode: CHUZHOU, roles: ['CITY_SECTION', 'CLERK'] });
    expect(await reads(section)).toBeNull();
  });

  it('is moved, seen or revealed by none of them, and nothing is stored', async () => {
    const stored = () =>
      api.world.store.asSuperuser(
        'select count(*) from minor_steps union all select count(*) from minor_file_grants',
      );
    const before = await stored();
    const sight = (
      await api.world.store.asSuperuser<{ id: string }>(
        'select id from minor_file_grants where case_id = $1',
        [theirs],
      )
    )[0]?.id;
    for (const who of ['siblingClerk', 'foreignClerk'] as const) {
      const ask = api.as(who);
      expect(await protect(ask, 'moveMinor', minorStep(theirs, 'INVITE', '2026-01-20'))).toMatchObject({
        code: 'MINOR_UNKNOWN',
      });
      expect(await protect(ask, 'askMinorSight', { id: theirs, reason: '核对' })).toMatchObject({
        code: 'MINOR_UNKNOWN',
      });
      expect(await protect(ask, 'revealReceiver', { id: theirs, reason: '核对' })).toMatchObject({
        code: 'MINOR_UNKNOWN',
      });
      expect(await protect(ask, 'decideMinorSight', { id: sight, isGranted: true })).toMatchObject({
        code: 'GRANT_UNKNOWN',
      });
    }
    expect(await stored()).toEqual(before);
  });

  it('S-2.1c: is not there for a member whom something binds to the station', async () => {
    await bind('KIN');
    expect(await reads('supervisor')).toBeNull();
    expect(await listed('supervisor')).not.toContain(theirs);
    await api.world.store.asSuperuser('delete from supervisor_ties where person_id = $1', [
      api.cast.supervisor.personId,
    ]);
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])('no minor is admitted into an institution of %s', async (code) => {
    const [unit] = await api.world.store.asSuperuser<{ id: string }>(
      'select o.id from organisations o join tenants t on t.id = o.tenant_id where t.code = $1 limit 1',
      [code],
    );
    const admission = {
      ...{ organisationId: unit?.id, caseCode: 'M-9999', category: 'OTHER', handedOverBy: 'POLICE' },
      ...{ ageBand: 'UNDER_8', admittedOn: '2026-01-20' },
    };
    expect(await protect(api.as('station'), 'admitMinor', admission)).toMatchObject({
      code: 'MINOR_PLACE_UNKNOWN',
    });
  });
});

describe('sight of a file (条例 36)', () => {
  it('is asked for with a reason, granted by another person, ends, and is in the trail', async () => {
    await api.world.store.asSuperuser('delete from minor_file_grants');
    const ask = (reason: string, who: Who = 'clerk') =>
      protect(api.as(who), 'askMinorSight', { id: theirs, reason });
    expect(await ask(' ')).toMatchObject({ code: 'TEXT_MISSING', path: 'reason' });
    const { minor } = await ask('评估监护能力');
    expect(minor).toMatchObject({ isFileOpen: false, canAskSight: false });
    expect(await ask('再问')).toMatchObject({ code: 'GRANT_ASKED' });
    expect(await ask('再问', 'station')).toMatchObject({ code: 'GRANT_NOT_NEEDED' });
    const id = minor.grants[0]?.id;
    const decide = (who: Who, isGranted = true) =>
      protect(api.as(who), 'decideMinorSight', { id, isGranted });
    expect(await decide('clerk')).toMatchObject({ code: 'GRANT_OWN' });
    expect((await decide('station')).code).toBeUndefined();
    expect((await decide('leader')).minor.grants[0]).toMatchObject({
      isGranted: true,
      expiresOn: '2026-02-03',
    });
    expect(await decide('leader', false)).toMatchObject({ code: 'GRANT_DECIDED' });
    const before = (await reading()).length;
    expect(await reads('clerk')).toMatchObject({ isFileOpen: true });
    expect(await reading()).toHaveLength(before + 1);
  });
});
