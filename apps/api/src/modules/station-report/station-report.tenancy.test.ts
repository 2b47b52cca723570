import { idOf } from '@mingcha/testing/contacts';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
interface Outcome {
  code?: string;
  path?: string;
  report?: {
    id: string;
    state: string;
    stepsAllowed: string[];
    steps: { step: string; text: string | null }[];
  };
}

const KEPT = `... on StationReportKept { report { id state stepsAllowed steps { step text } } }
  ... on Refusal { code path }`;

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

async function submit(who: Who, changes: object = {}): Promise<Outcome> {
  const { organisationId } = api.cast.station;
  const report = {
    organisationId,
    kind: 'SELF_INSPECTION',
    on: '2026-01-20',
    title: '一月自查',
    text: '逐项检查',
  };
  const { data } = await api.as(who)<{ submitStationReport: Outcome }>(
    `mutation ($input: SubmitStationReportInput!) { submitStationReport(input: $input) { __typename ${KEPT} } }`,
    { input: { ...report, shortcomings: '夜间登记不全', ...changes } },
  );
  return data.submitStationReport;
}

async function move(who: Who, id: string, step: string, text: string | null = null): Promise<Outcome> {
  const { data } = await api.as(who)<{ moveStationReport: Outcome }>(
    `mutation ($input: MoveStationReportInput!) { moveStationReport(input: $input) { __typename ${KEPT} } }`,
    { input: { id, step, text } },
  );
  return data.moveStationReport;
}

async function submitted(): Promise<string> {
  return (await submit('station')).report?.id ?? '';
}

async function reads(who: Who, id: string): Promise<unknown> {
  const { data } = await api.as(who)('query ($id: ID!) { stationReport(id: $id) { id } }', { id });
  return data.stationReport;
}

function stored(): Promise<unknown[]> {
  return api.world.store.asSuperuser('select * from station_report_steps order by id');
}

describe('a report of Shexian’s station (W-2.1, W-2.2)', () => {
  it('station submits → clerk returns with remarks → station submits again → leader receives', async () => {
    const duties = () => api.world.store.asSuperuser('select * from duties order by id');
    const before = await duties();
    const id = await submitted();
    expect((await move('clerk', id, 'RETURN')).code).toBe('TEXT_MISSING');
    expect((await move('clerk', id, 'RETURN', '请写明整改时限')).report?.state).toBe('RETURNED');
    expect((await move('station', id, 'RESUBMIT', '一月底前完成')).report?.state).toBe('SUBMITTED');
    const { report } = await move('leader', id, 'RECEIVE');
    expect(report).toEqual({
      ...{ id, state: 'RECEIVED', stepsAllowed: [] },
      steps: [
        { step: 'SUBMIT', text: null },
        { step: 'RETURN', text: '请写明整改时限' },
        { step: 'RESUBMIT', text: '一月底前完成' },
        { step: 'RECEIVE', text: null },
      ],
    });
    expect(await move('clerk', id, 'RETURN', '再退')).toMatchObject({ code: 'REPORT_STEP_NOT_ALLOWED' });
    expect(await duties()).toEqual(before);
  });

  it('a bad report names its field and stores nothing; staff bound to no institution cannot submit', async () => {
    const before = await stored();
    expect(await submit('station', { shortcomings: ' ' })).toMatchObject({
      ...{ code: 'TEXT_MISSING', path: 'shortcomings' },
    });
    const actor = await api.enter({ tenantCode: SHEXIAN, roles: ['STATION_STAFF'] });
    await api.world.store.asSuperuser('update accounts set organisation_id = null where id = $1', [
      actor.accountId,
    ]);
    expect(await submit(actor)).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
    expect(await stored()).toEqual(before);
  });

  it('its station, bureau and city read it; siblings and strangers neither read nor move it', async () => {
    const id = await submitted();
    for (const who of ['station', 'clerk', 'leader', 'citySection'] as const) {
      expect(await reads(who, id)).toEqual({ id });
    }
    const before = await stored();
    for (const who of ['siblingClerk', 'siblingLeader', 'foreignClerk'] as const) {
      expect(await reads(who, id)).toBeNull();
      expect(await move(who, id, 'RECEIVE')).toMatchObject({ code: 'REPORT_UNKNOWN', path: 'id' });
    }
    expect(await reads('foreignSection', id)).toBeNull();
    for (const who of ['supervisor', 'auditAdmin'] as const) {
      expect(codeOf(await api.as(who)('query ($id: ID!) { stationReport(id: $id) { id } }', { id }))).toBe(
        'FORBIDDEN',
      );
    }
    expect(await stored()).toEqual(before);
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])(
    'an institution of %s, or another one of the bureau, is unknown',
    async (code) => {
      const before = await stored();
      const theirs = await idOf(api, 'organisations x where true', code);
      const beside = await idOf(api, "organisations x where x.type = 'DESIGNATED_HOSPITAL'", SHEXIAN);
      for (const organisationId of [theirs, beside]) {
        expect(await submit('station', { organisationId })).toMatchObject({
          ...{ code: 'ORGANISATION_UNKNOWN', path: 'organisationId' },
        });
      }
      expect(await stored()).toEqual(before);
    },
  );
});
