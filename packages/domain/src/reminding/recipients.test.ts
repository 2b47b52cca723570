import { describe, expect, it } from 'vitest';
import { workingDayCalendar } from '../calendar/working-days';
import { refuse } from '../refusal';
import { decideAcknowledgement } from './acknowledge';
import { isMailTime } from './office-hours';
import { capacitiesAbove, capacitiesIn, type Person, tellingsOf } from './recipients';
import { readStage, stageCode } from './stage';
import type { Threshold } from './thresholds';

const nobody: Person = {
  id: 'x',
  name: '',
  roles: [],
  positionId: null,
  organisationId: null,
  termEventIds: [],
};
const duty = { subjectId: 'deputy', stationId: null };
const at = (kind: Threshold['kind'], days: number | null = null): Threshold => ({
  kind,
  days,
  on: '2025-01-01',
});

describe('what somebody has to do with a duty', () => {
  it.each([
    ['the leader in the post', { positionId: 'deputy' }, ['POST_HOLDER']],
    ['another leader', { positionId: 'head' }, []],
    ['the principal leader', { positionId: 'principal' }, ['PRINCIPAL_LEADER']],
    ['a clerk', { roles: ['CLERK'] }, ['CLERK']],
    ['the supervisor whose term ends', { termEventIds: ['deputy'] }, ['SUPERVISOR']],
    ['staff of another institution', { organisationId: 'elsewhere' }, []],
    ['nobody in particular', {}, []],
  ])('%s', (_title, change, capacities) => {
    expect(capacitiesIn({ ...nobody, ...change }, duty, ['principal'])).toEqual(capacities);
  });

  it('staff answer for their institution and for its agreements', () => {
    const staff = { ...nobody, organisationId: 'station' };
    expect(capacitiesIn(staff, { subjectId: 'station', stationId: null }, [])).toEqual(['INSTITUTION_STAFF']);
    expect(capacitiesIn(staff, { subjectId: 'g', stationId: 'station' }, [])).toEqual(['INSTITUTION_STAFF']);
  });

  it('of the city only the section is told', () => {
    expect(capacitiesAbove({ roles: ['CLERK', 'LIAISON_LEADER'] })).toEqual([]);
    expect(capacitiesAbove({ roles: ['CITY_SECTION'] })).toEqual(['CITY_SECTION']);
  });
});

describe('who is told what', () => {
  const stages = [at('BEFORE', 14), at('BEFORE', 7), at('OVERDUE'), at('TO_LEADER'), at('TO_CITY')];
  const told = (person: Partial<Person>, of: readonly Threshold[] = stages) =>
    tellingsOf(of, [{ ...nobody, ...person }], (one) => [
      ...capacitiesIn(one, duty, ['principal']),
      ...capacitiesAbove(one),
    ]).map(({ stage, toldAs }) => `${stageCode(stage)} ${toldAs}`);

  it('each once, the latest that is for them', () => {
    expect(told({ positionId: 'deputy' }, stages.slice(0, 2))).toEqual(['BEFORE_7 POST_HOLDER']);
    expect(told({ roles: ['CLERK'] })).toEqual(['OVERDUE CLERK']);
    expect(told({ positionId: 'principal' })).toEqual(['TO_LEADER PRINCIPAL_LEADER']);
    expect(told({ roles: ['CITY_SECTION'] })).toEqual(['TO_CITY CITY_SECTION']);
    expect(told({})).toEqual([]);
  });
});

describe('a code of the ledger', () => {
  it.each(['BEFORE_7', 'AFTER_366', 'DUE_DAY', 'OVERDUE', 'MISSED', 'TO_LEADER', 'TO_CITY'])('%s', (code) => {
    const stage = readStage(code);
    expect(stage && stageCode(stage)).toBe(code);
  });

  it.each(['BEFORE', 'BEFORE_0', 'OVERDUE_3', 'DUE_SOON', '', 'before_7'])('is not %j', (code) => {
    expect(readStage(code)).toBeNull();
  });
});

describe('知悉并处理', () => {
  const now = new Date(0);
  it.each([
    ['TO_LEADER', null, 'NOW'],
    ['TO_CITY', null, 'NOW'],
    ['TO_CITY', now, 'ALREADY'],
    ['MISSED', null, [refuse('NOT_AN_ESCALATION', 'id')]],
    ['BULLETIN', null, [refuse('NOT_AN_ESCALATION', 'id')]],
  ])('%s, answered %s', (stage, acknowledgedAt, expected) => {
    expect(decideAcknowledgement({ stage, acknowledgedAt })).toEqual(expected);
  });
});

describe('mail goes out', () => {
  const calendar = workingDayCalendar([{ on: '2025-10-11', kind: 'MAKEUP_WORKDAY', name: '国庆' }]);
  it.each([
    ['2025-10-10T07:59:59', false],
    ['2025-10-10T08:00:00', true],
    ['2025-10-10T19:59:59', true],
    ['2025-10-10T20:00:00', false],
    ['2025-10-11T10:00:00', true],
    ['2025-10-12T10:00:00', false],
  ])('at %s in Shanghai: %s', (time, expected) => {
    expect(isMailTime(new Date(`${time}+08:00`).getTime(), calendar)).toBe(expected);
  });
});
