import { newId } from '@mingcha/database/new-id';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import { HUANGSHAN_2019_7_RULES } from '@mingcha/domain/rules/huangshan-2019-7';
import { SAMPLE_DAY, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Row {
  code: string;
  version: number;
  clause: string;
  quote: string;
  document: string;
  strength: string;
}

const RULES =
  '{ rules { code version title document clause quote strength trigger effectiveFrom effectiveTo } }';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

async function rules(who: Parameters<Api['as']>[0]): Promise<Row[]> {
  return (await api.as(who)<{ rules: Row[] }>(RULES)).data.rules;
}

describe('the rules in force', () => {
  it('are those of the notice, with its own words and the place they stand in', async () => {
    const found = await rules('clerk');
    expect(found.map(({ code }) => code).sort()).toEqual(
      HUANGSHAN_2019_7_RULES.filter(({ effectiveFrom }) => effectiveFrom <= SAMPLE_DAY)
        .map(({ code }) => code)
        .sort(),
    );
    for (const { code, clause, quote, document, strength } of found) {
      const written = HUANGSHAN_2019_7_RULES.find((rule) => rule.code === code);
      expect({ clause, quote, document, strength }).toEqual({
        clause: written?.clause,
        quote: written?.quote,
        document: written?.sourceDocument,
        strength: written?.strength,
      });
    }
  });

  it('are the same for everybody who may read them', async () => {
    const all = await rules('clerk');
    for (const who of ['leader', 'station', 'supervisor', 'citySection', 'foreignClerk'] as const) {
      expect(await rules(who)).toEqual(all);
    }
  });

  it('are those of the day: a version not yet in force and one no longer are not among them', async () => {
    const add = (version: number, effectiveFrom: string, effectiveTo: string | null) => {
      const body = { ...HUANGSHAN_2019_7_RULES[0], version, effectiveFrom, effectiveTo };
      return api.world.store.asSuperuser(
        `insert into rule_versions (id, policy_document_id, code, version, body, effective_from, effective_to)
         select $1, id, $2, $3, $4, $5, $6 from policy_documents limit 1`,
        [newId(), body.code, version, body, effectiveFrom, effectiveTo],
      );
    };
    const before = await rules('clerk');
    await add(8, '2026-02-01', null);
    await add(9, '2018-01-01', '2018-12-31');
    expect(await rules('clerk')).toEqual(before);
    await api.world.store.asSuperuser('delete from rule_versions where version in (8, 9)');
  });

  it('do not show what another bureau has written for itself', async () => {
    await api.world.store.asSuperuser(
      `insert into rule_versions (id, owner_tenant_id, code, version, body, effective_from)
       values ($1, $2, 'X-9.9', 1, $3, '2019-07-01')`,
      [newId(), tenantIdOf(XIUNING), { ...HUANGSHAN_2019_7_RULES[0], code: 'X-9.9' }],
    );
    for (const who of ['clerk', 'citySection', 'foreignClerk'] as const) {
      expect((await rules(who)).map(({ code }) => code)).not.toContain('X-9.9');
    }
  });
});

describe('what a rule comes to', () => {
  it('its schedule, evidence, exemption and terms, as the notice’s data have them', async () => {
    const { data } = await api.as('clerk')<{ rules: Record<string, unknown>[] }>(
      `{ rules { code subjectKind tenantLevels positionKinds evidenceKind conditions graceDays minActiveShare
           reminders pendingConfig exemption { reasonCodes }
           schedule { every count within unit mendDays by slots { key from to count } } } }`,
    );
    const ruleOf = (code: string) => data.rules.find((rule) => rule.code === code);
    const never = {
      every: null,
      count: null,
      slots: null,
      within: null,
      unit: null,
      mendDays: null,
      by: null,
    };
    expect(ruleOf('L-3.3')).toMatchObject({
      ...{ subjectKind: 'POSITION', tenantLevels: ['CITY', 'COUNTY'], positionKinds: ['SECTION_HEAD'] },
      ...{ evidenceKind: 'CONTACT', conditions: ['BY_PROXY', 'METHOD_NOT_COUNTED', 'UNIT_NOT_ASSIGNED'] },
      ...{ graceDays: 0, minActiveShare: 50, reminders: [-7, -3, -1], pendingConfig: 'NO_OWN_STATION' },
      exemption: { reasonCodes: ['VACANCY', 'LONG_LEAVE', 'EMERGENCY', 'REORGANISATION'] },
      schedule: { ...never, every: 'month', count: 1 },
    });
    expect(ruleOf('L-1.7')).toMatchObject({
      ...{ evidenceKind: null, conditions: [], exemption: null, schedule: { ...never, mendDays: 30 } },
    });
    expect(ruleOf('S-2.2c')).toMatchObject({
      schedule: { ...never, slots: [{ key: 'MID_YEAR' }, { key: 'YEAR_END' }] },
    });
  });
});
