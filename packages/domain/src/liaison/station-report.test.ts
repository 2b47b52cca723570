import { describe, expect, it } from 'vitest';
import type { Role } from '../access/access';
import {
  decideReport,
  decideReportStep,
  REPORT_STATES,
  REPORT_STEPS,
  type ReportInput,
  reportStepsAllowed,
} from './station-report';

const actorOf = (tenantId: string, role: Role, organisationId: string | null = null) => ({
  ...{ tenantId, roles: [role], organisationId },
});
const STATION = actorOf('county', 'STATION_STAFF', 'station');
const CLERK = actorOf('county', 'CLERK');
const reportIn = (state: (typeof REPORT_STATES)[number]) => ({
  ...{ tenantId: 'county', organisationId: 'station', state },
});

describe('a station reports and examines itself (W-2.1, W-2.2)', () => {
  const input = (changes: Partial<ReportInput> = {}): ReportInput => ({
    ...{ kind: 'WORK_REPORT', on: '2025-06-10', title: ' 二季度工作 ', text: ' 救助 31 人次 ' },
    ...{ shortcomings: ' ', proposals: '增配车辆' },
    ...changes,
  });
  const decide = (changes: Partial<ReportInput>) => {
    const decision = decideReport(input(changes), '2025-06-15');
    return Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;
  };

  it('stores what was said, tidied', () => {
    expect(decide({})).toEqual({
      ...{ kind: 'WORK_REPORT', on: '2025-06-10', title: '二季度工作', text: '救助 31 人次' },
      ...{ shortcomings: null, proposals: '增配车辆' },
    });
  });

  it.each([
    [{ kind: 'SELF_INSPECTION' }, ['TEXT_MISSING shortcomings']],
    [{ on: '2025-06-16' }, ['DAY_IN_FUTURE on']],
    [{ title: '', text: ' ' }, ['TEXT_MISSING title', 'TEXT_MISSING text']],
  ] satisfies [Partial<ReportInput>, string[]][])('refuses %j', (changes, refusals) => {
    expect(decide(changes)).toEqual(refusals);
  });
});

describe('who may do what with a report', () => {
  it('the bureau receives or returns what was submitted, the station resubmits what was returned', () => {
    expect(REPORT_STATES.map((state) => reportStepsAllowed(CLERK, reportIn(state)))).toEqual([
      ['RETURN', 'RECEIVE'],
      [],
      [],
    ]);
    expect(REPORT_STATES.map((state) => reportStepsAllowed(STATION, reportIn(state)))).toEqual([
      [],
      ['RESUBMIT'],
      [],
    ]);
  });

  it('others: nothing, and what is not allowed is refused', () => {
    const others = [
      actorOf('sibling', 'CLERK'),
      actorOf('city', 'CITY_SECTION'),
      actorOf('county', 'STATION_STAFF', 'hospital'),
    ];
    for (const state of REPORT_STATES) {
      for (const actor of others) {
        expect(reportStepsAllowed(actor, reportIn(state))).toEqual([]);
        for (const step of REPORT_STEPS) {
          expect(decideReportStep({ step, text: 'x' }, reportIn(state), actor)).toMatchObject([
            { code: 'REPORT_STEP_NOT_ALLOWED' },
          ]);
        }
      }
    }
  });

  it('a return says why; receiving needs no words', () => {
    const step = (name: 'RETURN' | 'RECEIVE') =>
      decideReportStep({ step: name, text: ' ' }, reportIn('SUBMITTED'), CLERK);
    expect(step('RETURN')).toMatchObject([{ code: 'TEXT_MISSING', path: 'text' }]);
    expect(step('RECEIVE')).toEqual({ step: 'RECEIVE', state: 'RECEIVED', text: '' });
  });
});
