import { describe, expect, it } from 'vitest';
import { decideClosing, decideOpening, type OpenInput } from './open';

const station = { id: 's', name: '歙县救助管理站', from: '2015-01-01', to: null };
const codes = (decision: object) =>
  Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;
const opening = (changes: Partial<OpenInput>) =>
  codes(
    decideOpening(
      { name: ' 歙县托养中心 ', type: 'ENTRUSTED_CARE_INSTITUTION', openedOn: '2026-01-01', ...changes },
      [station, { ...station, id: 'c', name: '旧中心', to: '2025-12-31' }],
    ),
  );

describe('opening and closing an institution', () => {
  it('opens it, also under the name of one that has closed', () => {
    expect(opening({})).toMatchObject({ name: '歙县托养中心', openedOn: '2026-01-01' });
    expect(opening({ name: '旧中心' })).toMatchObject({ name: '旧中心' });
  });

  it.each([
    [{ name: '  ' }, ['NAME_MISSING name']],
    [{ name: '长'.repeat(101) }, ['INSTITUTION_NAME_TOO_LONG name']],
    [{ openedOn: 'soon' }, ['NOT_A_DATE openedOn']],
    [{ name: station.name }, ['INSTITUTION_NAME_TAKEN name']],
    [{ name: '旧中心', openedOn: '2025-12-31' }, ['INSTITUTION_NAME_TAKEN name']],
  ])('refuses %j', (changes, refusals) => {
    expect(opening(changes)).toEqual(refusals);
  });

  it.each([
    [station, '2026-01-31', []],
    [station, '2014-12-31', ['END_BEFORE_START on']],
    [station, 'never', ['NOT_A_DATE on']],
    [{ ...station, to: '2026-01-31' }, '2026-01-31', ['ALREADY_ENDED on']],
    [undefined, '2026-01-31', ['INSTITUTION_UNKNOWN id']],
  ])('closing %j on %s: %j', (body, on, refusals) => {
    expect(codes(decideClosing(body, on))).toEqual(refusals);
  });
});
