import type { CareStep } from '@mingcha/domain/care/care';
import { type CareOutcome, careStep, careUnits, entrust } from '@mingcha/testing/care';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { inspect, wholeInspection } from '@mingcha/testing/inspections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const TODAY = '2026-06-20';
let api: Api;
let station: string;
let home: string;
beforeAll(async () => {
  api = await givenApi(givenServer, TODAY);
  ({ station, home } = await careUnits(api, SHEXIAN));
});
afterAll(() => api.close());

type Who = Parameters<Api['as']>[0];
const apply = (who: Who = 'station') =>
  entrust(api.as(who), 'applyForCare', {
    ...{ stationId: station, careInstitutionId: home, persons: 2, grounds: '长期滞留,站内无护理条件' },
  });
const move = (id: string, step: CareStep, changes: object = {}, who: Who = 'clerk') =>
  entrust(api.as(who), 'moveCare', { ...careStep(id, step, TODAY, members), ...changes });
const agreement = { agreementNumber: '托〔2026〕1号', from: TODAY, to: '2027-06-19' };
const dutiesOf = (rule: string) =>
  api.world.store.asSuperuser<{
    window_key: string;
    satisfied_on: string | null;
    cancelled_on: string | null;
  }>(`select * from duties where rule_code = $1 and opens_on >= '2026-06-01' order by window_key`, [rule]);
let members: string[] = [];

async function upTo(state: string, id: string): Promise<CareOutcome> {
  const steps: CareStep[] = ['STUDY', 'ASSESS', 'INSPECT', 'ADVISE', 'CONSENT'];
  const outcomes: CareOutcome[] = [];
  for (const step of steps) {
    outcomes.push(await move(id, step));
    if (outcomes.at(-1)?.care?.state === state) break;
  }
  const last = outcomes.at(-1);
  if (last?.care?.state !== state) throw new Error(`Not ${state}: ${JSON.stringify(outcomes)}`);
  return last;
}

describe('from the application to the end of the agreement (S-2.2)', () => {
  let id: string;
  it('S-2.2a: the station applies, the panel is owed an invitation, and it cannot apply twice', async () => {
    const { care } = await apply();
    id = care.id;
    expect(care).toMatchObject({ state: 'APPLIED', stepsAllowed: ['WITHDRAW'] });
    expect(await apply()).toMatchObject({ code: 'CARE_APPLIED_BEFORE', clause: 'S-2.2' });
    expect(await dutiesOf('S-2.2a')).toMatchObject([{ satisfied_on: null }]);
    const { data } = await api.as('clerk')<{ careApplication: CareOutcome['care'] }>(
      'query ($id: ID!) { careApplication(id: $id) { stepsAllowed eligible { supervisorId name } } }',
      { id },
    );
    members = data.careApplication.eligible.map(({ supervisorId }) => supervisorId);
    expect(members.length).toBeGreaterThanOrEqual(2);
  });

  it('S-2.2b: no way round the four steps: another step, role, replay, both at once', async () => {
    for (const step of ['CONSENT', 'AGREE'] as const) {
      expect(await move(id, step, agreement)).toMatchObject({ code: 'FOUR_STEPS_MISSING', clause: 'S-2.2' });
    }
    for (const who of ['station', 'leader', 'supervisor', 'citySection'] as const) {
      const outcome = await move(id, 'STUDY', {}, who);
      expect(outcome.care?.state).toBeUndefined();
    }
    const twice = await Promise.all([move(id, 'STUDY'), move(id, 'STUDY')]);
    expect(twice.map(({ care, code }) => care?.state ?? code).sort()).toEqual([
      'CARE_STEP_NOT_ALLOWED',
      'STUDIED',
    ]);
    expect(await move(id, 'INSPECT')).toMatchObject({ code: 'CARE_STEP_NOT_ALLOWED' });
    const [one = ''] = members;
    await move(id, 'ASSESS');
    for (const supervisorIds of [[one], [one, one]]) {
      expect(await move(id, 'INSPECT', { supervisorIds })).toMatchObject({ code: 'TOO_FEW_SUPERVISORS' });
    }
    expect((await move(id, 'INSPECT')).care.state).toBe('INSPECTED');
    const { care } = await move(id, 'ADVISE');
    expect(care.steps.map(({ step }) => step)).toEqual(['APPLY', 'STUDY', 'ASSESS', 'INSPECT', 'ADVISE']);
    expect(care.steps.at(-1)?.memberNames.length).toBe(members.length);
    for (const rule of ['S-2.2a', 'S-2.2b']) {
      expect(await dutiesOf(rule)).toMatchObject([{ satisfied_on: expect.anything() }]);
    }
  });

  it('S-2.2b: nor in the tables, where the application’s own role writes a step without members', async () => {
    const bare = api.world.database.withTenant(
      { tenantId: api.cast.clerk.tenantId, accountId: null, name: '', roles: [], requestId: 'x' },
      (tx) =>
        tx.query(
          `insert into care_steps (tenant_id, id, application_id, place, step, state, party, on_date, document_number,
             document_title, supervisor_ids, person_ids, member_names, recorded_at, recorded_on, recorded_by_name)
           values ($1, gen_random_uuid(), $2, 9, 'INSPECT', 'INSPECTED', 'BUREAU', $3, '1', '1', '{}',
             array[gen_random_uuid()], '{}', now(), $3, '')`,
          [api.cast.clerk.tenantId, id, TODAY],
        ),
    );
    await expect(bare).rejects.toThrow('four_steps_have_members_and_a_document');
  });

  it('L-2.6: the station does not buy, in the act nor by the key', async () => {
    await move(id, 'CONSENT');
    for (const purchaserId of [station, home]) {
      expect(await move(id, 'AGREE', { ...agreement, purchaserId })).toMatchObject({
        ...{ code: 'PURCHASER_NOT_BUREAU', clause: 'L-2.6', path: 'purchaserId' },
      });
    }
    const smuggled = api.world.store.asSuperuser(
      `insert into agreements (tenant_id, id, station_id, care_institution_id, from_on, application_id, purchaser_tenant_id)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, $2)`,
      [api.cast.clerk.tenantId, station, home, TODAY, id],
    );
    await expect(smuggled).rejects.toThrow('purchaser_is_a_bureau');
  });

  it('S-2.1c: no agreement while somebody on the panel works there', async () => {
    const [term] = members;
    const rename = (name: string) =>
      api.world.store.asSuperuser('update supervisors set employer = $2 where id = $1', [term, name]);
    const [own] = await api.world.store.asSuperuser<{ employer: string; home: string }>(
      'select employer, (select name from organisations where id = $2) home from supervisors where id = $1',
      [term, home],
    );
    await rename(own?.home ?? '');
    const purchaserId = api.cast.clerk.tenantId;
    expect(await move(id, 'AGREE', { ...agreement, purchaserId })).toMatchObject({
      ...{ code: 'MEMBER_WORKS_THERE', clause: 'S-2.1' },
    });
    await rename(own?.employer ?? '');
    const { care } = await move(id, 'AGREE', { ...agreement, purchaserId });
    expect(care).toMatchObject({ state: 'IN_FORCE', agreement: { purchaser: { code: SHEXIAN } } });
  });

  it('S-2.2c: two special inspections a year are owed, and an inspection with a failed item serves and finds', async () => {
    const agreed = (
      await api.world.store.asSuperuser<{ id: string }>(
        'select id from agreements where application_id = $1',
        [id],
      )
    )[0]?.id;
    const owed = async () =>
      await api.world.store.asSuperuser<{ window_key: string; satisfied_on: string | null }>(
        'select window_key, satisfied_on from duties where subject_id = $1 order by window_key',
        [agreed],
      );
    // 年中 has 42 of its 61 days left: more than half (A8, A19).
    expect((await owed()).map(({ window_key }) => window_key)).toEqual(['2026/MID_YEAR', '2026/YEAR_END']);
    const visit = { ...wholeInspection(home, TODAY, members.slice(0, 1)), kind: 'VISIT' };
    await inspect(api.as('clerk'), 'recordInspection', visit);
    expect((await owed()).map((duty) => duty.satisfied_on)).toEqual([null, null]);
    const { inspection } = await inspect(
      api.as('clerk'),
      'recordInspection',
      wholeInspection(home, TODAY, members.slice(0, 1), ['FC-17']),
    );
    expect(inspection).toMatchObject({ kind: 'SPECIAL', score: 95.7 });
    const [failed] = inspection.checks.filter(({ result }) => result === 'FAIL');
    expect(failed).toMatchObject({ item: { code: 'FC-17' }, findingId: expect.any(String) });
    expect((await owed()).map((duty) => duty.satisfied_on)).toEqual([TODAY, null]);
    const voided = { id: inspection.id, reason: '录错日期' };
    expect((await inspect(api.as('clerk'), 'voidInspection', voided)).inspection.voidedOn).toBe(TODAY);
    expect((await owed()).map((duty) => duty.satisfied_on)).toEqual([null, null]);
  });

  it('people come by case code, leave to somewhere, and only then it ends', async () => {
    const place = (caseCode: string, who: Who = 'station') =>
      entrust(api.as(who), 'placeInCare', { id, caseCode, on: TODAY });
    expect(await place('张三')).toMatchObject({ code: 'CASE_CODE_INVALID' });
    const { care } = await place('SX-0001');
    expect(await place('SX-0001')).toMatchObject({ code: 'CASE_PLACED' });
    expect((await move(id, 'SUSPEND')).care.state).toBe('SUSPENDED');
    expect(await place('SX-0002')).toMatchObject({ code: 'NOT_IN_FORCE' });
    expect(await move(id, 'TERMINATE')).toMatchObject({ code: 'PERSONS_STILL_PLACED' });
    const placement = care.agreement?.placements[0]?.id;
    const left = { id: placement, on: TODAY, whereTo: '转市社会福利院' };
    expect((await entrust(api.as('clerk'), 'endPlacement', left)).care.agreement?.placements).toMatchObject([
      { caseCode: 'SX-0001', to: TODAY },
    ]);
    expect(await entrust(api.as('clerk'), 'endPlacement', left)).toMatchObject({ code: 'PLACEMENT_ENDED' });
    expect((await move(id, 'TERMINATE')).care).toMatchObject({ state: 'ENDED', agreement: { to: TODAY } });
    // 年末 is owed no more, and 年中, which somebody may have been reminded of, is cancelled (A19).
    const still = await api.world.store.asSuperuser(
      'select d.window_key, d.settlement from duties d join agreements a on a.id = d.subject_id where a.application_id = $1',
      [id],
    );
    expect(still).toEqual([{ window_key: '2026/MID_YEAR', settlement: 'CANCELLED' }]);
  });
});

describe('taken back or turned down', () => {
  it('the duties of an application that was taken back are cancelled', async () => {
    const { care } = await apply('clerk');
    expect((await move(care.id, 'WITHDRAW', {}, 'station')).care.state).toBe('WITHDRAWN');
    const duties = await api.world.store.asSuperuser(
      'select settlement from duties where subject_id = $1 order by rule_code',
      [care.id],
    );
    expect(duties).toEqual([{ settlement: 'CANCELLED' }, { settlement: 'CANCELLED' }]);
    const next = await apply('clerk');
    await upTo('CONSENTED', next.care.id);
    expect((await move(next.care.id, 'WITHDRAW')).care.state).toBe('WITHDRAWN');
  });
});
