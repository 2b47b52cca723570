import { idOf } from '@mingcha/testing/contacts';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
interface Outcome {
  code?: string;
  path?: string;
  jointInspection?: {
    id: string;
    canRecordFindings: boolean;
    findings: { id: string; closedOn: string | null; result: string | null }[];
  };
}

const INSPECTION = `... on JointInspectionKept { jointInspection { id canRecordFindings
  findings { id closedOn result } } } ... on Refusal { code path }`;
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

async function act(who: Who, name: string, type: string, input: object): Promise<Outcome> {
  const { data } = await api.as(who)<Record<string, Outcome>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${INSPECTION} } }`,
    { input },
  );
  return data[name] ?? {};
}

const record = (who: Who, changes: object = {}) =>
  act(who, 'recordJointInspection', 'RecordJointInspectionInput', { ...good, ...changes });
const find = (who: Who, jointInspectionId: string, changes: object = {}) =>
  act(who, 'addJointFinding', 'AddJointFindingInput', {
    ...{
      jointInspectionId,
      problem: '夜间无人值守',
      responsible: '王站长',
      measure: '排夜班',
      dueOn: '2026-02-01',
    },
    ...changes,
  });
const close = (who: Who, id: string, changes: object = {}) =>
  act(who, 'closeJointFinding', 'CloseJointFindingInput', {
    id,
    on: '2026-01-25',
    result: '已排班',
    ...changes,
  });

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
    'select to_jsonb(j) from joint_inspections j union all select to_jsonb(f) from joint_findings f',
  );
}

describe('a joint inspection of Shexian (L-3.7, L-3.8)', () => {
  it('a problem is found, mended and closed once; none of it owes or meets a duty', async () => {
    const duties = () => api.world.store.asSuperuser('select * from duties order by id');
    const before = await duties();
    const id = await recorded();
    const { jointInspection } = await find('leader', id);
    const finding = jointInspection?.findings[0]?.id ?? '';
    expect(await close('clerk', finding, { on: '2026-01-19' })).toMatchObject({
      code: 'DAY_BEFORE_INSPECTION',
    });
    expect((await close('clerk', finding)).jointInspection?.findings).toEqual([
      { id: finding, closedOn: '2026-01-25', result: '已排班' },
    ]);
    expect(await close('leader', finding)).toMatchObject({ code: 'FINDING_CLOSED', path: 'id' });
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
    const finding = (await find('clerk', id)).jointInspection?.findings[0]?.id ?? '';
    const before = await stored();
    for (const who of ['siblingClerk', 'siblingLeader', 'foreignClerk'] as const) {
      expect(await reads(who, id)).toBeNull();
      expect(await find(who, id)).toMatchObject({ code: 'JOINT_INSPECTION_UNKNOWN' });
      expect(await close(who, finding)).toMatchObject({ code: 'FINDING_UNKNOWN' });
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
    expect(await find(county, id)).toMatchObject({ code: 'JOINT_INSPECTION_UNKNOWN' });
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
