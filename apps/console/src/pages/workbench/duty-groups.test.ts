import type { DutyStatus } from '@mingcha/domain/engine/duty';
import { describe, expect, it } from 'vitest';
import { firstGroup, groupDuties } from './duty-groups';

const today = '2025-11-24';
const duty = (status: DutyStatus, dueOn: string) => ({ status, dueOn });

const groups = groupDuties(
  [
    duty('OPEN', '2025-12-31'),
    duty('DUE_SOON', '2025-11-30'),
    duty('OVERDUE', '2025-11-10'),
    duty('MISSED', '2025-03-31'),
    duty('MISSED', '2025-05-31'),
    duty('MET', '2025-10-31'),
    duty('MET_LATE', '2025-09-30'),
    duty('UPCOMING', '2025-12-31'),
    duty('EXEMPT', '2025-11-30'),
    duty('PENDING_CONFIG', '2025-11-30'),
  ],
  today,
);
const days = (name: keyof typeof groups) => groups[name].map(({ dueOn }) => dueOn);

describe('groups of the workbench', () => {
  it('holds overdue duties apart from missed windows, which nothing can mend', () => {
    expect(days('overdue')).toEqual(['2025-11-10']);
    expect(days('missed')).toEqual(['2025-05-31', '2025-03-31']);
  });

  it('puts the week inside the month and both inside what is open', () => {
    expect(days('week')).toEqual(['2025-11-30']);
    expect(days('month')).toEqual(['2025-11-30']);
    expect(days('open')).toEqual(['2025-11-10', '2025-11-30', '2025-12-31']);
  });

  it('shows what is done latest first, and nothing that is not owed', () => {
    expect(days('done')).toEqual(['2025-10-31', '2025-09-30']);
  });

  it('opens with what is late, else with what presses, else with what waits', () => {
    expect(firstGroup(groups)).toBe('overdue');
    expect(firstGroup(groupDuties([duty('DUE_SOON', '2025-11-30')], today))).toBe('month');
    expect(firstGroup(groupDuties([duty('OPEN', '2025-12-31')], today))).toBe('open');
    expect(firstGroup(groupDuties([duty('MET', '2025-10-31')], today))).toBe('done');
    expect(firstGroup(groupDuties([], today))).toBe('open');
  });
});
