import { describe, expect, it } from 'vitest';
import { readFindingQuery, viewOf } from './finding-filter';

const read = (address: string) => readFindingQuery(new URLSearchParams(address));

describe('the address of the ledger', () => {
  it('without a word it is what is open', () => {
    expect(viewOf(new URLSearchParams())).toBe('open');
    expect(read('')).toEqual({
      states: ['OPEN', 'ASSIGNED', 'IN_PROGRESS', 'SUBMITTED'],
      ...{ isOverdue: false, origin: null, organisationId: null },
    });
  });

  it('says view, origin and institution', () => {
    expect(read('show=overdue&origin=OPINION&unit=x')).toMatchObject({
      ...{ isOverdue: true, origin: 'OPINION', organisationId: 'x' },
    });
    expect(read('show=closed').states).toEqual(['VERIFIED']);
    expect(read('show=all').states).toBeNull();
  });

  it('leaves out what it does not know', () => {
    expect(read('show=gone&origin=GONE&unit=')).toEqual(read(''));
  });
});
