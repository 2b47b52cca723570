import type { Platform, TracingStep } from '@mingcha/domain/tracing/tracing';
import { openSession } from '@mingcha/testing/actors';
import { careUnits } from '@mingcha/testing/care';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { trace, tracingStep } from '@mingcha/testing/tracing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const TODAY = '2026-07-10';
type Who = Parameters<Api['as']>[0];

let api: Api;
let station: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  ({ station } = await careUnits(api, SHEXIAN));
  // A year on, the same supervisor still serves.
  await api.world.store.asSuperuser('update supervisors set term_months = 60 where id = $1', [
    api.cast.supervisor.supervisorId,
  ]);
  api.world.clock.set(TODAY);
  for (const who of ['station', 'clerk', 'supervisor'] as const) {
    api.cast[who] = await openSession(api.world, api.cast[who]);
  }
});
afterAll(() => api.close());

const enter = (caseCode: string, admittedOn: string, kind = 'UNIDENTIFIED') =>
  trace(api.as('station'), 'enterTracing', {
    organisationId: station,
    caseCode,
    kind,
    sex: 'MALE',
    admittedOn,
  });
const move = (id: string, step: TracingStep, who: Who = 'station', platform: Platform = 'XUNQIN') =>
  trace(api.as(who), 'moveTracing', tracingStep(id, step, TODAY, platform));
const brief = () =>
  trace(api.as('station'), 'sendBriefing', {
    ...{ organisationId: station, inStation: 3, stranded: 1, unidentified: 2, posted: 2 },
  });
const duties = async () =>
  Object.fromEntries(
    (
      await api.world.store.asSuperuser<{ rule_code: string; met: boolean }>(
        `select rule_code, bool_and(satisfied_on is not null) met from duties
          where rule_code like 'S-2.4c%' or rule_code = 'S-2.4d' group by rule_code`,
      )
    ).map(({ rule_code, met }) => [rule_code, met]),
  );

describe('two unidentified people, and their notices (S-2.4c)', () => {
  let first: string;
  let second: string;
  it('D1, D2, D6, D7: what is owed from admission on', async () => {
    first = (await enter('SX-0007', '2026-07-08')).tracing.id;
    second = (await enter('SX-0008', '2026-07-01')).tracing.id;
    expect(await enter('SX-0008', '2026-07-01')).toMatchObject({
      code: 'TRACING_CASE_OPEN',
      clause: 'S-2.4',
    });
    expect(await duties()).toEqual({
      ...{ 'S-2.4c-D1': false, 'S-2.4c-D2': false, 'S-2.4c-D6': false, 'S-2.4c-D7': false },
    });
  });

  it('a notice counts once it stands on both platforms; the report to the police when it is made', async () => {
    for (const id of [first, second]) {
      const { tracing } = await move(id, 'POST');
      expect(tracing.platformsMissing).toEqual(['TOUTIAO']);
    }
    expect((await duties())['S-2.4c-D1']).toBe(false);
    for (const id of [first, second]) {
      expect((await move(id, 'POST', 'station', 'TOUTIAO')).tracing.platformsMissing).toEqual([]);
      await move(id, 'DNA');
    }
    expect(await duties()).toMatchObject({ 'S-2.4c-D1': true, 'S-2.4c-D2': true });
  });

  it('each briefing asks for all to be verified: one of two is not enough', async () => {
    await brief();
    expect((await duties())['S-2.4c']).toBe(false);
    expect(await move(first, 'VERIFY')).toMatchObject({ code: 'TRACING_STEP_NOT_ALLOWED' });
    expect((await move(first, 'VERIFY', 'supervisor')).tracing.verifiedOn).toBe(TODAY);
    expect((await duties())['S-2.4c']).toBe(false);
    const { data } = await api.as('supervisor')<{ tracingCoverage: object[] }>(
      '{ tracingCoverage { open stranded posted verified } }',
    );
    expect(data.tracingCoverage).toEqual([{ open: 2, stranded: 0, posted: 2, verified: 1 }]);
    await move(second, 'VERIFY', 'supervisor');
    expect((await duties())['S-2.4c']).toBe(true);
  });

  it('nobody finds complete what is not posted', async () => {
    const { tracing } = await enter('SX-0009', TODAY);
    expect(await move(tracing.id, 'VERIFY', 'supervisor')).toMatchObject({ code: 'NOTICES_INCOMPLETE' });
    await move(tracing.id, 'LEAVE');
  });

  it('what was still ahead is owed no more once the family is found', async () => {
    expect((await move(second, 'FOUND')).tracing).toMatchObject({ state: 'FOUND', stepsAllowed: [] });
    const ahead = await api.world.store.asSuperuser(
      `select settlement from duties where rule_code in ('S-2.4c-D6', 'S-2.4c-D7') and subject_id in
         ($1::text::uuid, md5('month ' || $1::text)::uuid)`,
      [second],
    );
    for (const duty of ahead) expect(duty).toEqual({ settlement: 'CANCELLED' });
  });
});

describe('a child rescued from trafficking (S-2.4d)', () => {
  it('has its notice on the national platform, and the panel verifies it', async () => {
    const { tracing } = await enter('SX-C-01', '2026-07-01', 'RESCUED_CHILD');
    expect(tracing.platformsMissing).toEqual(['TRAFFICKED_CHILD_PLATFORM']);
    expect((await duties())['S-2.4d']).toBe(false);
    await move(tracing.id, 'POST', 'station', 'TRAFFICKED_CHILD_PLATFORM');
    await move(tracing.id, 'VERIFY', 'supervisor');
    expect((await duties())['S-2.4d']).toBe(true);
  });
});

describe('the next briefing (减负)', () => {
  it('begins with what is known', async () => {
    const { data } = await api.as('station')<{ briefingStarts: object[] }>(
      '{ briefingStarts { lastOn inStation stranded unidentified posted } }',
    );
    expect(data.briefingStarts).toEqual([
      { lastOn: TODAY, inStation: 3, stranded: 0, unidentified: 1, posted: 1 },
    ]);
  });
});
