import { describe, expect, it } from 'vitest';
import type { Role } from '../access/access';
import { decideRaising, type IssueInput, LONGEST_TITLE, refuseCategory } from './raise-issue';

const TODAY = '2025-06-15';
const KNOWN = { organisationIds: ['station', 'hospital'], categoryIds: ['patrol'] };

const input = (changes: Partial<IssueInput> = {}): IssueInput => ({
  ...{ organisationId: 'station', categoryId: 'patrol', on: '2025-06-14' },
  ...{ title: ' 夜间巡查无人联动 ', text: ' 城管、公安夜间不参加街面巡查。 ' },
  ...changes,
});

function decide(changes: Partial<IssueInput>, role: Role = 'STATION_STAFF') {
  const actor = {
    tenantId: 'county',
    roles: [role],
    organisationId: role === 'STATION_STAFF' ? 'station' : null,
  };
  const decision = decideRaising(input(changes), actor, KNOWN, TODAY);
  return Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;
}

describe('raising what the station cannot solve itself (L-2.3, W-2.1)', () => {
  it('stores it tidied, with the side that raised it', () => {
    expect(decide({})).toEqual({
      ...{ organisationId: 'station', categoryId: 'patrol', on: '2025-06-14', party: 'STATION' },
      ...{ title: '夜间巡查无人联动', text: '城管、公安夜间不参加街面巡查。' },
    });
    expect(decide({ organisationId: 'hospital' }, 'CLERK')).toMatchObject({ party: 'BUREAU' });
    expect(decide({}, 'LIAISON_LEADER')).toMatchObject({ party: 'BUREAU' });
  });

  it.each([
    [{ organisationId: 'hospital' }, ['ORGANISATION_UNKNOWN organisationId']],
    [{ organisationId: 'nowhere' }, ['ORGANISATION_UNKNOWN organisationId']],
    [{ categoryId: 'unheard' }, ['CATEGORY_UNKNOWN categoryId']],
    [{ on: '2025-06-16' }, ['DAY_IN_FUTURE on']],
    [{ title: ' ', text: '' }, ['TEXT_MISSING title', 'TEXT_MISSING text']],
    [{ title: '长'.repeat(LONGEST_TITLE + 1) }, ['TITLE_TOO_LONG title']],
  ] satisfies [Partial<IssueInput>, string[]][])('refuses %j to the station', (changes, refusals) => {
    expect(decide(changes)).toEqual(refusals);
  });
});

describe('adding a category (L-2.4)', () => {
  it.each([
    ['经费保障', []],
    [' ', ['TEXT_MISSING']],
    ['长'.repeat(LONGEST_TITLE + 1), ['TITLE_TOO_LONG']],
  ])('%s: %j', (name, codes) => {
    expect(refuseCategory(name).map(({ code }) => code)).toEqual(codes);
  });
});
