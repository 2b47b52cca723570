import { idOf } from '@mingcha/testing/contacts';
import { moveFinding } from '@mingcha/testing/findings';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { opine } from '@mingcha/testing/opinions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];

let api: Api;
let station: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  station = await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", SHEXIAN);
});
afterAll(() => api.close());

const sent = (more: object = {}) => ({
  ...{ organisationId: station, kind: 'PROBLEM', origin: 'OWN', area: 'CONDUCT' },
  ...{ text: '夜间无人值守', isNameWithheld: false },
  ...more,
});
const send = (more: object = {}) => opine(api.as('supervisor'), 'sendOpinion', sent(more));
const move = (who: Who, id: string, step: string, said: object = { text: '说明' }) =>
  opine(api.as(who), 'moveOpinion', { id, step, ...said });
const HANDLED = { text: '已研究', measures: '夜班两人' };

/** Rule and status of what is owed about an opinion. */
async function owed(id: string): Promise<string[]> {
  const rows = await api.world.store.asSuperuser<{ line: string }>(
    `select rule_code || ' ' || coalesce(satisfied_on::text, '-') line from duties
      where subject_id = $1 or subject_id in (select round_id from opinion_steps where opinion_id = $1)
      order by rule_code, due_on`,
    [id],
  );
  return rows.map(({ line }) => line).sort();
}

async function throughToReply(id: string): Promise<void> {
  await move('clerk', id, 'ACCEPT', {});
  await move('station', id, 'HANDLE', HANDLED);
  await move('clerk', id, 'REPLY');
}

describe('an opinion from its sending to its end (S-1.7, S-2.5b, S-2.6b)', () => {
  it('is accepted, handled, replied to, not solved, mended, closed; each with its duty', async () => {
    const { opinion } = await send();
    expect(opinion).toMatchObject({ state: 'SUBMITTED', stepsAllowed: ['SAY'] });
    expect(await owed(opinion.id)).toEqual(['S-2.5b -', 'S-2.5b-1 -', 'S-2.6b -']);
    await throughToReply(opinion.id);
    expect(await owed(opinion.id)).toEqual(['S-2.5b 2026-01-20', 'S-2.5b-1 2026-01-20', 'S-2.6b 2026-01-20']);

    const disputed = await move('supervisor', opinion.id, 'DISPUTE', { text: '夜里仍无人' });
    expect(disputed.opinion).toMatchObject({ state: 'ACCEPTED', isDisputed: true });
    expect(await owed(opinion.id)).toEqual(
      [...['S-2.5b 2026-01-20', 'S-2.5b -', 'S-2.5b-1 2026-01-20', 'S-2.6b 2026-01-20', 'S-2.6b -']].sort(),
    );
    await move('station', opinion.id, 'HANDLE', HANDLED);
    await move('clerk', opinion.id, 'RETURN', { text: '请写明排班' });
    await move('station', opinion.id, 'HANDLE', HANDLED);
    await move('clerk', opinion.id, 'REPLY');
    const closed = await move('supervisor', opinion.id, 'SETTLE', {});
    expect(closed.opinion).toMatchObject({ state: 'CLOSED', stepsAllowed: [] });
    expect(closed.opinion.steps.map(({ step }) => step)).toEqual([
      ...['SUBMIT', 'ACCEPT', 'HANDLE', 'REPLY', 'DISPUTE', 'HANDLE', 'RETURN', 'HANDLE', 'REPLY', 'SETTLE'],
    ]);
    expect((await owed(opinion.id)).filter((line) => line.endsWith('-'))).toEqual([]);
  });

  it('nobody takes another’s step, a step twice, or one out of its turn', async () => {
    const { opinion } = await send();
    const refused = [
      await move('station', opinion.id, 'HANDLE', HANDLED),
      await move('station', opinion.id, 'ACCEPT', {}),
      await move('supervisor', opinion.id, 'SETTLE', {}),
      await move('clerk', opinion.id, 'REPLY'),
      await move('clerk', opinion.id, 'SUBMIT'),
    ];
    expect(refused.map(({ code }) => code)).toEqual(Array(5).fill('OPINION_STEP_NOT_ALLOWED'));
    const twice = await Promise.all([
      move('clerk', opinion.id, 'ACCEPT', {}),
      move('clerk', opinion.id, 'ACCEPT', {}),
    ]);
    expect(twice.map(({ code }) => code ?? 'stored').sort()).toEqual(['OPINION_STEP_NOT_ALLOWED', 'stored']);
  });

  it('what was sent is never changed by anybody, not even in the database', async () => {
    const { opinion } = await send();
    const { tenantId, accountId } = api.cast.clerk;
    const door = { tenantId, accountId, name: '', roles: [], requestId: 'change' };
    for (const sql of ["update opinions set text = '无'", 'delete from opinion_steps'])
      await expect(api.world.database.withTenant(door, ({ query }) => query(sql))).rejects.toThrow(/denied/);
    expect(opinion.id).toBeTruthy();
  });
});

describe('应回避 (S-2.1c, A17)', () => {
  it('a tie that appears later bars from sending, and from sight of what others sent', async () => {
    const other = await api.world.store.asSuperuser<{ id: string; person: string }>(
      `select id, person_id person from supervisors where panel_id = $1 and id <> $2 and left_on is null limit 1`,
      [api.cast.supervisor.panelId, api.cast.supervisor.supervisorId],
    );
    const { opinion } = await send();
    await api.world.store.asSuperuser(
      'update opinions set supervisor_id = $2, person_id = $3 where id = $1',
      [...[opinion.id, other[0]?.id, other[0]?.person]],
    );
    const reads = async () =>
      (
        await api.as('supervisor')<{ opinion: object | null }>(
          'query ($id: ID!) { opinion(id: $id) { id } }',
          { id: opinion.id },
        )
      ).data.opinion;
    expect(await reads()).toEqual({ id: opinion.id });
    await api.world.store.asSuperuser(
      `insert into supervisor_ties (tenant_id, id, person_id, organisation_id, kind, from_on, declared_on, declared_at,
         declared_by_name) values ($1, gen_random_uuid(), $2, $3, 'KIN', '2026-01-20', '2026-01-20', now(), '某')`,
      [api.cast.supervisor.tenantId, api.cast.supervisor.personId, station],
    );
    expect(await send()).toMatchObject({ code: 'SUPERVISOR_RECUSED', clause: 'S-2.1c' });
    expect(await reads()).toBeNull();
    await api.world.store.asSuperuser('delete from supervisor_ties where organisation_id = $1', [station]);
    expect(await reads()).toEqual({ id: opinion.id });
  });
});

describe('the ledger of problems (office-practice 4.4)', () => {
  it('takes a problem that was pointed out, once, and the supervisor follows it there', async () => {
    const { opinion } = await send();
    const ledger = { id: opinion.id, responsible: '站长', measure: '排夜班', dueOn: '2026-02-20' };
    expect(await opine(api.as('clerk'), 'putOpinionOnLedger', ledger)).toMatchObject({
      code: 'OPINION_STEP_NOT_ALLOWED',
    });
    await move('clerk', opinion.id, 'ACCEPT', {});
    const put = await opine(api.as('clerk'), 'putOpinionOnLedger', ledger);
    const findingId = put.opinion.findingId ?? '';
    expect(await opine(api.as('clerk'), 'putOpinionOnLedger', ledger)).toMatchObject({
      code: 'OPINION_ON_LEDGER',
    });
    const started = await moveFinding(api.as('station'), findingId, 'START', {});
    expect(started.finding.state).toBe('IN_PROGRESS');
    const { data } = await api.as('supervisor')<{ finding: object | null }>(
      'query ($id: ID!) { finding(id: $id) { id origin originId } }',
      { id: findingId },
    );
    expect(data.finding).toEqual({ id: findingId, origin: 'OPINION', originId: opinion.id });
  });

  it('takes no mere opinion', async () => {
    const { opinion } = await send({ kind: 'OPINION' });
    await move('clerk', opinion.id, 'ACCEPT', {});
    const ledger = { id: opinion.id, responsible: '站长', measure: '排夜班', dueOn: '2026-02-20' };
    expect(await opine(api.as('clerk'), 'putOpinionOnLedger', ledger)).toMatchObject({
      code: 'OPINION_IS_NO_PROBLEM',
    });
  });
});
