import { describe, expect, it } from 'vitest';
import { suggestsVacancy } from './suggest-vacancy';

const duty = { subjectId: 'a', opensOn: '2026-01-01', dueOn: '2026-03-31' };
const positions = [{ id: 'a', kind: 'SECTION_HEAD' as const, from: '2020-01-01', to: null }];
const held = (from: string, to: string | null) => ({ positionId: 'a', personName: '江承', from, to });

describe('职务空缺 is suggested (A11)', () => {
  it.each([
    ['held throughout', [held('2020-01-01', null)], false],
    ['vacant for 15 days', [held('2020-01-01', '2026-01-31'), held('2026-02-16', null)], false],
    ['vacant for 16 days', [held('2020-01-01', '2026-01-31'), held('2026-02-17', null)], true],
    ['vacant before and after', [held('2026-01-10', '2026-03-24')], true],
    ['of another post', [{ ...held('2020-01-01', null), positionId: 'b' }], true],
  ])('%s: %s', (_title, incumbencies, suggested) => {
    expect(suggestsVacancy(duty, { positions, incumbencies })).toBe(suggested);
  });

  it('counts no day on which there is no post, and suggests nothing for what is no post', () => {
    const late = [{ ...(positions[0] as (typeof positions)[0]), from: '2026-03-20' }];
    expect(suggestsVacancy(duty, { positions: late, incumbencies: [] })).toBe(false);
    expect(suggestsVacancy({ ...duty, subjectId: 'panel' }, { positions, incumbencies: [] })).toBe(false);
  });
});
