import { describe, expect, it } from 'vitest';
import type { PositionFact } from '../engine/facts';
import { decideEndingPost, decideFoundingPost, vacantSince } from './post';

const post = (id: string, changes: Partial<PositionFact> = {}): PositionFact => ({
  ...{ id, kind: 'SECTION_HEAD', from: '2025-01-01', to: null },
  ...changes,
});
const nothing = { incumbencies: [], assignments: [] };
const held = (from: string, to: string | null) => ({ positionId: 'a', personName: '方若水', from, to });
const assigned = (from: string, to: string | null) => ({
  ...{ positionId: 'a', id: 'x', organisationId: 'station', subjectTenantId: 'own', from, to },
});

describe('设置职务 (L-3.1, A11)', () => {
  it('a section may have several heads, each with duties of its own', () => {
    const founded = { kind: 'SECTION_HEAD', from: '2026-01-01' } as const;
    expect(decideFoundingPost(founded, { positions: [post('a')] })).toEqual(founded);
  });

  it('there is one principal leader at a time', () => {
    const principal = { kind: 'PRINCIPAL_LEADER', from: '2026-01-01' } as const;
    const positions = [post('a', { kind: 'PRINCIPAL_LEADER' })];
    expect(decideFoundingPost(principal, { positions })).toMatchObject([{ code: 'PRINCIPAL_EXISTS' }]);
    const ended = [post('a', { kind: 'PRINCIPAL_LEADER', to: '2025-12-31' })];
    expect(decideFoundingPost(principal, { positions: ended })).toEqual(principal);
  });

  it('refuses what is no day', () => {
    expect(decideFoundingPost({ kind: 'SECTION_HEAD', from: '2026-02-30' }, { positions: [] })).toMatchObject(
      [{ code: 'NOT_A_DATE', path: 'from' }],
    );
  });
});

describe('撤销职务', () => {
  it('ends a post that nobody holds and that looks after nothing', () => {
    const facts = {
      positions: [post('a')],
      incumbencies: [held('2025-01-01', '2025-06-30')],
      assignments: [],
    };
    expect(decideEndingPost('a', '2025-06-30', facts)).toEqual(post('a'));
  });

  it.each([
    ['b', '2025-06-30', {}, 'POSITION_UNKNOWN'],
    ['a', '2025-06-31', {}, 'NOT_A_DATE'],
    ['a', '2024-12-31', {}, 'END_BEFORE_START'],
    ['a', '2025-06-30', { positions: [post('a', { to: '2025-06-30' })] }, 'ALREADY_ENDED'],
    ['a', '2025-06-30', { incumbencies: [held('2025-01-01', null)] }, 'POST_HELD'],
    ['a', '2025-06-30', { incumbencies: [held('2025-07-01', '2025-07-02')] }, 'POST_HELD'],
    ['a', '2025-06-30', { assignments: [assigned('2025-01-01', '2025-07-01')] }, 'POST_ASSIGNED'],
  ])('%s on %s with %j: %s', (id, on, changes, code) => {
    expect(decideEndingPost(id, on, { positions: [post('a')], ...nothing, ...changes })).toMatchObject([
      { code },
    ]);
  });
});

describe('空缺 (A11)', () => {
  const facts = { incumbencies: [held('2025-02-01', '2025-03-31'), held('2025-06-01', null)] };
  it.each([
    ['2025-01-15', '2025-01-01'],
    ['2025-02-01', null],
    ['2025-04-01', '2025-04-01'],
    ['2025-05-31', '2025-04-01'],
    ['2025-06-01', null],
    ['2024-12-31', null],
  ])('on %s since %s', (day, since) => {
    expect(vacantSince(post('a'), facts, day)).toBe(since);
  });
});
