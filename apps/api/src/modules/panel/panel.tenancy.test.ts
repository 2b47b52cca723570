import { idOf } from '@mingcha/testing/contacts';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { manage, PANEL_ACTS } from '@mingcha/testing/panels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
const TODAY = '2026-01-20';

let api: Api;
let panelId: string;
let supervisorId: string;
beforeAll(async () => {
  api = await givenApi(givenServer, TODAY);
  panelId = api.cast.supervisor.panelId ?? '';
  supervisorId = api.cast.supervisor.supervisorId ?? '';
});
afterAll(() => api.close());

const reads = async (who: Who) =>
  (await api.as(who)<{ panel: object | null }>('query ($id: ID!) { panel(id: $id) { id } }', { id: panelId }))
    .data.panel;
const listed = async (who: Who, tenantCode: string | null = null) =>
  (
    await api.as(who)<{ panels: { tenant: { code: string } }[] }>(
      'query ($code: String) { panels(tenantCode: $code) { tenant { code } } }',
      { code: tenantCode },
    )
  ).data.panels.map(({ tenant }) => tenant.code);
const stored = () =>
  api.world.store.asSuperuser(
    `select to_jsonb(s) row from supervisors s union all select to_jsonb(t) from supervisor_ties t
     union all select to_jsonb(o) from panel_officers o union all select to_jsonb(q) from qualifications q order by 1`,
  );

describe('the panel of Shexian', () => {
  it('is read by its bureau, its members and the city', async () => {
    for (const who of ['clerk', 'leader', 'supervisor', 'citySection'] as const)
      expect(await reads(who)).toEqual({ id: panelId });
    expect(await listed('citySection', SHEXIAN)).toEqual([SHEXIAN]);
  });

  it('is not there for anybody else, by id or by the code of its bureau', async () => {
    const otherPanel = await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] });
    const cityClerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    for (const who of [
      'siblingClerk',
      'siblingLeader',
      'foreignClerk',
      'foreignSection',
      otherPanel,
      cityClerk,
    ] as const) {
      expect(await reads(who)).toBeNull();
      expect(await listed(who, SHEXIAN)).toEqual([]);
    }
    for (const who of ['station', 'systemAdmin', 'auditAdmin'] as const)
      expect(codeOf(await api.as(who)('query ($id: ID!) { panel(id: $id) { id } }', { id: panelId }))).toBe(
        'FORBIDDEN',
      );
  });

  it('a colleague’s ties are no supervisor’s business', async () => {
    const [colleague] = await api.world.store.asSuperuser<{ id: string }>(
      'select id from supervisors where panel_id = $1 and person_id <> $2 limit 1',
      [panelId, api.cast.supervisor.personId],
    );
    const organisationId = await idOf(api, 'organisations x where true', SHEXIAN);
    const tie = { supervisorId: colleague?.id, organisationId, kind: 'KIN', note: '表兄', from: TODAY };
    await manage(api.as('clerk'), 'declareTie', tie);
    const asked = async (who: Who) => (await api.as(who)('{ panels { terms { ties { note } } } }')).text;
    expect(await asked('clerk')).toContain('表兄');
    expect(await asked('supervisor')).not.toContain('表兄');
  });
});

describe('what no panel supervises (S-1.6)', () => {
  interface Choices {
    panelChoices: { organisations: { name: string }[]; uncovered: { name: string }[] };
  }
  const choices = async (who: Who) =>
    (await api.as(who)<Choices>('{ panelChoices { organisations { name } uncovered { name } } }')).data
      .panelChoices;

  it('is told of the own institutions alone', async () => {
    const own = await choices('clerk');
    expect(own.organisations.map(({ name }) => name)).toContain('歙县安养中心');
    expect(own.uncovered).toEqual([]);
    const names = (await choices('siblingClerk')).organisations.map(({ name }) => name);
    expect(names.filter((name) => own.organisations.some((each) => each.name === name))).toEqual([]);

    const station = await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", SHEXIAN);
    await api.world.store.asSuperuser('update panels set organisation_ids = array[$2::uuid] where id = $1', [
      ...[panelId, station],
    ]);
    expect((await choices('clerk')).uncovered.map(({ name }) => name)).toContain('歙县安养中心');
    await api.world.store.asSuperuser("update panels set organisation_ids = '{}' where id = $1", [panelId]);
  });
});

describe('managing what is not one’s own', () => {
  it.each(['siblingClerk', 'foreignClerk', 'cityClerk'] as const)(
    '%s changes nothing of it (S-3.1)',
    async (name) => {
      const who = name === 'cityClerk' ? await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }) : name;
      const organisationId = await idOf(api, 'organisations x where true', SHEXIAN);
      const [tie] = await api.world.store.asSuperuser<{ id: string }>(
        'select id from supervisor_ties where tenant_id = $1 limit 1',
        [api.cast.clerk.tenantId],
      );
      const before = await stored();
      const inputs: Partial<Record<(typeof PANEL_ACTS)[number], object>> = {
        nameOfficer: { panelId, name: '某', from: TODAY },
        appointSupervisor: {
          ...{ panelId, name: '某', role: 'MEMBER', employer: '', backgrounds: [], from: TODAY },
          ...{ termMonths: 12, undertakingOn: TODAY, documentNumber: '1' },
        },
        endTerm: { supervisorId, kind: 'RESIGNED', on: TODAY, reason: '某' },
        recordQualification: { supervisorId, kind: '某', number: '1', issuer: '某' },
        declareTie: { supervisorId, organisationId, kind: 'KIN', note: '', from: TODAY },
        endTie: { id: tie?.id, on: TODAY },
        askOverride: { supervisorId, organisationId, reason: '某' },
      };
      for (const act of PANEL_ACTS) {
        const input = inputs[act];
        if (input) expect((await manage(api.as(who), act, input)).code).toMatch(/_UNKNOWN$/);
      }
      expect(await stored()).toEqual(before);
    },
  );

  it.each([HUANGSHAN, XIUNING, LANGYA])('an institution of %s is as unknown as none', async (code) => {
    const organisationId = await idOf(api, 'organisations x where true', code);
    const tie = { supervisorId, organisationId, kind: 'KIN', note: '', from: TODAY };
    expect(await manage(api.as('clerk'), 'declareTie', tie)).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
    expect(
      await manage(api.as('clerk'), 'askOverride', { supervisorId, organisationId, reason: '某' }),
    ).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
  });
});
