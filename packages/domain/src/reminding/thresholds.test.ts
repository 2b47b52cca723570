import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/civil-date';
import { seedDays, seedYears } from '../calendar/seed-days';
import { workingDayCalendar } from '../calendar/working-days';
import { stageCode } from './stage';
import { LOOK_BACK_DAYS, type Reminding, stagesReached, thresholdsOf } from './thresholds';

const calendar = workingDayCalendar(seedYears().flatMap(seedDays));
const rule: Reminding = { reminders: [-14, -7, -1], strength: 'MUST' };

/** The third quarter: it ends on a Tuesday, the day before a week of holidays. */
const quarter = {
  trigger: 'PERIODIC',
  opensOn: '2025-07-01',
  dueOn: '2025-09-30',
  dueSoonDays: 7,
  satisfiedOn: null,
  settlement: null,
  acknowledged: false,
} as const;
const standing = { ...quarter, trigger: 'STANDING', opensOn: '2025-09-01' } as const;

const days = (...given: Parameters<typeof thresholdsOf>) =>
  thresholdsOf(...given).map((stage) => `${stage.on} ${stageCode(stage)}`);
const reached = (duty: Parameters<typeof stagesReached>[0], today: string, reminding = rule) =>
  stagesReached(duty, reminding, calendar, today).map(stageCode);

describe('the stages of a duty', () => {
  it('count back in days of the calendar, and up in working days after the due day', () => {
    expect(days(quarter, rule, calendar)).toEqual([
      '2025-09-16 BEFORE_14',
      '2025-09-23 BEFORE_7',
      '2025-09-29 BEFORE_1',
      '2025-10-01 MISSED',
      '2025-10-14 TO_LEADER',
      '2025-10-21 TO_CITY',
    ]);
  });

  it('a reminder on a day off moves to the last working day before, never to before the window', () => {
    const due = { ...quarter, dueOn: '2025-10-08' };
    expect(days(due, { ...rule, reminders: [0, -7, -1] }, calendar).slice(0, 3)).toEqual([
      '2025-09-30 BEFORE_7',
      '2025-09-30 BEFORE_1',
      '2025-09-30 DUE_DAY',
    ]);
    const young = { ...due, opensOn: '2025-10-03' };
    expect(days(young, { ...rule, reminders: [0, -7] }, calendar)[0]).toBe('2025-10-03 DUE_DAY');
  });

  it('what a later act can mend is told as overdue, and again where the rule says so', () => {
    const after = { ...rule, reminders: [3] };
    expect(days(standing, after, calendar).slice(0, 2)).toEqual(['2025-10-01 OVERDUE', '2025-10-03 AFTER_3']);
    expect(days(quarter, after, calendar)[1]).toBe('2025-10-14 TO_LEADER');
  });

  it.each(['GENERAL', 'SHOULD'] as const)('%s is reminded of and never goes up', (strength) => {
    expect(days(quarter, { ...rule, strength }, calendar).at(-1)).toBe('2025-10-01 MISSED');
  });

  it('go up when the rule says, or not at all', () => {
    const soon = { ...rule, escalation: { toLeaderAfter: 1, toCityAfter: null } };
    expect(days(quarter, soon, calendar).slice(-2)).toEqual(['2025-10-01 MISSED', '2025-10-09 TO_LEADER']);
  });
});

describe('the stages that still matter on a day', () => {
  it.each([
    ['2025-09-15', []],
    ['2025-09-16', ['BEFORE_14']],
    ['2025-09-30', ['BEFORE_14', 'BEFORE_7', 'BEFORE_1']],
    ['2025-10-01', ['MISSED']],
    ['2025-10-14', ['MISSED', 'TO_LEADER']],
    ['2025-10-31', ['MISSED', 'TO_LEADER', 'TO_CITY']],
    ['2025-11-01', ['TO_LEADER', 'TO_CITY']],
    ['2025-11-20', ['TO_CITY']],
    ['2025-11-21', []],
  ])('%s: %j', (today, stages) => {
    expect(reached(quarter, today)).toEqual(stages);
  });

  it('what can be mended is news until it is', () => {
    expect(reached(standing, '2026-08-01')).toEqual(['OVERDUE', 'TO_LEADER', 'TO_CITY']);
  });

  it.each([
    ['met', { satisfiedOn: '2025-09-20' }],
    ['exempt', { settlement: 'EXEMPT' }],
    ['not applicable', { settlement: 'NOT_APPLICABLE' }],
    ['waiting for the city', { settlement: 'PENDING_CONFIG' }],
    ['cancelled', { settlement: 'CANCELLED' }],
    ['answered for by somebody above', { acknowledged: true }],
  ] as const)('none when it is %s', (_title, change) => {
    for (const day of ['2025-09-30', '2025-10-14', '2025-10-21']) {
      expect(reached({ ...quarter, ...change }, day)).toEqual([]);
    }
  });

  it('are never those of both sides of the due day, and a missed duty has none beyond the look-back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -100, max: 400 }),
        (reminders, toCityAfter, day) => {
          const reminding = { ...rule, reminders, escalation: { toLeaderAfter: 1, toCityAfter } };
          const today = addDays(quarter.dueOn, day);
          const stages = stagesReached(quarter, reminding, calendar, today);
          expect(stages.every(({ on }) => on <= today && on > quarter.dueOn === day > 0)).toBe(true);
          if (day > LOOK_BACK_DAYS) expect(stages).toEqual([]);
        },
      ),
    );
  });
});
