import { describe, expect, it } from 'vitest';
import type { PanelPeople } from '../panel/recusal';
import {
  CARE_STEPS,
  type CareActor,
  type CareState,
  careStepsAllowed,
  FOUR_STEPS,
  type OpenCare,
} from './care';
import { type CareKnown, type CareStepInput, decideCareApplication, decideCareStep } from './decide-care';
import { decidePlacement, decidePlacementEnd } from './placement';

const STATION = { id: 'st', name: '歙县救助管理站' };
const HOME = { id: 'home', name: '安养中心' };
const clerk: CareActor = { tenantId: 't', roles: ['CLERK'], organisationId: null };
const station: CareActor = { tenantId: 't', roles: ['STATION_STAFF'], organisationId: 'st' };
const care = (state: CareState): OpenCare => ({
  ...{ tenantId: 't', stationId: 'st', careInstitutionId: 'home', state },
});

const term = (name: string, employer = '', to = '2026-12-31') => ({
  ...{ supervisorId: name, personId: `p-${name}`, panelId: 'p', name, role: 'MEMBER', employer },
  ...{ from: '2026-01-01', to },
});
const people: PanelPeople = {
  terms: [
    ...[term('a'), term('b'), term('works', '安养 中心'), term('gone', '', '2026-03-01')],
    { ...term('a-again'), personId: 'p-a' },
  ],
  ties: [{ personId: 'p-b', organisationId: 'st', kind: 'KIN', from: '2026-06-01', to: null }],
  overrides: [],
};
const known: CareKnown = {
  ...{ today: '2026-05-20', lastOn: '2026-05-01', isInFavour: true, people, placedCount: 0 },
  ...{ station: STATION, careInstitution: HOME, organisationIds: ['st', 'home'], bureauIds: ['t', 'city'] },
};
const said: CareStepInput = {
  ...{ step: 'STUDY', on: '2026-05-10', text: '研究纪要', documentNumber: '1号', documentTitle: '会议纪要' },
  ...{ supervisorIds: ['a', 'b'], isInFavour: true },
  ...{ agreementNumber: '托1', purchaserId: 't', from: '2026-05-10', to: '2027-05-09' },
};

function codes(changes: Partial<CareStepInput>, state: CareState, more: Partial<CareKnown> = {}) {
  const outcome = decideCareStep({ ...said, ...changes }, care(state), clerk, { ...known, ...more });
  return Array.isArray(outcome) ? outcome.map(({ code, path }) => `${code} ${path}`) : outcome.state;
}

describe('S-2.2b: joint study, special assessment, on-site inspection, written opinion', () => {
  const states: CareState[] = ['APPLIED', 'STUDIED', 'ASSESSED', 'INSPECTED'];
  it('each step leads to the next alone; consent and agreement before the last are told of the four', () => {
    for (const [place, state] of states.entries()) {
      const next = FOUR_STEPS[place];
      expect(careStepsAllowed(clerk, care(state))).toEqual([next, 'REJECT', 'WITHDRAW']);
      for (const step of ['CONSENT', 'AGREE'] as const) {
        expect(codes({ step }, state)).toEqual(['FOUR_STEPS_MISSING step']);
      }
      for (const step of FOUR_STEPS.filter((other) => other !== next)) {
        expect(codes({ step }, state)).toEqual(['CARE_STEP_NOT_ALLOWED step']);
      }
    }
  });

  it.each(FOUR_STEPS)('%s needs a document, what came of it, and members of the panel', (step) => {
    const state = states[FOUR_STEPS.indexOf(step)] ?? 'APPLIED';
    expect(codes({ step, documentNumber: ' ' }, state)).toEqual(['CARE_DOCUMENT_MISSING documentNumber']);
    expect(codes({ step, text: null }, state)).toEqual(['TEXT_MISSING text']);
    expect(codes({ step, supervisorIds: [] }, state)).toEqual(['TOO_FEW_SUPERVISORS supervisorIds']);
    expect(codes({ step, on: '2026-04-30' }, state)).toEqual(['CARE_DAY_BEFORE_LAST_STEP on']);
    expect(codes({ step, on: '2026-05-21' }, state)).toEqual(['DAY_IN_FUTURE on']);
  });

  it('A18: two different persons on site; two terms of one person are one', () => {
    for (const supervisorIds of [['a'], ['a', 'a'], ['a', 'a-again']]) {
      expect(codes({ step: 'INSPECT', supervisorIds }, 'ASSESSED')).toEqual([
        'TOO_FEW_SUPERVISORS supervisorIds',
      ]);
    }
    expect(codes({ step: 'INSPECT', supervisorIds: ['a', 'b'] }, 'ASSESSED')).toBe('INSPECTED');
  });

  it('S-2.1c: whoever works in the institution, is bound to the station, or no longer serves takes no part', () => {
    const refused = (supervisorIds: string[], on = '2026-05-10') =>
      codes({ supervisorIds, on }, 'APPLIED', { today: '2026-06-20' });
    expect(refused(['works'])).toEqual(['SUPERVISOR_RECUSED supervisorIds']);
    expect(refused(['gone'])).toEqual(['SUPERVISOR_NOT_SERVING supervisorIds']);
    expect(refused(['nobody'])).toEqual(['SUPERVISOR_UNKNOWN supervisorIds']);
    expect(refused(['b'])).toBe('STUDIED');
    expect(refused(['b'], '2026-06-10')).toEqual(['SUPERVISOR_RECUSED supervisorIds']);
  });

  it('the view is asked for, and consent against it gives its reason (A18: advisory, but mandatory)', () => {
    expect(codes({ step: 'ADVISE', isInFavour: null }, 'INSPECTED')).toEqual(['VIEW_MISSING isInFavour']);
    const against = { isInFavour: false };
    expect(codes({ step: 'CONSENT', text: null }, 'ADVISED', against)).toEqual([
      'CONSENT_AGAINST_ADVICE text',
    ]);
    expect(codes({ step: 'CONSENT' }, 'ADVISED', against)).toBe('CONSENTED');
    expect(codes({ step: 'CONSENT', text: null }, 'ADVISED')).toBe('CONSENTED');
  });
});

describe('the agreement', () => {
  const agree = (changes: Partial<CareStepInput>, more: Partial<CareKnown> = {}) =>
    codes({ step: 'AGREE', ...changes }, 'CONSENTED', {
      ...{ people: { ...people, terms: people.terms.filter(({ name }) => name !== 'works') } },
      ...more,
    });

  it('L-2.6: a bureau buys, never the station nor the institution', () => {
    expect(agree({})).toBe('IN_FORCE');
    expect(agree({ purchaserId: 'city' })).toBe('IN_FORCE');
    for (const purchaserId of ['st', 'home']) {
      expect(agree({ purchaserId })).toEqual(['PURCHASER_NOT_BUREAU purchaserId']);
    }
    expect(agree({ purchaserId: 'sibling' })).toEqual(['PURCHASER_UNKNOWN purchaserId']);
    expect(agree({ purchaserId: null })).toEqual(['PURCHASER_MISSING purchaserId']);
  });

  it('S-2.1c: not while somebody on the panel works in the institution', () => {
    expect(agree({}, { people })).toEqual(['MEMBER_WORKS_THERE step']);
  });

  it('has a number and days, and begins no earlier than the consent', () => {
    expect(agree({ agreementNumber: '' })).toEqual(['AGREEMENT_NUMBER_MISSING agreementNumber']);
    expect(agree({ from: '2026-04-30' })).toEqual(['AGREEMENT_BEFORE_CONSENT from']);
    expect(agree({ to: '2026-05-09' })).toEqual(['PERIOD_REVERSED to']);
    expect(agree({ from: null })).toEqual(['NOT_A_DATE from']);
  });

  it('ends only when everybody has another place (FC-08)', () => {
    expect(codes({ step: 'TERMINATE' }, 'SUSPENDED', { placedCount: 1 })).toEqual([
      'PERSONS_STILL_PLACED step',
    ]);
    expect(codes({ step: 'TERMINATE' }, 'SUSPENDED')).toBe('ENDED');
  });
});

describe('who acts', () => {
  it('the station applies and withdraws; the bureau does all else; nobody of another bureau anything', () => {
    expect(careStepsAllowed(station, care('APPLIED'))).toEqual(['WITHDRAW']);
    expect(careStepsAllowed({ ...station, organisationId: 'home' }, care('APPLIED'))).toEqual([]);
    for (const state of ['APPLIED', 'ADVISED', 'IN_FORCE'] as const) {
      expect(careStepsAllowed({ ...clerk, tenantId: 'other' }, care(state))).toEqual([]);
    }
    const both: CareActor = { ...station, roles: ['CLERK', 'STATION_STAFF'] };
    expect(careStepsAllowed(both, care('ADVISED'))).toEqual(['WITHDRAW']);
    for (const state of ['ENDED', 'REJECTED', 'WITHDRAWN'] as const) {
      expect(CARE_STEPS.filter((step) => careStepsAllowed(clerk, care(state)).includes(step))).toEqual([]);
    }
  });

  it('an application names a station and an entrusted institution of the bureau, and how many persons', () => {
    const units = [
      { ...STATION, type: 'RELIEF_STATION' as const },
      { ...HOME, type: 'ENTRUSTED_CARE_INSTITUTION' as const },
    ];
    const input = { stationId: 'st', careInstitutionId: 'home', persons: 3, grounds: '长期滞留' };
    const wrong = (changes: object, hasOpen = false, actor = station) => {
      const outcome = decideCareApplication({ ...input, ...changes }, actor, units, hasOpen);
      return Array.isArray(outcome) ? outcome[0]?.code : outcome.party;
    };
    expect(wrong({})).toBe('STATION');
    expect(wrong({}, false, clerk)).toBe('BUREAU');
    expect(wrong({ stationId: 'home' })).toBe('CARE_STATION_UNKNOWN');
    expect(wrong({}, false, { ...station, organisationId: 'other' })).toBe('CARE_STATION_UNKNOWN');
    expect(wrong({ careInstitutionId: 'st' })).toBe('CARE_INSTITUTION_UNKNOWN');
    expect(wrong({ persons: 0 })).toBe('PERSONS_MISSING');
    expect(wrong({ grounds: '张某 340721199001011234' })).toBe('IDENTITY_NUMBER_IN_TEXT');
    expect(wrong({}, true)).toBe('CARE_APPLIED_BEFORE');
  });
});

describe('whoever is in care, by case code', () => {
  const inForce = { isInForce: true, from: '2026-05-01', to: '2027-04-30', placedCodes: ['HS-0001'] };
  const place = (caseCode: string, on = '2026-05-10', care = inForce) =>
    decidePlacement({ caseCode, on }, care, '2026-05-20').map(({ code }) => code);

  it('is placed while the agreement is in force, once, under a code and no name', () => {
    expect(place('HS-0002')).toEqual([]);
    expect(place('张三')).toEqual(['CASE_CODE_INVALID']);
    expect(place('HS-0001')).toEqual(['CASE_PLACED']);
    expect(place('HS-0002', '2026-04-30')).toEqual(['NOT_IN_FORCE']);
    expect(place('HS-0002', '2026-05-10', { ...inForce, isInForce: false })).toEqual(['NOT_IN_FORCE']);
  });

  it('leaves once, and it is said where to', () => {
    const leave = (whereTo: string, on: string, to: string | null = null) =>
      decidePlacementEnd({ on, whereTo }, { from: '2026-05-05', to }, '2026-05-20').map(({ code }) => code);
    expect(leave('回站', '2026-05-06')).toEqual([]);
    expect(leave('', '2026-05-06')).toEqual(['TEXT_MISSING']);
    expect(leave('回站', '2026-05-04')).toEqual(['PERIOD_REVERSED']);
    expect(leave('回站', '2026-05-06', '2026-05-06')).toEqual(['PLACEMENT_ENDED']);
  });
});
