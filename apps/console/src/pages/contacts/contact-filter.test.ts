import { describe, expect, it } from 'vitest';
import { contactsLink, readContactQuery } from './contact-filter';

const read = (query: string) => readContactQuery(new URLSearchParams(query), 2025);
const YEAR = { from: '2025-01-01', to: '2025-12-31' };

describe('filters of contacts in the address', () => {
  it('come back as a number of the quality wrote them', () => {
    const link = contactsLink({
      ...{ year: 2025, tenant: '341021', post: 'SECTION_HEAD', unit: 'u', method: 'BRIEFING' },
      traits: ['COUNTED', 'PROBLEMS_FOUND'],
    });
    const [path, query] = link.split('?');
    expect(path).toBe('/contacts');
    expect(read(query ?? '')).toEqual({
      ...{ tenantCode: '341021', positionKind: 'SECTION_HEAD', organisationId: 'u', method: 'BRIEFING' },
      ...{ state: 'VALID', traits: ['COUNTED', 'PROBLEMS_FOUND'], ...YEAR },
    });
  });

  it('drop words and days that are none, so that an old link still opens', () => {
    expect(read('post=KING&state=X&trait=LUCKY&stage=&from=2024-05-01&to=today')).toEqual(YEAR);
  });

  it('keep days of the year', () => {
    expect(read('from=2025-03-01&to=2025-03-31')).toEqual({ from: '2025-03-01', to: '2025-03-31' });
  });
});
