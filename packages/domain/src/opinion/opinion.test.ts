import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PanelPeople } from '../panel/recusal';
import { decideOpinion, decideOpinionStep, type OpinionInput } from './decide-opinion';
import {
  OPINION_STATES,
  OPINION_STEPS,
  type OpenOpinion,
  opinionParties,
  opinionStepsAllowed,
} from './opinion';

const TODAY = '2026-03-10';
const PEOPLE: PanelPeople = {
  terms: [
    {
      ...{ supervisorId: 's', personId: 'p', panelId: 'panel', name: '胡立新', role: 'MEMBER' },
      ...{ employer: '歙县安养中心', from: '2026-01-01', to: '2026-12-31' },
    },
  ],
  ...{ ties: [], overrides: [] },
};
const UNITS = [
  { id: 'station', name: '歙县救助管理站' },
  { id: 'care', name: '歙县安养中心' },
];
const INPUT: OpinionInput = {
  ...{ organisationId: 'station', kind: 'PROBLEM', origin: 'OWN', area: 'CONDUCT', areaName: null },
  ...{ stage: null, text: '夜间无人值守', isNameWithheld: true },
};
const AUTHOR = { supervisorId: 's', personId: 'p', panelId: 'panel' };
const send = (changes: Partial<OpinionInput>) =>
  decideOpinion({ ...INPUT, ...changes }, AUTHOR, UNITS, PEOPLE, TODAY);

describe('sending an opinion (S-2.5a, S-2.6a)', () => {
  it('takes one’s own view and what the public says, with the name or without it', () => {
    expect(send({ origin: 'MASS_APPRAISAL', text: ' 群众反映 ' })).toEqual({
      ...{ ...INPUT, ...AUTHOR, origin: 'MASS_APPRAISAL', text: '群众反映' },
    });
  });

  it.each([
    ['of no institution of ours', { organisationId: 'x' }, 'ORGANISATION_UNKNOWN'],
    ['of one’s employer (S-2.1c)', { organisationId: 'care' }, 'SUPERVISOR_RECUSED'],
    ['of another area without its name (S-2.0)', { area: 'OTHER' as const }, 'AREA_NOT_NAMED'],
    ['without a word', { text: ' ' }, 'TEXT_MISSING'],
    ['with a person in it', { text: '110101199003074514' }, 'IDENTITY_NUMBER_IN_TEXT'],
  ])('refused: %s', (_title, changes, code) => {
    expect(send(changes)).toMatchObject([{ code }]);
  });
});

const opinion = (state: OpenOpinion['state'], changes: Partial<OpenOpinion> = {}): OpenOpinion => ({
  ...{ tenantId: 'own', organisationId: 'station', organisationType: 'RELIEF_STATION', personId: 'p', state },
  ...changes,
});
const nobody = { tenantId: 'own', roles: [], organisationId: null, personId: null } as const;
const author = { ...nobody, roles: ['SUPERVISOR'], personId: 'p' } as const;
const station = { ...nobody, roles: ['STATION_STAFF'], organisationId: 'station' } as const;
const clerk = { ...nobody, roles: ['CLERK'] } as const;

describe('whose step it is (S-2.5b, S-2.6b)', () => {
  it.each([
    ['SUBMITTED', ['SAY'], ['SAY'], ['ACCEPT', 'SAY']],
    ['ACCEPTED', ['SAY'], ['HANDLE', 'SAY'], ['SAY']],
    ['HANDLED', ['SAY'], ['SAY'], ['RETURN', 'REPLY', 'SAY']],
    ['REPLIED', ['SETTLE', 'DISPUTE', 'SAY'], ['SAY'], ['SAY']],
    ['CLOSED', [], [], []],
  ] as const)('%s', (state, ofAuthor, ofStation, ofBureau) => {
    expect(opinionStepsAllowed(author, opinion(state))).toEqual(ofAuthor);
    expect(opinionStepsAllowed(station, opinion(state))).toEqual(ofStation);
    expect(opinionStepsAllowed(clerk, opinion(state))).toEqual(ofBureau);
  });

  it('is nobody’s of another bureau, station or panel', () => {
    for (const state of OPINION_STATES) {
      expect(opinionStepsAllowed({ ...clerk, tenantId: 'other' }, opinion(state))).toEqual([]);
      expect(opinionStepsAllowed({ ...station, organisationId: 'care' }, opinion(state))).toEqual([]);
      expect(opinionStepsAllowed({ ...author, personId: 'q' }, opinion(state))).toEqual([]);
    }
  });

  it('a bureau answers for an institution that has no staff here', () => {
    const care = opinion('ACCEPTED', { organisationType: 'ENTRUSTED_CARE_INSTITUTION' });
    expect(opinionStepsAllowed(clerk, care)).toEqual(['HANDLE', 'SAY']);
  });

  it('whoever works in the station does not speak for the bureau as well (S-3.2)', () => {
    const both = { ...station, roles: ['STATION_STAFF', 'CLERK'] } as const;
    expect(opinionParties(both, opinion('HANDLED'))).toEqual(['STATION']);
  });

  it('the station says what it does about it; the author says what is not solved', () => {
    const handle = { step: 'HANDLE', text: '已研究', measures: ' ' } as const;
    expect(decideOpinionStep(handle, opinion('ACCEPTED'), station)).toMatchObject([
      { code: 'MEASURES_MISSING', clause: 'S-2.6', path: 'measures' },
    ]);
    const dispute = { step: 'DISPUTE', text: null, measures: null } as const;
    expect(decideOpinionStep(dispute, opinion('REPLIED'), author)).toMatchObject([{ code: 'TEXT_MISSING' }]);
    expect(decideOpinionStep({ ...dispute, text: '夜里仍无人' }, opinion('REPLIED'), author)).toMatchObject({
      ...{ party: 'AUTHOR', state: 'ACCEPTED' },
    });
  });

  it('what is allowed is decided so, and nothing else', () => {
    const actor = fc.constantFrom(author, station, clerk, nobody);
    fc.assert(
      fc.property(
        actor,
        fc.constantFrom(...OPINION_STATES),
        fc.constantFrom(...OPINION_STEPS),
        (who, state, step) => {
          const decided = decideOpinionStep({ step, text: '一', measures: '二' }, opinion(state), who);
          expect(Array.isArray(decided)).toBe(!opinionStepsAllowed(who, opinion(state)).includes(step));
        },
      ),
    );
  });
});
