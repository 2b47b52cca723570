import { rederiveTenant } from '@mingcha/database/rederive';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import { openSession } from '@mingcha/testing/actors';
import { actOnExcuse, type ExcuseOutcome, GROUNDS } from '@mingcha/testing/excuses';
import { SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
const DAY = '2026-01-20';

let api: Api;
beforeEach(async () => {
  await api?.close();
  api = await givenApi(givenServer, DAY);
});
afterAll(() => api.close());

/** Another day, on which everybody signs in again. */
async function goTo(day: string): Promise<void> {
  api.world.clock.set(day);
  for (const who of ['clerk', 'leader', 'siblingClerk', 'citySection'] as const) {
    api.cast[who] = await openSession(api.world, api.cast[who]);
  }
}

async function dutyOf(code: string, rule: string, window: string, kind: string): Promise<string> {
  const [row] = await api.world.store.asSuperuser<{ id: string }>(
    `select d.id from duties d join positions p on p.tenant_id = d.tenant_id and p.id = d.subject_id
      where d.tenant_id = $1 and rule_code = $2 and window_key = $3 and p.kind = $4`,
    [tenantIdOf(code), rule, window, kind],
  );
  if (!row) throw new Error(`${code} owes no ${rule} in ${window}`);
  return row.id;
}

interface Seen {
  status: string;
  settlementReason: string | null;
  canRequestExemption: boolean;
  statableMissing: string[];
}

async function seen(who: Who, id: string): Promise<Seen> {
  const { data } = await api.as(who)<{ duty: Seen }>(
    'query ($id: ID!) { duty(id: $id) { status settlementReason canRequestExemption statableMissing } }',
    { id },
  );
  return data.duty;
}

function request(dutyId: string, changes: object = {}, who: Who = 'clerk'): Promise<ExcuseOutcome> {
  return actOnExcuse(api.as(who), 'requestExemption', {
    ...{ dutyId, reasonCode: 'EMERGENCY' },
    ...GROUNDS,
    ...changes,
  });
}

function decide(id: string, changes: object = {}): Promise<ExcuseOutcome> {
  return actOnExcuse(api.as('citySection'), 'decideExcuse', { id, verdict: 'GRANTED', ...changes });
}

async function listed(who: Who, filter: object): Promise<Record<string, unknown>[]> {
  const { data } = await api.as(who)<{ excuseRequests: { edges: { node: Record<string, unknown> }[] } }>(
    `query ($filter: ExcuseFilter!) { excuseRequests(filter: $filter) { edges { node {
       id state dutyId documentNumber documentTitle canDecide canWithdraw aboveName } } } }`,
    { filter },
  );
  return data.excuseRequests.edges.map(({ node }) => node);
}

const january = () => dutyOf(SHEXIAN, 'L-3.3', '2026-01', 'SECTION_HEAD');

async function trail(code: string): Promise<string[]> {
  const rows = await api.world.store.asSuperuser<{ act: string }>(
    "select act from audit_entries where tenant_id = $1 and subject_type = 'EXCUSE' order by seq",
    [tenantIdOf(code)],
  );
  return rows.map(({ act }) => act);
}

describe('an exemption (原则上, A7, L-3.3)', () => {
  it('asked by the county, granted by the city: the county’s duty is EXEMPT at once, with its document', async () => {
    const duty = await january();
    expect(await seen('clerk', duty)).toMatchObject({ status: 'OPEN', canRequestExemption: true });
    const asked = await request(duty);
    expect(asked.request).toMatchObject({
      ...{
        state: 'ASKED',
        windowKey: '2026-01',
        decideBy: '2026-01-31',
        canWithdraw: true,
        canDecide: false,
      },
    });
    expect(await seen('clerk', duty)).toMatchObject({ status: 'OPEN' });

    const [waiting] = await listed('citySection', { waiting: true });
    expect(waiting).toMatchObject({
      id: asked.request.id,
      canDecide: true,
      canWithdraw: false,
      dutyId: duty,
    });
    const granted = await decide(asked.request.id, { reason: '同意' });
    expect(granted.request).toMatchObject({
      ...{ state: 'GRANTED', canDecide: false },
      decision: { verdict: 'GRANTED', decidedOn: DAY, reason: '同意' },
    });
    expect(granted.duties).toMatchObject([{ id: duty, status: 'EXEMPT' }]);
    expect(await seen('clerk', duty)).toMatchObject({
      ...{ status: 'EXEMPT', settlementReason: 'EMERGENCY', canRequestExemption: false },
    });
    expect(await listed('citySection', { waiting: true })).toEqual([]);
    expect(await listed('clerk', { dutyId: duty })).toMatchObject([
      { state: 'GRANTED', documentNumber: GROUNDS.documentNumber, documentTitle: GROUNDS.documentTitle },
    ]);
    expect([await trail(SHEXIAN), await trail('341000')]).toEqual([['REQUEST_EXEMPTION'], ['DECIDE_EXCUSE']]);
  });

  it('taken back, leaves the duty owed; the leader may do so for the own post', async () => {
    const duty = await january();
    const { request: asked } = await request(duty);
    await decide(asked.id);
    const withdrawn = await actOnExcuse(api.as('leader'), 'withdrawExcuse', {
      id: asked.id,
      reason: '已能走访',
    });
    expect(withdrawn.request).toMatchObject({ state: 'WITHDRAWN', canWithdraw: false });
    expect(withdrawn.duties).toMatchObject([{ status: 'OPEN', settlementReason: null }]);
    expect((await request(duty, {}, 'leader')).request).toMatchObject({ state: 'ASKED' });
  });

  it('refused with a reason, leaves the duty owed', async () => {
    const duty = await january();
    const { request: asked } = await request(duty);
    expect(await decide(asked.id, { verdict: 'REFUSED' })).toMatchObject({
      ...{ code: 'REASON_MISSING', path: 'reason' },
    });
    const refused = await decide(asked.id, { verdict: 'REFUSED', reason: '可由代班领导履行' });
    expect(refused.request).toMatchObject({ state: 'REFUSED', canWithdraw: false });
    expect(refused.duties).toMatchObject([{ status: 'OPEN' }]);
    expect(await decide(asked.id)).toMatchObject({ code: 'EXCUSE_DECIDED' });
  });

  it('is not granted once that would excuse nothing (semantics 11)', async () => {
    const { request: asked } = await request(await january());
    await goTo('2026-02-01');
    expect(await decide(asked.id)).toMatchObject({ code: 'DECIDED_TOO_LATE', path: 'verdict' });
    expect((await decide(asked.id, { verdict: 'REFUSED', reason: '已过期' })).request.state).toBe('REFUSED');
    expect(await request(await january())).toMatchObject({ code: 'EXEMPTION_TOO_LATE' });
  });

  it('for every window excuses those to come', async () => {
    const { request: asked } = await request(await january(), {
      everyWindow: true,
      reasonCode: 'LONG_LEAVE',
    });
    expect(asked).toMatchObject({ windowKey: null, decideBy: null });
    const { duties } = await decide(asked.id);
    const of2026 = duties.filter(({ windowKey }) => windowKey.startsWith('2026-'));
    expect(of2026).toHaveLength(12);
    expect(new Set(of2026.map(({ status }) => status))).toEqual(new Set(['EXEMPT']));
  });

  it('without a reason of the rule, grounds or document it is refused, and nothing is stored', async () => {
    const duty = await january();
    const faulty = [
      [{ reasonCode: 'HOLIDAY' }, 'EXCUSE_REASON_UNKNOWN', 'reasonCode'],
      [{ grounds: ' ' }, 'REASON_MISSING', 'grounds'],
      [{ documentNumber: '' }, 'DOCUMENT_MISSING', 'documentNumber'],
      [{ documentTitle: '' }, 'DOCUMENT_MISSING', 'documentTitle'],
      [{ grounds: '长'.repeat(2001) }, 'TEXT_TOO_LONG', 'grounds'],
    ] as const;
    for (const [changes, code, path] of faulty) {
      expect(await request(duty, changes)).toMatchObject({ code, path });
    }
    expect(await listed('clerk', {})).toEqual([]);
  });

  it('asked twice, even at once, is one request', async () => {
    const duty = await january();
    const outcomes = await Promise.all([request(duty), request(duty), request(duty)]);
    expect(outcomes.map(({ code }) => code ?? 'DONE').sort()).toEqual([
      'DONE',
      'EXCUSE_ASKED',
      'EXCUSE_ASKED',
    ]);
    expect(await listed('clerk', {})).toHaveLength(1);
  });

  it('decided and taken back at once, ends in one of the two, and the duty agrees', async () => {
    const duty = await january();
    const { request: asked } = await request(duty);
    await Promise.all([
      decide(asked.id),
      actOnExcuse(api.as('clerk'), 'withdrawExcuse', { id: asked.id, reason: '误报' }),
    ]);
    expect(await listed('clerk', { dutyId: duty })).toMatchObject([{ state: 'WITHDRAWN' }]);
    expect(await seen('clerk', duty)).toMatchObject({ status: 'OPEN' });
  });
});

describe('不适用 (A6, L-1.7, semantics 10)', () => {
  /** The hospital of Xiuning closes on 10 January: what the deputy is to liaise with is gone. */
  async function closeHospital(): Promise<string> {
    const tenantId = tenantIdOf(XIUNING);
    await api.world.store.asSuperuser(
      "update organisations set closed_on = '2026-01-10' where tenant_id = $1 and type = 'DESIGNATED_HOSPITAL'",
      [tenantId],
    );
    await derive();
    return dutyOf(XIUNING, 'L-1.7', 'since:2026-01-11', 'DEPUTY_IN_CHARGE');
  }
  const derive = () =>
    api.world.database.withTenant(
      { tenantId: tenantIdOf(XIUNING), accountId: null, name: '', roles: [], requestId: 'test' },
      (tx) => rederiveTenant(tx, tx.now.toISOString().slice(0, 10)),
    );
  const state = (dutyId: string) =>
    actOnExcuse(api.as('siblingClerk'), 'stateNotApplicable', {
      ...{ dutyId, missing: 'DESIGNATED_HOSPITAL' },
      ...GROUNDS,
    });

  it('stated, confirmed for a year, lapsed and owed again, and stated anew', async () => {
    const duty = await closeHospital();
    expect(await seen('siblingClerk', duty)).toMatchObject({
      ...{ status: 'OPEN', canRequestExemption: false, statableMissing: ['DESIGNATED_HOSPITAL'] },
    });
    const { request: stated } = await state(duty);
    expect(await state(duty)).toMatchObject({ code: 'EXCUSE_ASKED' });
    const confirmed = await decide(stated.id);
    expect(confirmed.request).toMatchObject({ state: 'GRANTED', holdsUntil: '2027-01-19' });
    expect(await seen('siblingClerk', duty)).toMatchObject({
      ...{ status: 'NOT_APPLICABLE', settlementReason: GROUNDS.grounds },
    });

    await goTo('2027-01-20');
    await derive();
    expect(await listed('siblingClerk', {})).toMatchObject([{ state: 'LAPSED', canWithdraw: false }]);
    const again = await dutyOf(XIUNING, 'L-1.7', 'since:2027-01-20', 'DEPUTY_IN_CHARGE');
    expect(await seen('siblingClerk', again)).toMatchObject({ status: 'OPEN' });
    expect((await state(again)).request).toMatchObject({ state: 'ASKED' });
  });

  it('ends when the institution appears, and when it is taken back', async () => {
    const duty = await closeHospital();
    const { request: stated } = await state(duty);
    await decide(stated.id);
    await goTo('2026-01-25');
    const withdrawn = await actOnExcuse(api.as('siblingClerk'), 'withdrawExcuse', {
      ...{ id: stated.id, reason: '已新定一家' },
    });
    expect(withdrawn.duties.map(({ windowKey, status }) => `${windowKey} ${status}`)).toEqual(
      expect.arrayContaining(['since:2026-01-11 NOT_APPLICABLE', 'since:2026-01-25 OPEN']),
    );
  });

  it('is not stated of what the bureau has, or of what wants for no institution', async () => {
    const contact = await dutyOf(SHEXIAN, 'L-3.3', '2026-01', 'SECTION_HEAD');
    const outcome = await actOnExcuse(api.as('clerk'), 'stateNotApplicable', {
      ...{ dutyId: contact, missing: 'DESIGNATED_HOSPITAL' },
      ...GROUNDS,
    });
    expect(outcome).toMatchObject({ code: 'NOTHING_MISSING', path: 'dutyId' });
    expect(await seen('clerk', contact)).toMatchObject({ statableMissing: [] });
    const foreign = await closeHospital();
    expect(await seen('citySection', foreign)).toMatchObject({
      statableMissing: [],
      canRequestExemption: false,
    });
  });
});
