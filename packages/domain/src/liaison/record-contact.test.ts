import { describe, expect, it } from 'vitest';
import { givenFacts } from '../engine/given';
import { type ContactInput, decideContact, decideVoiding } from './record-contact';
import { LONGEST_TEXT } from './said';

const TODAY = '2025-06-15';

const input = (changes: Partial<ContactInput> = {}): ContactInput => ({
  ...{ positionId: 'deputy', organisationId: 'hospital', on: '2025-06-14', methods: ['FIELD_VISIT'] },
  ...{ topics: ['LAWFUL_SERVICE'], problemsFound: null, problemsSolved: null, byProxy: false },
  ...{ purpose: 'URGE', inspectionMode: null, supervisionKind: null, stages: [], companions: [] },
  attachmentIds: [],
  ...changes,
});

function decide(changes: Partial<ContactInput>, facts = givenFacts()) {
  const decision = decideContact(input(changes), facts, TODAY);
  return Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;
}

describe('recording a contact (L-3.1 to L-3.4)', () => {
  it('stores what was said, once per method and topic, without blank texts', () => {
    const changes: Partial<ContactInput> = {
      methods: ['FIELD_VISIT', 'BRIEFING', 'FIELD_VISIT'],
      topics: ['LAWFUL_SERVICE', 'LAWFUL_SERVICE'],
      stages: ['CARE', 'MEDICAL', 'CARE'],
      companions: [' 王敏 ', '', '王敏', '赵磊'],
      attachmentIds: ['a', 'a'],
      problemsFound: ' 档案不全 ',
      problemsSolved: '  ',
    };
    expect(decide(changes)).toEqual({
      ...{ positionId: 'deputy', organisationId: 'hospital', on: '2025-06-14', recordedOn: TODAY },
      ...{ methods: ['FIELD_VISIT', 'BRIEFING'], topics: ['LAWFUL_SERVICE'], byProxy: false },
      ...{ problemsFound: '档案不全', problemsSolved: null, warnings: [] },
      ...{ purpose: 'URGE', inspectionMode: null, supervisionKind: null, stages: ['CARE', 'MEDICAL'] },
      ...{ companions: ['王敏', '赵磊'], attachmentIds: ['a'] },
    });
  });

  it.each([
    [{ on: '2025-06-16' }, ['DATE_IN_FUTURE on']],
    [{ on: '2025-02-30' }, ['NOT_A_DATE on']],
    [{ on: '2019-12-31' }, ['POSITION_NOT_IN_BEING on']],
    [{ positionId: 'nobody' }, ['POSITION_UNKNOWN positionId']],
    [{ organisationId: 'nowhere' }, ['ORGANISATION_UNKNOWN organisationId']],
    [{ methods: [] }, ['METHOD_MISSING methods']],
    [{ purpose: null }, ['PURPOSE_MISSING purpose']],
    [{ companions: Array.from({ length: 21 }, (_, n) => `甲${n}`) }, ['TOO_MANY_COMPANIONS companions']],
    [{ companions: ['名'.repeat(51)] }, ['TEXT_TOO_LONG companions']],
    [{ attachmentIds: Array.from({ length: 11 }, (_, n) => `${n}`) }, ['TOO_MANY_ATTACHMENTS attachmentIds']],
    [{ problemsFound: '长'.repeat(LONGEST_TEXT + 1) }, ['TEXT_TOO_LONG problemsFound']],
    [
      { on: '2025-06-16', methods: [], positionId: 'x' },
      ['POSITION_UNKNOWN positionId', 'DATE_IN_FUTURE on', 'METHOD_MISSING methods'],
    ],
  ] satisfies [Partial<ContactInput>, string[]][])('refuses %j, all at once', (changes, refusals) => {
    expect(decide(changes)).toEqual(refusals);
  });

  it('takes today', () => {
    expect(decide({ on: TODAY })).toMatchObject({ on: TODAY });
  });

  it.each([
    [{ organisationId: 'station' }, ['UNIT_NOT_ASSIGNED']],
    [{ byProxy: true }, ['BY_PROXY']],
    [{ methods: ['PHONE', 'VIDEO'] }, ['ONLY_REMOTE_METHODS']],
    [{ methods: ['PHONE', 'BRIEFING'] }, []],
  ] satisfies [Partial<ContactInput>, string[]][])('stores %j with the warnings %j', (changes, warnings) => {
    expect(decide(changes)).toMatchObject({ warnings });
  });

  it('warns when the unit was not assigned yet on that day, or nobody held the position', () => {
    const late = { from: '2025-06-15', to: null };
    const facts = givenFacts({
      assignments: [{ id: 'a', positionId: 'deputy', organisationId: 'hospital', ...late }],
      incumbencies: [{ positionId: 'deputy', personName: '甲', ...late }],
    });
    expect(decide({}, facts)).toMatchObject({ warnings: ['UNIT_NOT_ASSIGNED', 'POSITION_VACANT'] });
    expect(decide({ on: TODAY }, facts)).toMatchObject({ warnings: [] });
  });
});

describe('random or key, routine or thematic (L-3.5)', () => {
  it.each(['OPEN_CHECK', 'COVERT_CHECK'] as const)('%s has to say both', (method) => {
    const methods = [method, 'BRIEFING'] as const;
    expect(decide({ methods })).toEqual([
      'INSPECTION_MODE_MISSING inspectionMode',
      'SUPERVISION_KIND_MISSING supervisionKind',
    ]);
    expect(decide({ methods, inspectionMode: 'KEY' })).toEqual(['SUPERVISION_KIND_MISSING supervisionKind']);
    const said = { inspectionMode: 'KEY', supervisionKind: 'THEMATIC' } as const;
    expect(decide({ methods, ...said })).toMatchObject(said);
  });

  it('other methods may say it and need not', () => {
    expect(decide({ methods: ['CASE_LED_SUPERVISION'], supervisionKind: 'THEMATIC' })).toMatchObject({
      inspectionMode: null,
      supervisionKind: 'THEMATIC',
    });
  });
});

describe('voiding a contact', () => {
  it('needs a reason, and happens once', () => {
    const codes = (voidedOn: string | null, reason: string) =>
      decideVoiding({ voidedOn }, reason).map(({ code }) => code);
    expect(codes(null, '登记错误')).toEqual([]);
    expect(codes(null, '  ')).toEqual(['REASON_MISSING']);
    expect(codes('2025-06-01', '登记错误')).toEqual(['ALREADY_VOIDED']);
    expect(codes(null, '长'.repeat(LONGEST_TEXT + 1))).toEqual(['TEXT_TOO_LONG']);
  });
});
