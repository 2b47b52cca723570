import type { MinorStep } from '@mingcha/domain/minor/minor';
import { RECEIVER_DOCUMENTS } from '@mingcha/domain/minor/receiver';
import { idOf } from '@mingcha/testing/contacts';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { FATHER, MINOR_FIELDS, type MinorOutcome, minorStep, protect } from '@mingcha/testing/minors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const TODAY = '2026-01-20';
type Who = Parameters<Api['as']>[0];

let api: Api;
let station: string;
let members: string[];
beforeAll(async () => {
  api = await givenApi(givenServer, TODAY);
  station = await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", SHEXIAN);
});
afterAll(() => api.close());

const admit = (caseCode: string, changes: object = {}) =>
  protect(api.as('station'), 'admitMinor', {
    ...{ organisationId: station, caseCode, category: 'GUARDIAN_MISSING', handedOverBy: 'POLICE' },
    ...{ ageBand: 'FROM_8_TO_13', admittedOn: '2026-01-12', ...changes },
  });
const move = (id: string, step: MinorStep, who: Who = 'station', changes: object = {}) =>
  protect(api.as(who), 'moveMinor', { ...minorStep(id, step, TODAY, members), ...changes });
const dutiesOf = (subjectId: string) =>
  api.world.store.asSuperuser<{ rule_code: string; satisfied_on: string | null; settlement: string | null }>(
    'select rule_code, satisfied_on, settlement from duties where subject_id = $1 order by rule_code',
    [subjectId],
  );

async function planned(caseCode: string, changes: object = {}): Promise<string> {
  const { minor } = await admit(caseCode, changes);
  await move(minor.id, 'INVITE', 'clerk');
  await move(minor.id, 'PLAN');
  return minor.id;
}

describe('from admission to hand-over (S-2.3)', () => {
  let id: string;
  it('S-2.3a, S-2.3b: the invitation and the plan are owed from admission on, and answered', async () => {
    const { minor } = await admit('SX-M-0001');
    id = minor.id;
    expect(await admit('SX-M-0001')).toMatchObject({ code: 'MINOR_CASE_OPEN', clause: 'S-2.3' });
    expect((await dutiesOf(id)).map(({ rule_code }) => rule_code)).toEqual(['S-2.3a', 'S-2.3b']);
    const { data } = await api.as('clerk')<{ minorCase: MinorOutcome['minor'] }>(
      `query ($id: ID!) { minorCase(id: $id) { ${MINOR_FIELDS} } }`,
      { id },
    );
    members = data.minorCase.eligible.map(({ supervisorId }) => supervisorId);
    expect(members.length).toBeGreaterThanOrEqual(2);
    expect(await move(id, 'PLAN')).toMatchObject({ code: 'MINOR_STEP_NOT_ALLOWED' });
    expect((await move(id, 'INVITE', 'clerk')).minor.state).toBe('INVITED');
    expect((await move(id, 'PLAN')).minor.state).toBe('PLANNED');
    expect((await move(id, 'PLAN')).minor.steps.filter(({ step }) => step === 'PLAN')).toHaveLength(2);
    for (const duty of await dutiesOf(id)) expect(duty.satisfied_on).toBe(TODAY);
  });

  it('S-2.3c: an invited member sees the file and notes; nothing ends before', async () => {
    await move(id, 'VERIFY');
    expect(await move(id, 'HAND_OVER')).toMatchObject({ code: 'NOTES_MISSING', clause: 'S-2.3' });
    expect(await move(id, 'CLOSE', 'clerk')).toMatchObject({ code: 'NOTES_MISSING' });
    const { minor } = await move(id, 'NOTE', 'supervisor');
    expect(minor).toMatchObject({ isFileOpen: true, state: 'VERIFIED' });
  });

  it('S-2.3d: not by one, not by the same person twice, not by another role, not twice', async () => {
    const [one = ''] = members;
    for (const supervisorIds of [[], [one], [one, one]]) {
      expect(await move(id, 'HAND_OVER', 'station', { supervisorIds })).toMatchObject({
        ...{ code: 'WITNESSES_MISSING', clause: 'S-2.3' },
      });
    }
    for (const who of ['clerk', 'supervisor'] as const) {
      expect(await move(id, 'HAND_OVER', who)).toMatchObject({ code: 'MINOR_STEP_NOT_ALLOWED' });
    }
    const twice = await Promise.all([move(id, 'HAND_OVER'), move(id, 'HAND_OVER')]);
    expect(twice.map(({ minor, code }) => minor?.state ?? code).sort()).toEqual([
      'HANDED_OVER',
      'MINOR_STEP_NOT_ALLOWED',
    ]);
    const [witnessed] = await api.world.store.asSuperuser<{ satisfied_on: string }>(
      `select d.satisfied_on from duties d join minor_steps s on s.id = d.subject_id
        where d.rule_code = 'S-2.3d' and s.case_id = $1`,
      [id],
    );
    expect(witnessed?.satisfied_on).toBe(TODAY);
  });

  it('S-2.3d: not by a resigned or expired member, nor by one who now works there', async () => {
    const other = await planned('SX-M-0002');
    const [one = '', two = ''] = members;
    const spoil = (sql: string, params: unknown[]) => api.world.store.asSuperuser(sql, [two, ...params]);
    const verify = () => move(other, 'VERIFY', 'station', { supervisorIds: [one, two] });
    await spoil("update supervisors set left_on = '2026-01-19' where id = $1", []);
    expect(await verify()).toMatchObject({ code: 'SUPERVISOR_NOT_SERVING' });
    await spoil('update supervisors set left_on = null where id = $1', []);
    const [was] = await api.world.store.asSuperuser<{ employer: string; unit: string }>(
      'select employer, (select name from organisations where id = $2) unit from supervisors where id = $1',
      [two, station],
    );
    await spoil('update supervisors set employer = $2 where id = $1', [was?.unit]);
    expect(await verify()).toMatchObject({ code: 'SUPERVISOR_RECUSED' });
    await spoil('update supervisors set employer = $2 where id = $1', [was?.employer]);
    expect((await verify()).minor.state).toBe('VERIFIED');
  });

  it('S-2.3d: nor in the tables: two, distinct, and once', async () => {
    const write = (persons: string, state = 'HANDED_OVER') =>
      api.world.store.asSuperuser(
        `insert into minor_steps (tenant_id, id, case_id, place, step, state, party, on_date, supervisor_ids, person_ids,
           member_names, recorded_at, recorded_on, recorded_by_name)
         values ($1, gen_random_uuid(), $2, 99, 'HAND_OVER', $4, 'STATION', $3, '{}', ${persons}, '{}', now(), $3, '')`,
        [api.cast.clerk.tenantId, id, TODAY, state],
      );
    await expect(write('array[gen_random_uuid()]')).rejects.toThrow('two_members_verify_and_witness');
    const [same] = await api.world.store.asSuperuser<{ id: string }>('select gen_random_uuid() id');
    await expect(write(`array['${same?.id}', '${same?.id}']::uuid[]`)).rejects.toThrow('two_members_are_two');
    await expect(write('array[gen_random_uuid(), gen_random_uuid()]')).rejects.toThrow(
      'minor_cases_end_once',
    );
  });

  it('a hand-over with one member needs the bureau’s approval and stays a missed duty', async () => {
    const other = await planned('SX-M-0003');
    const [one = ''] = members;
    const alone = { supervisorIds: [one] };
    expect(await move(other, 'DEVIATE', 'station')).toMatchObject({ code: 'MINOR_STEP_NOT_ALLOWED' });
    await move(other, 'NOTE', 'supervisor');
    await move(other, 'DEVIATE', 'clerk');
    await move(other, 'VERIFY', 'station', alone);
    const { minor } = await move(other, 'HAND_OVER', 'station', alone);
    expect(minor).toMatchObject({ state: 'HANDED_OVER' });
    expect(minor.steps.filter(({ isDeviation }) => isDeviation).map(({ step }) => step)).toEqual([
      'VERIFY',
      'HAND_OVER',
    ]);
    const [missed] = await api.world.store.asSuperuser(
      `select d.satisfied_on from duties d join minor_steps s on s.id = d.subject_id
        where d.rule_code = 'S-2.3d' and s.case_id = $1`,
      [other],
    );
    expect(missed).toEqual({ satisfied_on: null });
  });

  it('after abuse nobody takes the minor home before the bureau found the guardian capable (art 93)', async () => {
    const other = await planned('SX-M-0004', { category: 'GUARDIAN_ABUSE' });
    expect(await move(other, 'VERIFY')).toMatchObject({ code: 'ASSESSMENT_MISSING' });
    await move(other, 'ASSESS', 'clerk', { isCapable: false });
    expect(await move(other, 'VERIFY')).toMatchObject({ code: 'ASSESSMENT_MISSING' });
    const unit = { ...FATHER, type: 'ORGANISATION', documents: RECEIVER_DOCUMENTS.ORGANISATION };
    expect((await move(other, 'VERIFY', 'station', { receiver: unit })).minor.state).toBe('VERIFIED');
    await move(other, 'ASSESS', 'clerk');
    expect((await move(other, 'VERIFY')).minor.state).toBe('VERIFIED');
  });
});

describe('the register of mandatory reports (art 11)', () => {
  it('has each report by its case and document, not what was reported, and none of another bureau', async () => {
    const id = await planned('SX-M-0007');
    await move(id, 'REPORT', 'station', { text: '疑似遭受侵害,已报公安机关' });
    const read = (who: Who) =>
      api.as(who)<{ mandatoryReports: { caseCode: string; document: string }[] }>(
        '{ mandatoryReports { caseCode document on organisationName recordedByName } }',
      );
    for (const who of ['clerk', 'station', 'supervisor', 'leader'] as const) {
      const { data, text } = await read(who);
      expect(data.mandatoryReports).toMatchObject([
        { caseCode: 'SX-M-0007', document: '工作记录 民未〔2026〕1号' },
      ]);
      expect(text).not.toContain('侵害');
    }
    for (const who of ['siblingClerk', 'foreignClerk'] as const) {
      expect((await read(who)).data.mandatoryReports).toEqual([]);
    }
  });
});

describe('whoever came (office-practice 4.8)', () => {
  it('is stored sealed and masked, shown with a reason, and is in no line of the trail', async () => {
    const id = await planned('SX-M-0005');
    const { minor } = await move(id, 'VERIFY');
    expect(minor.steps.at(-1)?.receiverMasked).toBe('110*************2X');
    const everything = await api.world.store.asSuperuser<{ line: string }>(
      `select to_jsonb(x)::text line from minor_steps x union all select to_jsonb(x)::text from minor_receivers x
       union all select to_jsonb(x)::text from audit_entries x`,
    );
    expect(everything.map(({ line }) => line).join()).not.toContain(FATHER.identityNumber);
    const reveal = (who: Who, reason = '复核身份') => protect(api.as(who), 'revealReceiver', { id, reason });
    expect(await reveal('station')).toMatchObject({ name: '某某', identityNumber: FATHER.identityNumber });
    expect(await reveal('station', '')).toMatchObject({ code: 'TEXT_MISSING', path: 'reason' });
    expect(await reveal('clerk')).toMatchObject({ code: 'FILE_CLOSED' });
    const trail = await api.world.store.asSuperuser(
      "select act from audit_entries where act = 'REVEAL_RECEIVER' and subject_id = $1",
      [id],
    );
    expect(trail).toHaveLength(1);
  });

  it('a number in a text is refused, and nothing is stored', async () => {
    const id = await planned('SX-M-0006');
    const text = `父亲 ${FATHER.identityNumber}`;
    expect(await move(id, 'PROGRESS', 'station', { text })).toMatchObject({
      code: 'IDENTITY_NUMBER_IN_TEXT',
    });
  });
});
