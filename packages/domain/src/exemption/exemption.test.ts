import { describe, expect, it } from 'vitest';
import { givenFacts, givenRule } from '../engine/given';
import { HUANGSHAN_2019_7_RULES } from '../rules/huangshan-2019-7';
import {
  decideExemptionRequest,
  decideStatement,
  type EarlierRequest,
  type ExcusableDuty,
  type ExemptionInput,
  isExemptible,
  LONGEST_GROUNDS,
  type StatementInput,
} from './ask-excuse';
import { decideVerdict, decideWithdrawal, type RequestToDecide, type VerdictInput } from './decide-excuse';
import {
  EXCUSE_STATES,
  type ExcuseAct,
  type ExcuseHistory,
  type ExcuseState,
  excuseStateOn,
  isOpenTo,
} from './excuse';
import { missingInstitutions } from './missing-institutions';

const TODAY = '2025-06-20';
const RULE = givenRule('L-3.2', { graceDays: 10 });
const DUTY: ExcusableDuty = {
  ...{ ruleCode: 'L-3.2', ruleVersion: 1, subjectId: 'deputy', windowKey: '2025-Q2', dueOn: '2025-06-30' },
  status: 'OPEN',
};
const PAPER = { grounds: '防汛抢险', documentNumber: '歙民〔2025〕9号', documentTitle: '关于豁免的请示' };
const codes = (decision: object) =>
  Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;

describe('asking for an exemption (原则上, A7, semantics 11)', () => {
  const ask = (
    changes: Partial<ExemptionInput>,
    duty: Partial<ExcusableDuty> = {},
    { rule = RULE, earlier = [] as EarlierRequest[], today = TODAY } = {},
  ) =>
    codes(
      decideExemptionRequest(
        { ...PAPER, reasonCode: 'EMERGENCY', everyWindow: false, ...changes },
        { ...DUTY, ...duty },
        rule,
        earlier,
        today,
      ),
    );

  it('stores the ground, the document and the last day on which it can be approved', () => {
    const stored = { kind: 'EXEMPTION', reasonCode: 'EMERGENCY', missing: null, askedOn: TODAY, ...PAPER };
    expect(ask({ grounds: ' 防汛抢险 ' })).toEqual({
      ...stored,
      windowKey: '2025-Q2',
      decideBy: '2025-07-10',
    });
    expect(ask({ everyWindow: true })).toEqual({ ...stored, windowKey: null, decideBy: null });
  });

  it.each([
    [{ reasonCode: 'HOLIDAY' }, {}, ['EXCUSE_REASON_UNKNOWN reasonCode']],
    [{ grounds: ' ' }, {}, ['REASON_MISSING grounds']],
    [{ documentNumber: '' }, {}, ['DOCUMENT_MISSING documentNumber']],
    [{ documentTitle: ' ' }, {}, ['DOCUMENT_MISSING documentTitle']],
    [{ grounds: '长'.repeat(LONGEST_GROUNDS + 1) }, {}, ['TEXT_TOO_LONG grounds']],
    [{}, { status: 'MET' }, ['NOTHING_TO_EXCUSE dutyId']],
    [{}, { status: 'EXEMPT' }, ['NOTHING_TO_EXCUSE dutyId']],
    [{}, { status: 'PENDING_CONFIG' }, ['NOTHING_TO_EXCUSE dutyId']],
  ] satisfies [Partial<ExemptionInput>, Partial<ExcusableDuty>, string[]][])(
    '%j of a duty %j is refused: %j',
    (changes, duty, expected) => expect(ask(changes, duty)).toEqual(expected),
  );

  it('comes too late once no approval could be in time, unless it is for every window to come', () => {
    const late = { status: 'MISSED' } as const;
    expect(ask({}, late, { today: '2025-07-10' })).toMatchObject({ decideBy: '2025-07-10' });
    expect(ask({}, late, { today: '2025-07-11' })).toEqual(['EXEMPTION_TOO_LATE dutyId']);
    expect(ask({ everyWindow: true }, late, { today: '2025-07-11' })).toMatchObject({ windowKey: null });
    expect(isExemptible({ ...DUTY, ...late }, RULE, '2025-07-10')).toBe(true);
    expect(isExemptible({ ...DUTY, ...late }, RULE, '2025-07-11')).toBe(false);
  });

  it('is not taken where the rule knows no exemption (L-1.7)', () => {
    expect(ask({}, {}, { rule: givenRule('L-1.7') })).toEqual(['NOT_EXEMPTIBLE dutyId']);
    expect(isExemptible(DUTY, givenRule('L-1.7'), TODAY)).toBe(false);
  });

  it.each([
    ['ASKED', '2025-Q2', ['EXCUSE_ASKED dutyId']],
    ['GRANTED', '2025-Q2', ['EXCUSE_ASKED dutyId']],
    ['ASKED', '2025-Q1', null],
    ['REFUSED', '2025-Q2', null],
    ['WITHDRAWN', '2025-Q2', null],
  ] satisfies [ExcuseState, string, string[] | null][])(
    'after one %s for %s: %j',
    (state, windowKey, expected) => {
      const before: EarlierRequest = { kind: 'EXEMPTION', state, windowKey, lastDay: null };
      const outcome = ask({}, {}, { earlier: [before] });
      if (expected) expect(outcome).toEqual(expected);
      else expect(outcome).toMatchObject({ windowKey: '2025-Q2' });
    },
  );
});

describe('stating that a rule does not apply (A6, semantics 10)', () => {
  const input: StatementInput = { ...PAPER, missing: 'DESIGNATED_HOSPITAL' };
  const state = (
    earlier: EarlierRequest[] = [],
    missing = ['DESIGNATED_HOSPITAL'] as const,
    status = 'OVERDUE',
  ) => codes(decideStatement(input, { status: status as 'OVERDUE' }, missing, earlier, TODAY));
  const confirmed = (lastDay: string): EarlierRequest => ({
    ...{ kind: 'NOT_APPLICABLE', state: 'GRANTED', windowKey: null, lastDay },
  });

  it('is about the rule and the subject, in every window', () => {
    expect(state()).toEqual({
      ...{ kind: 'NOT_APPLICABLE', windowKey: null, decideBy: null, reasonCode: null, askedOn: TODAY },
      ...{ missing: 'DESIGNATED_HOSPITAL', ...PAPER },
    });
  });

  it('is refused where nothing is missing, where something else is, and of what is done', () => {
    expect(state([], [] as never)).toEqual(['NOTHING_MISSING dutyId']);
    expect(state([], ['WELFARE_INSTITUTION'] as never)).toEqual(['INSTITUTION_NOT_MISSING missing']);
    expect(state([], undefined, 'MET')).toEqual(['NOTHING_TO_EXCUSE dutyId']);
  });

  it('is made anew in the sixty days before it runs out, and not before', () => {
    expect(state([confirmed('2025-08-19')])).toMatchObject({ kind: 'NOT_APPLICABLE' });
    expect(state([confirmed('2025-08-20')])).toEqual(['EXCUSE_ASKED dutyId']);
    const asked = { ...confirmed('2025-08-19'), state: 'ASKED' } as const;
    expect(state([confirmed('2025-08-19'), asked])).toEqual(['EXCUSE_ASKED dutyId']);
  });

  it.each([
    ['L-1.7', 'DEPUTY_IN_CHARGE', ['DESIGNATED_HOSPITAL']],
    ['L-1.7', 'SECTION_HEAD', ['ENTRUSTED_CARE_INSTITUTION']],
    ['L-3.2', 'DEPUTY_IN_CHARGE', ['DESIGNATED_HOSPITAL']],
    ['L-1.6', 'PRINCIPAL_LEADER', ['RELIEF_STATION']],
    ['S-1.1', 'DEPUTY_IN_CHARGE', []],
    ['L-1.6', 'DEPUTY_IN_CHARGE', []],
  ] as const)('%s of the %s wants %j', (ruleCode, kind, expected) => {
    const positions = [{ id: 'post', kind, from: '2020-01-01', to: null }];
    const facts = givenFacts({ organisations: [], assignments: [], positions });
    expect(
      missingInstitutions({ ruleCode, subjectId: 'post' }, HUANGSHAN_2019_7_RULES, facts, TODAY),
    ).toEqual(expected);
  });

  it('wants nothing that the bureau has, and no contact wants for a unit the post has', () => {
    const missing = (ruleCode: string, facts = givenFacts()) =>
      missingInstitutions({ ruleCode, subjectId: 'deputy' }, HUANGSHAN_2019_7_RULES, facts, TODAY);
    expect(missing('L-1.7')).toEqual([]);
    const [station, , care] = givenFacts().organisations;
    if (!station || !care) throw new Error('No organisations');
    const elsewhere = givenFacts().assignments.map((fact) => ({ ...fact, organisationId: 'care' }));
    const withUnit = givenFacts({ organisations: [station, care], assignments: elsewhere });
    expect([missing('L-3.2', withUnit), missing('L-1.7', withUnit)]).toEqual([[], ['DESIGNATED_HOSPITAL']]);
    expect(missing('L-3.2', givenFacts({ organisations: [] }))).toEqual(['DESIGNATED_HOSPITAL']);
    expect(missing('L-1.7', givenFacts({ organisations: [] }))).toEqual(['DESIGNATED_HOSPITAL']);
    const closed = givenFacts().organisations.map((body) => ({ ...body, to: '2025-06-19' }));
    expect(missing('L-1.7', givenFacts({ organisations: closed }))).toEqual(['DESIGNATED_HOSPITAL']);
  });
});

describe('the life of a request', () => {
  it('asked → granted, refused or withdrawn; granted → withdrawn; and nothing else', () => {
    const open = (act: ExcuseAct) => EXCUSE_STATES.filter((state) => isOpenTo(state, act));
    expect([open('GRANT'), open('REFUSE'), open('WITHDRAW')]).toEqual([
      ['ASKED'],
      ['ASKED'],
      ['ASKED', 'GRANTED'],
    ]);
  });

  const confirmed: ExcuseHistory = {
    ...{ kind: 'NOT_APPLICABLE', verdict: 'GRANTED', holdsFrom: '2024-07-01' },
    ...{ foundedOn: null, withdrawnOn: null },
  };
  it.each([
    [{ verdict: null, holdsFrom: null }, '2025-06-30', 'ASKED'],
    [{}, '2025-06-30', 'GRANTED'],
    [{}, '2025-07-01', 'LAPSED'],
    [{ foundedOn: '2025-03-01' }, '2025-02-28', 'GRANTED'],
    [{ foundedOn: '2025-03-01' }, '2025-03-01', 'LAPSED'],
    [{ verdict: 'REFUSED', holdsFrom: null }, '2030-01-01', 'REFUSED'],
    [{ withdrawnOn: '2025-01-01' }, '2025-02-01', 'WITHDRAWN'],
    [{ kind: 'EXEMPTION', holdsFrom: null }, '2030-01-01', 'GRANTED'],
  ] satisfies [Partial<ExcuseHistory>, string, ExcuseState][])(
    '%j stands on %s as %s',
    (changes, on, state) => {
      expect(excuseStateOn({ ...confirmed, ...changes }, on)).toBe(state);
    },
  );
});

describe('deciding a request', () => {
  const request: RequestToDecide = {
    kind: 'EXEMPTION',
    state: 'ASKED',
    aboveId: 'city',
    decideBy: '2025-07-10',
  };
  const decide = (
    changes: Partial<VerdictInput>,
    about: Partial<RequestToDecide> = {},
    decider = 'city',
    today = TODAY,
  ) =>
    codes(
      decideVerdict(
        { verdict: 'GRANTED', reason: '', holdsFrom: null, ...changes },
        { ...request, ...about },
        decider,
        today,
      ),
    );

  it('is for the level above alone: neither the bureau that asks nor the province over its city', () => {
    expect(decide({})).toEqual({ verdict: 'GRANTED', reason: '', decidedOn: TODAY, holdsFrom: null });
    for (const other of ['county', 'province']) {
      expect(decide({}, {}, other)).toEqual(['NOT_LEVEL_ABOVE id']);
    }
  });

  it('grants only while it excuses (semantics 11), refuses at any time and says why', () => {
    expect(decide({}, {}, 'city', '2025-07-10')).toMatchObject({ verdict: 'GRANTED' });
    expect(decide({}, {}, 'city', '2025-07-11')).toEqual(['DECIDED_TOO_LATE verdict']);
    expect(decide({ verdict: 'REFUSED' })).toEqual(['REASON_MISSING reason']);
    expect(decide({ verdict: 'REFUSED', reason: ' 依据不足 ' }, {}, 'city', '2025-07-11')).toMatchObject({
      verdict: 'REFUSED',
      reason: '依据不足',
    });
  });

  it('is done once', () => {
    for (const state of ['GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'] as const) {
      expect(decide({}, { state })).toEqual(['EXCUSE_DECIDED id']);
    }
  });

  it('confirms 不适用 from today or a later day, never back in time (semantics 10)', () => {
    const about = { kind: 'NOT_APPLICABLE', decideBy: null } as const;
    expect(decide({}, about)).toMatchObject({ holdsFrom: TODAY });
    expect(decide({ holdsFrom: '2025-07-01' }, about)).toMatchObject({ holdsFrom: '2025-07-01' });
    expect(decide({ holdsFrom: '2025-06-19' }, about)).toEqual(['DATE_IN_PAST holdsFrom']);
    expect(decide({ holdsFrom: '2025-02-30' }, about)).toEqual(['NOT_A_DATE holdsFrom']);
  });

  it('is taken back with a reason, while it still does anything', () => {
    const withdraw = (state: ExcuseState, reason = '已能履行', today = TODAY) =>
      decideWithdrawal({ state, decideBy: '2025-07-10' }, reason, today).map(({ code }) => code);
    expect(withdraw('ASKED')).toEqual([]);
    expect(withdraw('GRANTED', '已能履行', '2025-07-10')).toEqual([]);
    expect(withdraw('GRANTED', '已能履行', '2025-07-11')).toEqual(['EXCUSE_ENDED']);
    expect(withdraw('REFUSED')).toEqual(['EXCUSE_ENDED']);
    expect(withdraw('ASKED', ' ')).toEqual(['REASON_MISSING']);
  });
});
