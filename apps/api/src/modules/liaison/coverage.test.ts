import { HUANGSHAN, SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { arrange } from '@mingcha/testing/liaison';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const TUNXI = '341002';
const COVERAGE = `query ($on: Date!) { liaisonCoverage(on: $on) { on bureaus {
  tenant { code } awaitsDecision canAssign canChangeOffice canAskCity
  question { id text canAnswer answer { decision documentNumber decidedOn note } }
  institutions { id name } assignments { tenant { code } position { id kind } incumbentName organisation { id name } }
  posts { position { id kind } incumbentName vacantSince } requirements { positionId isMet rule { code } } } } }`;

interface Bureau {
  tenant: { code: string };
  awaitsDecision: boolean;
  canAssign: boolean;
  canAskCity: boolean;
  question: { id: string; canAnswer: boolean; answer: object | null } | null;
  institutions: { id: string; name: string }[];
  assignments: {
    tenant: { code: string };
    position: { id: string; kind: string } | null;
    incumbentName: string | null;
    organisation: { id: string; name: string };
  }[];
  posts: {
    position: { id: string; kind: string };
    incumbentName: string | null;
    vacantSince: string | null;
  }[];
  requirements: { positionId: string; isMet: boolean; rule: { code: string } }[];
}

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

async function bureausOf(who: Parameters<Api['as']>[0], on = '2026-01-26'): Promise<Bureau[]> {
  const { data } = await api.as(who)<{ liaisonCoverage: { bureaus: Bureau[] } }>(COVERAGE, { on });
  return data.liaisonCoverage.bureaus;
}

async function bureauOf(who: Parameters<Api['as']>[0], code: string, on?: string): Promise<Bureau> {
  const found = (await bureausOf(who, on)).find(({ tenant }) => tenant.code === code);
  if (!found) throw new Error(`${code} is not in reach.`);
  return found;
}

/** Post by post: who holds it, its units, and what the notice asks. */
function inShort({ posts, assignments, requirements }: Bureau): string[] {
  return posts.map(({ position, incumbentName }) => {
    const units = assignments.filter((each) => each.position?.id === position.id);
    const asked = requirements.filter(({ positionId }) => positionId === position.id);
    return [
      position.kind,
      incumbentName,
      units.map(({ organisation }) => organisation.name).join() || '-',
      asked.map(({ rule, isMet }) => `${rule.code} ${isMet}`).join(),
    ].join(' ');
  });
}

describe('who looks after what (L-1.2 to L-1.7)', () => {
  it('the city: its bureaus with the posts the notice names and the units of the day', async () => {
    const bureaus = await bureausOf('citySection');
    expect(bureaus.map(({ tenant }) => tenant.code)).toEqual([
      ...[HUANGSHAN, TUNXI, '341003', '341004', SHEXIAN, '341022', '341023', '341024'],
    ]);
    expect(inShort(bureaus[0] as Bureau)).toEqual([
      'PRINCIPAL_LEADER 汪承1 黄山市救助站 L-1.3 true',
      'DEPUTY_IN_CHARGE 吴秋生2 休宁县救助管理站 L-1.4 true',
      'SECTION_HEAD 程雨桐3 黟县救助管理站 L-1.5 true',
    ]);
    expect(inShort(bureaus[4] as Bureau)).toEqual([
      'PRINCIPAL_LEADER 汪秋生15 歙县救助管理站 L-1.6 true',
      'DEPUTY_IN_CHARGE 方若水16 歙县定点医院 L-1.7 true',
      'SECTION_HEAD 罗明德17 歙县安养中心 L-1.7 true',
    ]);
  });

  it('a vacancy with its first day; a post without the unit the notice asks for; an institution of nobody', async () => {
    const qimen = await bureauOf('citySection', '341024');
    expect(qimen.posts[2]).toMatchObject({ incumbentName: null, vacantSince: '2025-10-19' });
    const march = await bureauOf('citySection', SHEXIAN, '2025-03-01');
    expect(inShort(march)).toContain('DEPUTY_IN_CHARGE 方若水16 - L-1.7 false');
    const { institutions, assignments } = await bureauOf('citySection', HUANGSHAN);
    const lone = institutions.filter(
      ({ id }) => !assignments.some(({ organisation }) => organisation.id === id),
    );
    expect(lone.map(({ name }) => name).sort()).toEqual([
      '黄山市安养中心',
      '黄山市定点医院',
      '黄山市未成年人救助保护中心',
    ]);
  });

  it('a county sees that the city looks after its station, not which post and who', async () => {
    const { assignments } = await bureauOf('siblingClerk', '341022');
    expect(assignments).toContainEqual({
      tenant: { code: HUANGSHAN },
      position: null,
      incumbentName: null,
      organisation: expect.objectContaining({ name: '休宁县救助管理站' }),
    });
  });

  it('the clerk may arrange the own bureau, the city section none', async () => {
    expect(await bureauOf('clerk', SHEXIAN)).toMatchObject({
      ...{ canAssign: true, canChangeOffice: true, canAskCity: false },
    });
    expect(await bureauOf('citySection', SHEXIAN)).toMatchObject({
      canAssign: false,
      canChangeOffice: false,
    });
    expect(await bureauOf('leader', SHEXIAN)).toMatchObject({ canAssign: false, canChangeOffice: false });
  });
});

describe('a district without a station asks, the city decides (L-1.8, A2)', () => {
  it('asked once, decided once with day and document, and shown to both', async () => {
    const district = await api.enter({ tenantCode: TUNXI, roles: ['CLERK'] });
    expect(await bureauOf(district, TUNXI)).toMatchObject({
      ...{ awaitsDecision: true, canAskCity: true, question: null },
    });
    const asked = await arrange(api.as(district), 'askCity', { text: ' 请明确联系单位 ' });
    expect(asked).toMatchObject({ __typename: 'CityAsked', question: { canAnswer: false, answer: null } });
    expect(await arrange(api.as(district), 'askCity', { text: '再问' })).toMatchObject({
      ...{ code: 'QUESTION_OPEN', clause: 'L-1.8' },
    });
    expect(await arrange(api.as('clerk'), 'askCity', { text: '歙县也问' })).toMatchObject({
      code: 'NOTHING_TO_DECIDE',
    });

    const seen = (await bureauOf('citySection', TUNXI)).question;
    expect(seen).toMatchObject({ text: '请明确联系单位', canAnswer: true });
    const decision = {
      ...{ questionId: seen?.id, decision: 'ASSIGN_HOSPITAL', documentNumber: '黄民函〔2026〕2号' },
      ...{ decidedOn: '2026-01-31', note: '先联系本区定点医院' },
    };
    const ahead = { ...decision, decidedOn: '2026-02-01' };
    expect(await arrange(api.as('citySection'), 'answerDistrict', ahead)).toMatchObject({
      ...{ code: 'DECIDED_IN_FUTURE', path: 'decidedOn' },
    });
    expect(await arrange(api.as('foreignSection'), 'answerDistrict', decision)).toMatchObject({
      code: 'QUESTION_UNKNOWN',
    });
    const { questionId: _, ...answer } = decision;
    expect(await arrange(api.as('citySection'), 'answerDistrict', decision)).toMatchObject({
      __typename: 'DistrictAnswered',
      question: { answer, canAnswer: false },
    });
    expect(await arrange(api.as('citySection'), 'answerDistrict', decision)).toMatchObject({
      code: 'QUESTION_ANSWERED',
    });
    expect((await bureauOf(district, TUNXI)).question).toMatchObject({ answer });
  });

  it('the decision is shown and changes no rule yet: the duties stay undecided (semantics 9)', async () => {
    const rows = await api.world.store.asSuperuser(
      `select distinct settlement from duties d join tenants t on t.id = d.tenant_id
        where t.code = $1 and rule_code like 'L-%'`,
      [TUNXI],
    );
    expect(rows).toEqual([{ settlement: 'PENDING_CONFIG' }]);
  });
});
