import { describe, expect, it } from 'vitest';
import type { Bureau, Post } from './coverage-query';
import { gapsOf } from './gaps';

const post = (changes: Partial<Post>): Post => ({
  __typename: 'CoveredPost',
  position: { __typename: 'Position', id: 'p', kind: 'SECTION_HEAD' },
  incumbentName: 'somebody',
  vacantSince: null,
  ...changes,
});

const demand = (isMet: boolean): Bureau['requirements'][number] => ({
  ...{ __typename: 'UnitRequirement', positionId: 'p', isMet },
  rule: { __typename: 'Rule', code: 'L-1.7', quote: '' },
});

const bureau = (changes: Partial<Bureau>): Bureau => ({
  __typename: 'BureauCoverage',
  tenant: { __typename: 'Tenant', id: 't', code: '341021', name: 'bureau', shortName: 'b' },
  awaitsDecision: false,
  canAssign: false,
  canChangeOffice: false,
  canAskCity: false,
  question: null,
  institutions: [],
  posts: [],
  assignments: [],
  requirements: [demand(false)],
  ...changes,
});

describe('gaps', () => {
  it('missing units of all bureaus first, then vacancies, then what the city has to decide', () => {
    const found = gapsOf([
      bureau({ awaitsDecision: true }),
      bureau({ posts: [post({ incumbentName: null, vacantSince: '2025-10-19' }), post({})] }),
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['UNMET', 'VACANT', 'UNDECIDED']);
  });

  it('nothing where every requirement is met and nobody waits', () => {
    expect(gapsOf([bureau({ posts: [post({})], requirements: [demand(true)] })])).toEqual([]);
  });
});
