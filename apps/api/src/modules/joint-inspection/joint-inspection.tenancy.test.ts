import { idOf } from '@mingcha/testing/contacts';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
interface Outcome {
  code?: string;
  path?: string;
  jointInspection?: { id: string; canRecordFindings: boolean; organisation: { id: string } };
  finding?: { id: string; state: string; originId: string };
}

const OUTCOME = `... on JointInspectionKept { jointInspection { id canRecordFindings organisation { id } } }
  ... on Refusal { code path }`;
const KEPT = '... on FindingKept { finding { id state originId } } ... on Refusal { code path }';
const SAID = {
  trigger: 'TIME_SENSITIVE',
  necessity: '寒潮',
  departments: ['歙县公安局'],
  participants: ['胡立新'],
};

let api: Api;
let good: Record<string, unknown>;
beforeAll(async () => {
  api = await givenApi(givenServer);
  good = {
    ...{ ...SAID, on: '2026-01-20', conclusion: '御寒物资到位' },
    organisationId: await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", SHEXIAN),
    positionId: await idOf(api, "positions x where x.kind = 'DEPUTY_IN_CHARGE'", SHEXIAN),
  };
});
afterAll(() => api.close());

const record = async (who: Who, changes: object = {}): Promise<Outcome> => {
  const { data } = await api.as(who)<{ recordJointInspection: Outcome }>(
    `mutation ($input: RecordJointInspectionInput!) { recordJointInspection(input: $input) { ${OUTCOME} } }`,
    { input: { ...good, ...changes } },
  );
  return data.recordJointInspection;
};

const find = async (who: Who, originId: string, changes: object = {}): Promise<Outcome> => {
  const assignment = { responsible: '王站长', measure: '排夜班', dueOn: '2026-02-10' };
  const said = { problem: '夜间无人值守', foundOn: '2026-01-20', assignment };
  const where = { origin: 'JOINT_INSPECTION', originId, organisationId: good.organisationId };
  const { data } = await api.as(who)<{ openFinding: Outcome }>(
    `mutation ($input: OpenFindingInput!) { openFinding(input: $input) { ${KEPT} } }`,
    { input: { ...said, ...where, ...changes } },
  );
  return data.openFinding;
};

async function recorded(who: Who = 'clerk'): Promise<string> {
  return (await record(who)).jointInspection?.id ?? '';
}

async function reads(who: Who, id: string): Promise<unknown> {
  const { data } = await api.as(who)(
    'query ($id: ID!) { jointInspection(id: $id) { id canRecordFindings } }',
    { id },
  );
  return data.jointInspection;
}

function stored(): Promise<unknown[]> {
  return api.world.store.asSuperuser(
    'select to_jsonb(j) from joint_inspections j union all select to_jsonb(f) from findings f',
  );
}

describe('a joint inspection of Shexian (L-3.7, L-3.8)', () => {
  it('what it found stands on the ledger and on the inspection; none of it owes or meets a duty', async () => {
    const duties = () => api.world.store.asSuperuser('select * from duties order by id');
    const before = await duties();
    const id = await recorded();
    const { finding } = await find('leader', id);
    expect(finding).toMatchObject({ state: 'ASSIGNED', originId: id });
    expect(await find('clerk', id, { assignment: null })).toMatchObject({ finding: { state: 'OPEN' } });
    const { data } = await api.as('clerk')<{ jointInspection: { findings: { id: string }[] } }>(
      'query ($id: ID!) { jointInspection(id: $id) { findings { id } } }',
      { id },
    );
    expect(data.jointInspection.findings).toHaveLength(2);
    expect(data.jointInspection.findings).toContainEqual({ id: finding?.id });
    expect(await duties()).toEqual(before);
  });

  it('clerk, leader, station and the city read it; the bureau alone writes on it', async () => {
    const id = await recorded();
    for (const who of ['clerk', 'leader'] as const) {
      expect(await reads(who, id)).toEqual({ id, canRecordFindings: true });
    }
    for (const who of ['station', 'citySection'] as const) {
      expect(await reads(who, id)).toEqual({ id, canRecordFindings: false });
    }
    for (const who of ['supervisor', 'auditAdmin'] as const) {
      const answer = await api.as(who)('query ($id: ID!) { jointInspection(id: $id) { id } }', { id });
      expect(codeOf(answer)).toBe('FORBIDDEN');
    }
  });

  it('siblings and strangers: as unknown as none, and nothing is stored', async () => {
    const id = await recorded();
    await find('clerk', id);
    const before = await stored();
    for (const who of ['siblingClerk', 'siblingLeader', 'foreignClerk'] as const) {
      expect(await reads(who, id)).toBeNull();
      expect(await find(who, id)).toMatchObject({ code: 'ORIGIN_UNKNOWN', path: 'originId' });
    }
    expect(await reads('foreignSection', id)).toBeNull();
    expect(await stored()).toEqual(before);
  });

  it('what the city’s leader convened at the county’s station: the county reads it and cannot write on it', async () => {
    const leader = await api.enter({ tenantCode: HUANGSHAN, roles: ['LIAISON_LEADER'] });
    const [unit] = await api.world.store.asSuperuser<{ id: string; code: string }>(
      `select a.organisation_id id, s.code from assignments a join tenants t on t.id = a.tenant_id
         join tenants s on s.id = a.subject_tenant_id where t.code = $1 and s.code <> $1 and a.to_on is null limit 1`,
      [HUANGSHAN],
    );
    const { jointInspection } = await record(leader, {
      organisationId: unit?.id,
      positionId: leader.positionId,
    });
    const id = jointInspection?.id ?? '';
    const county = await api.enter({ tenantCode: unit?.code ?? '', roles: ['CLERK'] });
    expect(await reads(county, id)).toEqual({ id, canRecordFindings: false });
    expect(await find(county, id, { organisationId: unit?.id })).toMatchObject({ code: 'ORIGIN_UNKNOWN' });
    const { data } = await api.as(county)(
      'query ($id: ID!) { jointInspection(id: $id) { position { id } } }',
      {
        id,
      },
    );
    expect(data.jointInspection).toEqual({ position: null });
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])('ids of %s slip in nowhere', async (code) => {
    const before = await stored();
    const organisationId = await idOf(api, 'organisations x where true', code);
    const positionId = await idOf(api, 'positions x where true', code);
    expect(await record('clerk', { organisationId })).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
    expect(await record('clerk', { positionId })).toMatchObject({ code: 'POSITION_UNKNOWN' });
    expect(await stored()).toEqual(before);
  });
});
