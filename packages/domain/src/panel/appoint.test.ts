import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenFacts } from '../engine/given';
import {
  type AppointmentInput,
  type AppointmentKnown,
  decideAppointment,
  decideLeaving,
  termEnd,
} from './appoint';
import { BACKGROUNDS, compositionAdvice, decideAdviceReason, isProfessional, type Seat } from './composition';
import { decideFoundingPanel, type FoundPanelInput, scopeGaps } from './found-panel';
import { decideOfficer } from './officer';
import { decideQualification } from './qualification';
import type { PanelPeople, Term } from './recusal';
import { decideAskingOverride, decideTie, refuseApproval, refuseEndingTie } from './tie';

const TODAY = '2026-03-10';
const facts = givenFacts({
  agreements: [
    { id: 'a', stationId: 'station', careInstitutionId: 'care', from: '2026-01-01', to: '2026-12-31' },
  ],
});
const term = (personId: string, changes: Partial<Term> = {}): Term => ({
  ...{ supervisorId: `${personId}-1`, personId, panelId: 'panel', name: personId, role: 'MEMBER' },
  ...{ employer: '', from: '2026-01-01', to: '2026-12-31' },
  ...changes,
});
const KNOWN: AppointmentKnown = {
  ...{ panels: facts.panels, organisations: facts.organisations, agreements: facts.agreements },
  terms: [term('hu', { role: 'HEAD' })],
};
const INPUT: AppointmentInput = {
  ...{ panelId: 'panel', personId: null, name: ' 方文 ', role: 'MEMBER', employer: '县医院' },
  ...{ backgrounds: ['MEDICAL'], from: '2026-03-15', termMonths: 12, termReason: null },
  ...{ undertakingOn: '2026-03-10', documentNumber: '歙民聘〔2026〕3号' },
};
const decide = (changes: Partial<AppointmentInput> = {}, known = KNOWN) =>
  decideAppointment({ ...INPUT, ...changes }, known, TODAY);

describe('聘任 (S-3.1, S-3.7)', () => {
  it('is for a year, to the day before it comes round, with the undertaking signed', () => {
    expect(decide()).toEqual({ ...INPUT, name: '方文', to: '2027-03-14' });
    expect(termEnd('2026-01-31', 1)).toBe('2026-02-27');
  });

  it.each([
    ['no panel', { panelId: 'x' }, 'PANEL_UNKNOWN', null],
    ['no name', { name: ' ' }, 'NAME_MISSING', null],
    ['another length without a reason', { termMonths: 24 }, 'TERM_REASON_MISSING', 'S-3.7'],
    ['too short', { termMonths: 5, termReason: '临时' }, 'TERM_OUT_OF_RANGE', 'S-3.7'],
    ['too long', { termMonths: 61, termReason: '长期' }, 'TERM_OUT_OF_RANGE', 'S-3.7'],
    ['no undertaking', { undertakingOn: '' }, 'UNDERTAKING_MISSING', 'S-3.10'],
    ['an undertaking of tomorrow', { undertakingOn: '2026-03-11' }, 'DAY_IN_FUTURE', null],
    ['an undertaking after its first day', { from: '2026-03-09' }, 'UNDERTAKING_TOO_LATE', 'S-3.10'],
    ['before the panel', { from: '2019-12-31', undertakingOn: '2019-12-31' }, 'PANEL_NOT_IN_BEING', null],
    ['a second head', { role: 'HEAD' as const }, 'HEAD_TAKEN', 'S-1.4'],
    ['twice at once', { personId: 'hu' }, 'ALREADY_SERVING', 'S-3.7'],
    ['twice at once, as somebody new', { name: ' hu ' }, 'ALREADY_SERVING', 'S-3.7'],
    ['staff of the station', { employer: '歙县救助管理站' }, 'SUPERVISED_EMPLOYER', 'S-3.2'],
    ['staff of the entrusted institution', { employer: ' 歙县 安养中心' }, 'SUPERVISOR_RECUSED', 'S-2.1c'],
    ['a person’s number', { employer: '110101199003074514' }, 'IDENTITY_NUMBER_IN_TEXT', null],
  ])('refused: %s', (_title, changes, code, clause) => {
    expect(decide(changes)).toMatchObject([{ code, ...(clause && { clause }) }]);
  });

  it('an institution without an agreement in that time bars nobody', () => {
    const later = {
      ...KNOWN,
      agreements: [{ ...(facts.agreements[0] as (typeof facts.agreements)[0]), to: '2026-03-14' }],
    };
    expect(decide({ employer: '歙县安养中心' }, later)).toMatchObject({ name: '方文' });
  });

  it('renewed from the day after, or longer for a reason', () => {
    expect(decide({ personId: 'hu', role: 'HEAD', from: '2027-01-01' })).toMatchObject({ to: '2027-12-31' });
    expect(decide({ termMonths: 36, termReason: '换届统一' })).toMatchObject({ to: '2029-03-14' });
  });

  it('however people are appointed, no day has two heads or one person twice', () => {
    const each = fc.record({
      personId: fc.constantFrom('a', 'b', 'c'),
      role: fc.constantFrom('HEAD', 'DEPUTY_HEAD', 'MEMBER'),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(each, { maxLength: 10 }), (asked) => {
        let terms: Term[] = [];
        for (const { personId, role, month } of asked) {
          const from = `2027-${String(month).padStart(2, '0')}-01`;
          const known = { ...KNOWN, terms };
          const done = decideAppointment(
            { ...INPUT, personId, role, from, termMonths: 6, termReason: '短' } as never,
            known,
            TODAY,
          );
          if (!Array.isArray(done))
            terms = [...terms, term(personId, { role, from: done.from, to: done.to })];
        }
        for (let month = 1; month <= 12; month++) {
          const day = `2027-${String(month).padStart(2, '0')}-15`;
          const serving = terms.filter(({ from, to }) => from <= day && day <= (to ?? ''));
          expect(serving.filter(({ role }) => role === 'HEAD').length).toBeLessThan(2);
          expect(new Set(serving.map(({ personId }) => personId)).size).toBe(serving.length);
        }
      }),
    );
  });
});

describe('辞任 and dismissal (S-3.8, A29)', () => {
  const span = { from: '2026-01-01', to: '2026-12-31' };
  const leaving = { kind: 'RESIGNED', on: '2026-06-30', reason: '个人原因', documentNumber: null } as const;
  it('ends the term on its day, keeping why', () => {
    expect(decideLeaving(leaving, span)).toEqual(leaving);
  });

  it.each([
    ['of nobody', leaving, undefined, 'SUPERVISOR_UNKNOWN'],
    ['without a reason', { ...leaving, reason: ' ' }, span, 'REASON_MISSING'],
    ['for cause without a decision', { ...leaving, kind: 'DISMISSED' as const }, span, 'DOCUMENT_MISSING'],
    ['before it began', { ...leaving, on: '2025-12-31' }, span, 'END_BEFORE_START'],
    ['when it is over', { ...leaving, on: '2026-12-31' }, span, 'ALREADY_ENDED'],
  ])('refused: %s', (_title, input, of, code) => {
    expect(decideLeaving(input, of)).toMatchObject([{ code }]);
  });
});

describe('composition is advice (S-1.2, S-1.3, S-1.4, S-2.1a)', () => {
  const seat = (personId: string, changes: Partial<Seat> = {}): Seat => ({
    ...{ personId, role: 'MEMBER', backgrounds: [], background: '', from: '2026-01-01', to: '2026-12-31' },
    ...changes,
  });
  it('3 to 5 persons, one of them professional, a head and a deputy: nothing to say', () => {
    const full = [
      seat('a', { role: 'HEAD', backgrounds: ['MEDICAL'] }),
      seat('b', { role: 'DEPUTY_HEAD' }),
      seat('c'),
    ];
    expect(compositionAdvice(full, TODAY)).toEqual([]);
    expect(compositionAdvice(full, '2027-01-01')).toEqual([
      'TOO_FEW',
      'NO_PROFESSIONAL',
      'NO_HEAD',
      'NO_DEPUTY_HEAD',
    ]);
    expect(compositionAdvice([...full, seat('d'), seat('e'), seat('f')], TODAY)).toEqual(['TOO_MANY']);
  });

  it('another composition is for the bureau to choose, with its reason', () => {
    expect(decideAdviceReason(' 本地只有两名合适人选 ', ['TOO_FEW'])).toBe('本地只有两名合适人选');
    expect(decideAdviceReason(' ', ['TOO_FEW'])).toMatchObject([{ code: 'TEXT_MISSING', path: 'reason' }]);
    expect(decideAdviceReason('说明', [])).toMatchObject([{ code: 'NOTHING_ADVISED' }]);
  });

  it('whoever is professional by the office’s own words is so', () => {
    expect(['县医院护士', '社会工作', '退休干部'].map((written) => isProfessional([], written))).toEqual([
      ...[true, true, false],
    ]);
    expect(BACKGROUNDS.filter((each) => isProfessional([each]))).toHaveLength(6);
  });
});

describe('组建 (S-1.1, S-1.5, S-1.6)', () => {
  const input: FoundPanelInput = {
    ...{ name: '歙县监督专班', form: 'OTHER', formName: '观察团', formation: ['APPROVED', 'REVIEWED'] },
    ...{
      documentNumber: '歙民〔2026〕1号',
      documentTitle: '关于组建的通知',
      from: '2026-03-01',
      organisationIds: ['station'],
    },
  };
  it('takes any form by its name, and the steps in their order (A13, A15)', () => {
    expect(decideFoundingPanel(input, ['station'])).toEqual({
      ...input,
      formation: ['REVIEWED', 'APPROVED'],
    });
    expect(decideFoundingPanel({ ...input, form: 'COMMITTEE' }, ['station'])).toMatchObject({
      formName: null,
    });
  });

  it.each([
    ['another form without a name', { formName: ' ' }, 'FORM_NOT_NAMED'],
    ['no procedure', { formation: [] }, 'FORMATION_MISSING'],
    ['no document', { documentNumber: '' }, 'TEXT_MISSING'],
    ['an institution of others', { organisationIds: ['x'] }, 'ORGANISATION_UNKNOWN'],
  ])('refused: %s', (_title, changes, code) => {
    expect(decideFoundingPanel({ ...input, ...changes }, ['station'])).toMatchObject([{ code }]);
  });

  it('what no panel supervises is told', () => {
    const units = [{ id: 'station' }, { id: 'care' }];
    expect(scopeGaps(units, [['station']])).toEqual([{ id: 'care' }]);
    expect(scopeGaps(units, [['station'], []])).toEqual([]);
    expect(scopeGaps(units, [])).toEqual(units);
  });
});

describe('申报 and 例外 (S-2.1c, A17)', () => {
  const people: PanelPeople = {
    terms: [term('hu'), term('wu', { employer: '歙县安养中心' })],
    ties: [{ personId: 'hu', organisationId: 'care', kind: 'KIN', from: '2026-01-01', to: null }],
    overrides: [],
  };
  const care = { id: 'care', name: '歙县安养中心' };
  const tie = {
    personId: 'hu',
    organisationId: 'care',
    kind: 'SUPPLIER',
    note: ' 供餐 ',
    from: '2026-03-10',
  } as const;
  it('a tie is declared once', () => {
    expect(decideTie(tie, people, [care])).toEqual({ ...tie, note: '供餐' });
    expect(decideTie({ ...tie, kind: 'KIN' }, people, [care])).toMatchObject([{ code: 'TIE_DECLARED' }]);
    expect(decideTie({ ...tie, personId: 'x' }, people, [care])).toMatchObject([
      { code: 'SUPERVISOR_UNKNOWN' },
    ]);
    expect(decideTie(tie, people, [])).toMatchObject([{ code: 'ORGANISATION_UNKNOWN' }]);
  });

  it('an exception is asked for kin and supplies, never for whoever works there', () => {
    const ask = (personId: string, reason = '无其他人选') =>
      decideAskingOverride({ personId, reason }, people, care, TODAY);
    expect(ask('hu')).toEqual({ reason: '无其他人选' });
    expect(ask('hu', ' ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(ask('wu')).toMatchObject({ code: 'EMPLOYER_NEVER_OVERRIDDEN', clause: 'S-2.1c' });
    expect(ask('fang')).toMatchObject({ code: 'NOTHING_TO_OVERRIDE' });
  });

  it('two people let somebody in', () => {
    const asked = { askedBy: 'one', approvedOn: null, withdrawnOn: null };
    expect(refuseApproval(asked, 'two')).toBeNull();
    expect(refuseApproval(asked, 'one')).toMatchObject({ code: 'OVERRIDE_NEEDS_SECOND' });
    expect(refuseApproval({ ...asked, approvedOn: TODAY }, 'two')).toMatchObject({
      code: 'OVERRIDE_DECIDED',
    });
    expect(refuseApproval(undefined, 'two')).toMatchObject({ code: 'OVERRIDE_UNKNOWN' });
  });
});

describe('what else is entered', () => {
  it.each([
    [undefined, '2026-06-30', 'TIE_UNKNOWN'],
    [{ from: '2026-01-01', to: null }, '2026-06-31', 'NOT_A_DATE'],
    [{ from: '2026-01-01', to: null }, '2025-12-31', 'END_BEFORE_START'],
    [{ from: '2026-01-01', to: '2026-06-30' }, '2026-06-30', 'ALREADY_ENDED'],
    [{ from: '2026-01-01', to: null }, '2026-06-30', undefined],
  ])('a tie %j ends on %s: %s', (tie, on, code) => {
    expect(refuseEndingTie(tie, on)?.code).toBe(code);
  });

  it('an officer comes after the one before (S-3.5)', () => {
    const officer = { name: ' 李络 ', from: '2026-03-10' };
    expect(decideOfficer(officer, '2026-03-09')).toEqual({ ...officer, name: '李络' });
    expect(decideOfficer(officer, null)).toMatchObject({ name: '李络' });
    expect(decideOfficer(officer, '2026-03-10')).toMatchObject([{ code: 'OFFICER_NAMED_LATER' }]);
    expect(decideOfficer({ name: ' ', from: 'x' }, null)).toMatchObject([
      { code: 'NAME_MISSING' },
      { code: 'NOT_A_DATE' },
    ]);
  });

  it('a qualification says what, which and by whom (S-2.1b)', () => {
    const paper = { kind: '护士执业证', number: ' 1 ', issuer: '卫健委', expiresOn: null };
    expect(decideQualification(paper)).toEqual({ ...paper, number: '1' });
    expect(decideQualification({ ...paper, issuer: ' ' })).toMatchObject([{ path: 'issuer' }]);
    expect(decideQualification({ ...paper, expiresOn: '2026-02-30' })).toMatchObject([
      { code: 'NOT_A_DATE' },
    ]);
    expect(decideQualification({ ...paper, number: '110101199003074514' })).toMatchObject([
      { code: 'IDENTITY_NUMBER_IN_TEXT', path: 'number' },
    ]);
  });
});
