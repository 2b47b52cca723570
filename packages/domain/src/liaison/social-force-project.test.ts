import { describe, expect, it } from 'vitest';
import { decideProject, decideProjectEnd, PROJECT_MODES, type ProjectInput } from './social-force-project';

const KNOWN = {
  organisationIds: ['station', 'care'],
  positionIds: ['deputy'],
  bureauIds: ['county', 'city'],
};

const input = (changes: Partial<ProjectInput> = {}): ProjectInput => ({
  ...{ organisationId: 'station', mode: 'PURCHASE', provider: ' 徽州社工服务中心 ', service: '寻亲心理支持' },
  ...{
    purchaserId: 'county',
    agreementNumber: '',
    from: '2025-01-01',
    to: '2025-12-31',
    positionId: 'deputy',
  },
  ...changes,
});

function decide(changes: Partial<ProjectInput>) {
  const decision = decideProject(input(changes), KNOWN);
  return Array.isArray(decision)
    ? decision.map(({ code, path, clause }) => [code, path, clause].filter(Boolean).join(' '))
    : decision;
}

describe('social forces in the station’s service (L-2.5)', () => {
  it('stores what was said, tidied', () => {
    expect(decide({})).toEqual({
      ...input({ provider: '徽州社工服务中心', agreementNumber: null }),
    });
    expect(decide({ mode: 'VOLUNTEER', purchaserId: null })).toMatchObject({ mode: 'VOLUNTEER' });
  });

  it.each([
    [{ organisationId: 'elsewhere' }, ['ORGANISATION_UNKNOWN organisationId']],
    [{ positionId: 'nobody' }, ['POSITION_UNKNOWN positionId']],
    [{ provider: ' ', service: '' }, ['TEXT_MISSING provider', 'TEXT_MISSING service']],
    [{ from: '2025-02-30' }, ['NOT_A_DATE from']],
    [{ to: '2024-12-31' }, ['PERIOD_REVERSED to']],
  ] satisfies [Partial<ProjectInput>, string[]][])('refuses %j', (changes, refusals) => {
    expect(decide(changes)).toEqual(refusals);
  });
});

describe('who buys (L-2.6: 救助管理机构不作为购买服务主体)', () => {
  it.each(PROJECT_MODES)('%s: the station never, nor any other institution', (mode) => {
    for (const purchaserId of ['station', 'care']) {
      expect(decide({ mode, purchaserId })).toEqual(['PURCHASER_NOT_BUREAU purchaserId L-2.6']);
    }
  });

  it.each([
    [{ purchaserId: 'city' }, 'PURCHASE'],
    [{ purchaserId: null }, ['PURCHASER_MISSING purchaserId L-2.6']],
    [{ purchaserId: 'sibling' }, ['PURCHASER_UNKNOWN purchaserId L-2.6']],
    [{ mode: 'VOLUNTEER' }, ['NOTHING_PURCHASED purchaserId L-2.6']],
  ] satisfies [Partial<ProjectInput>, string | string[]][])('%j: %j', (changes, expected) => {
    const decision = decide(changes);
    if (typeof expected === 'string') expect(decision).toMatchObject({ mode: expected });
    else expect(decision).toEqual(expected);
  });
});

describe('ending before its time', () => {
  const project = { from: '2025-01-01', to: '2025-12-31', endedOn: null };
  it.each([
    [project, { on: '2025-06-01', reason: '服务方退出' }, []],
    [{ ...project, endedOn: '2025-05-01' }, { on: '2025-06-01', reason: '再次' }, ['PROJECT_ENDED']],
    [project, { on: '2025-06-16', reason: '服务方退出' }, ['DAY_IN_FUTURE']],
    [project, { on: '2024-06-01', reason: ' ' }, ['OUTSIDE_PERIOD', 'REASON_MISSING']],
  ])('%j %j: %j', (running, said, codes) => {
    expect(decideProjectEnd(running, said, '2025-06-15').map(({ code }) => code)).toEqual(codes);
  });
});
