import { idOf } from '@mingcha/testing/contacts';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { type OpinionOutcome, opine } from '@mingcha/testing/opinions';
import { documentOf, rootFields } from '@mingcha/testing/schema-walk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';
import { buildApiSchema } from '../../schema';

type Who = Parameters<Api['as']>[0];

let api: Api;
let station: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  station = await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", SHEXIAN);
});
afterAll(() => api.close());

const HANDLED = { text: '已研究', measures: '夜班两人' };
const move = (who: Who, id: string, step: string, said: object = { text: '说明' }) =>
  opine(api.as(who), 'moveOpinion', { id, step, ...said });

describe('a withheld name (S-2.5)', () => {
  let withheld: OpinionOutcome;
  beforeAll(async () => {
    const { supervisorId, accountId } = api.cast.supervisor;
    await api.world.store.asSuperuser('update supervisors set name = $2 where id = $1', [
      supervisorId,
      '郑隐名',
    ]);
    await api.world.store.asSuperuser('update accounts set name = $2 where id = $1', [accountId, '郑隐名']);
    withheld = await opine(api.as('supervisor'), 'sendOpinion', {
      ...{ organisationId: station, kind: 'PROBLEM', origin: 'OWN', area: 'CONDUCT' },
      ...{ text: '夜间无人值守', isNameWithheld: true },
    });
    await move('clerk', withheld.opinion.id, 'ACCEPT', {});
    await move('station', withheld.opinion.id, 'HANDLE', HANDLED);
    await move('clerk', withheld.opinion.id, 'REPLY');
    await move('supervisor', withheld.opinion.id, 'DISPUTE', { text: '未解决' });
    const ledger = { id: withheld.opinion.id, responsible: '站长', measure: '排夜班', dueOn: '2026-02-20' };
    await opine(api.as('clerk'), 'putOpinionOnLedger', ledger);
  });

  it('the bureau knows it, the author too', async () => {
    for (const who of ['clerk', 'supervisor'] as const) {
      const { data } = await api.as(who)<{ opinion: { authorName: string } }>(
        'query ($id: ID!) { opinion(id: $id) { authorName } }',
        { id: withheld.opinion.id },
      );
      expect(data.opinion.authorName).toBe('郑隐名');
    }
  });

  it('no query that the station may ask tells it', async () => {
    const queries = rootFields(buildApiSchema()).filter(({ kind }) => kind === 'query');
    const { findingId } = (
      await api.as('station')<{ opinion: { findingId: string } }>(
        'query ($id: ID!) { opinion(id: $id) { findingId } }',
        {
          id: withheld.opinion.id,
        },
      )
    ).data.opinion;
    const asked = { first: 100, filter: {}, year: 2026, on: '2026-01-20', tenantCode: SHEXIAN };
    const told: string[] = [];
    for (const root of queries) {
      for (const id of [withheld.opinion.id, findingId]) {
        const given = { ...asked, id };
        const wanted = root.field.args.map(({ name }) => [name, given[name as keyof typeof given]]);
        const variables = Object.fromEntries(wanted.filter(([, value]) => value !== undefined));
        told.push((await api.as('station')(documentOf(root), variables)).text);
      }
    }
    expect(told.join()).toContain('未解决');
    expect(told.filter((text) => text.includes('郑隐名'))).toEqual([]);
    expect(told.filter((text) => text.includes(api.cast.supervisor.accountId))).toEqual([]);
    expect((await move('station', withheld.opinion.id, 'HANDLE', HANDLED)).opinion.authorName).toBeNull();
  });

  it('no duty is called by it', async () => {
    const rows = await api.world.store.asSuperuser<{ name: string }>(
      "select subject_name name from duties where rule_code ~ '^S-2[.][56]'",
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ name }) => name.includes('郑隐名'))).toEqual([]);
  });
});
