import { careUnits } from '@mingcha/testing/care';
import { idOf } from '@mingcha/testing/contacts';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { inspect, wholeInspection } from '@mingcha/testing/inspections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];

let api: Api;
let home: string;
let station: string;
let theirs: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  ({ home, station } = await careUnits(api, SHEXIAN));
  const { inspection } = await visit('supervisor');
  theirs = inspection.id;
});
afterAll(() => api.close());

const visit = (who: Who, changes: object = {}) =>
  inspect(api.as(who), 'recordInspection', {
    ...{ kind: 'VISIT', organisationId: home, on: '2026-01-19', isUnannounced: true, conclusion: '护理到位' },
    ...{ supervisorIds: [api.cast.supervisor.supervisorId], checklistVersion: 'FC-2026-1' },
    checks: [{ code: 'FC-09', result: 'FAIL', note: '男女未分室' }],
    ...changes,
  });
async function reads(who: Who): Promise<unknown> {
  const { data } = await api.as(who)('query ($id: ID!) { inspection(id: $id) { id canVoid } }', {
    id: theirs,
  });
  return data.inspection;
}

describe('a visit of Shexian’s panel to the home', () => {
  it('is read by its bureau, the panel and the city; the station sees visits of its own', async () => {
    for (const who of ['leader', 'supervisor', 'citySection'] as const) {
      expect(await reads(who)).toEqual({ id: theirs, canVoid: false });
    }
    expect(await reads('clerk')).toEqual({ id: theirs, canVoid: true });
    expect(await reads('station')).toBeNull();
  });

  it('is not there for a sibling, a stranger, another panel, the city’s clerk', async () => {
    for (const who of [
      ...(['siblingClerk', 'siblingLeader', 'foreignClerk', 'foreignSection'] as const),
      await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] }),
    ]) {
      expect(await reads(who)).toBeNull();
    }
    for (const who of ['systemAdmin', 'auditAdmin'] as const) {
      const answer = await api.as(who)('query ($id: ID!) { inspection(id: $id) { id } }', { id: theirs });
      expect(codeOf(answer)).toBe('FORBIDDEN');
    }
  });

  it('is voided by none of them', async () => {
    for (const who of ['siblingClerk', 'foreignClerk'] as const) {
      const outcome = await inspect(api.as(who), 'voidInspection', { id: theirs, reason: '误录' });
      expect(outcome).toMatchObject({ code: 'INSPECTION_UNKNOWN', path: 'id' });
    }
    expect(await inspect(api.as('clerk'), 'voidInspection', { id: theirs, reason: ' ' })).toMatchObject({
      code: 'REASON_MISSING',
    });
  });

  it('what failed is on the ledger, where whoever found it follows it', async () => {
    const { data } = await api.as('supervisor')<{ inspection: { checks: { findingId: string }[] } }>(
      'query ($id: ID!) { inspection(id: $id) { checks { findingId } } }',
      { id: theirs },
    );
    const id = data.inspection.checks[0]?.findingId;
    const finding = await api.as('supervisor')<{ finding: { problem: string } | null }>(
      'query ($id: ID!) { finding(id: $id) { problem } }',
      { id },
    );
    expect(finding.data.finding).toEqual({ problem: '男女未分室' });
  });
});

describe('whose inspection it is', () => {
  it('S-2.2c: a supervisor records no special inspection, and no visit without taking part', async () => {
    const special = wholeInspection(home, '2026-01-19', [api.cast.supervisor.supervisorId ?? '']);
    expect(await inspect(api.as('supervisor'), 'recordInspection', special)).toMatchObject({
      ...{ code: 'SPECIAL_NEEDS_BUREAU', clause: 'S-2.2' },
    });
    expect(await visit('supervisor', { supervisorIds: [] })).toMatchObject({ code: 'TOO_FEW_SUPERVISORS' });
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])(
    'institutions and supervisors of %s slip in nowhere',
    async (code) => {
      const other = await careUnits(api, code);
      expect(await visit('supervisor', { organisationId: other.station })).toMatchObject({
        code: 'ORGANISATION_UNKNOWN',
      });
      const stranger = await idOf(api, 'supervisors x where true', code);
      expect(await visit('clerk', { supervisorIds: [stranger] })).toMatchObject({
        code: 'SUPERVISOR_UNKNOWN',
      });
    },
  );

  it('S-2.1c: whoever is bound is not offered the institution, cannot visit it, and no longer sees it', async () => {
    const { personId, tenantId } = api.cast.supervisor;
    await api.world.store.asSuperuser(
      `insert into supervisor_ties (tenant_id, id, person_id, organisation_id, kind, note, from_on, declared_on,
         declared_at, declared_by_name)
       values ($1, gen_random_uuid(), $2, $3, 'KIN', '', '2026-01-01', '2026-01-20', now(), '经办')`,
      [tenantId, personId, home],
    );
    expect(await reads('supervisor')).toBeNull();
    const problems = async () =>
      (
        await api.as('supervisor')<{ findings: { edges: { node: { problem: string } }[] } }>(
          '{ findings(filter: {}, first: 100) { edges { node { problem } } } }',
        )
      ).data.findings.edges.map(({ node }) => node.problem);
    // What one found oneself one may still follow; what others found there, no longer.
    expect(await problems()).toContain('男女未分室');
    await api.world.store.asSuperuser(
      'update findings set found_by_person_id = gen_random_uuid() where problem = $1',
      ['男女未分室'],
    );
    expect(await problems()).not.toContain('男女未分室');
    expect(await visit('supervisor')).toMatchObject({
      code: 'SUPERVISOR_RECUSED',
      clause: expect.anything(),
    });
    const { data } = await api.as('supervisor')<{
      inspectionChoices: { units: { organisation: { id: string } }[]; kinds: string[] };
    }>('{ inspectionChoices { units { organisation { id } } kinds } }');
    const ids = data.inspectionChoices.units.map(({ organisation }) => organisation.id);
    expect(ids).toContain(station);
    expect(ids).not.toContain(home);
    expect(data.inspectionChoices.kinds).toEqual(['VISIT']);
  });
});
