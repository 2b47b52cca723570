import { describe, expect, it } from 'vitest';
import { dutiesLink, UNMET } from '../../ui/duties-link';
import { readDutyQuery } from './duty-filter';

describe('filters in the address', () => {
  it('come back as the drill-down wrote them', () => {
    const link = dutiesLink({ year: 2025, tenant: '341024', rule: 'L-3.3', status: UNMET });
    const [path, query] = link.split('?');
    expect(path).toBe('/duties');
    expect(readDutyQuery(new URLSearchParams(query))).toEqual({
      tenantCode: '341024',
      ruleCode: 'L-3.3',
      statuses: ['OVERDUE', 'MISSED'],
    });
  });

  it('drop what is no status, so that an old link still opens', () => {
    expect(readDutyQuery(new URLSearchParams('status=LATE'))).toEqual({});
  });
});
