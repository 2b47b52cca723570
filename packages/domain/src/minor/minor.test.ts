import { describe, expect, it } from 'vitest';
import type { PanelPeople } from '../panel/recusal';
import { decideAdmission, decideMinorStep, type MinorKnown, type MinorStepInput } from './decide-minor';
import { MINOR_STATES, type MinorActor, type MinorState, minorStepsAllowed, type OpenMinor } from './minor';
import { grantStanding, isIdentityNumber, maskIdentityNumber, RECEIVER_DOCUMENTS } from './receiver';

const PLACE = { id: 'st', name: '歙县救助管理站', type: 'RELIEF_STATION' as const };
const station: MinorActor = { tenantId: 't', roles: ['STATION_STAFF'], organisationId: 'st', personId: null };
const clerk: MinorActor = { tenantId: 't', roles: ['CLERK'], organisationId: null, personId: null };
const supervisor: MinorActor = {
  tenantId: 't',
  roles: ['SUPERVISOR'],
  organisationId: null,
  personId: 'p-a',
};
const minor = (state: MinorState): OpenMinor => ({
  ...{ tenantId: 't', organisationId: 'st', organisationType: 'RELIEF_STATION', state },
});
const term = (name: string, employer = '', to = '2026-12-31') => ({
  ...{ supervisorId: name, personId: `p-${name}`, panelId: 'p', name, role: 'MEMBER', employer },
  ...{ from: '2026-01-01', to },
});
const people: PanelPeople = {
  terms: [
    ...[term('a'), term('b'), term('works', '歙县救助管理站'), term('gone', '', '2026-03-01')],
    { ...term('a-again'), personId: 'p-a' },
  ],
  ties: [],
  overrides: [],
};
const known: MinorKnown = {
  ...{ today: '2026-05-20', admittedOn: '2026-05-01', lastOn: '2026-05-10', people, place: PLACE },
  ...{ category: 'WANDERING_OR_UNIDENTIFIED', noteCount: 1, isDeviationApproved: false },
  ...{ isCapable: null, receiverType: 'PERSON' },
};
const receiver = {
  ...{ type: 'PERSON' as const, name: '某', identityNumber: '11010519491231002X', relation: '父亲' },
  documents: RECEIVER_DOCUMENTS.PERSON,
};
const said: MinorStepInput = {
  ...{ step: 'PLAN', on: '2026-05-15', text: '方案', documentNumber: '1', documentTitle: '文' },
  ...{ supervisorIds: ['a', 'b'], receiver, isCapable: true },
};
function codes(
  changes: Partial<MinorStepInput>,
  state: MinorState,
  more: Partial<MinorKnown> = {},
  actor = station,
) {
  const outcome = decideMinorStep({ ...said, ...changes }, minor(state), actor, { ...known, ...more });
  return Array.isArray(outcome) ? outcome.map(({ code, path }) => `${code} ${path}`) : outcome.state;
}

describe('S-2.3a: a minor is taken in', () => {
  const input = {
    ...{ organisationId: 'st', caseCode: 'SX-M-0001', category: 'GUARDIAN_MISSING' as const },
    ...{ handedOverBy: 'POLICE' as const, ageBand: 'UNDER_8' as const, admittedOn: '2026-05-20', note: null },
  };
  const admit = (changes: object, actor = station, isOpen = false) => {
    const outcome = decideAdmission({ ...input, ...changes }, actor, [PLACE], isOpen, '2026-05-20');
    return Array.isArray(outcome) ? outcome.map(({ code }) => code) : outcome.caseCode;
  };

  it('by the institution itself, under a code and no name, once', () => {
    expect(admit({})).toBe('SX-M-0001');
    expect(admit({ caseCode: '小明' })).toEqual(['CASE_CODE_INVALID']);
    expect(admit({}, station, true)).toEqual(['MINOR_CASE_OPEN']);
    expect(admit({}, clerk)).toEqual(['MINOR_PLACE_UNKNOWN']);
    expect(admit({}, { ...station, organisationId: 'other' })).toEqual(['MINOR_PLACE_UNKNOWN']);
    expect(admit({ admittedOn: '2026-05-21' })).toEqual(['DAY_IN_FUTURE']);
    expect(admit({ note: '身份证 11010519491231002X' })).toEqual(['IDENTITY_NUMBER_IN_TEXT']);
  });

  it('then the bureau, and nobody else, invites the panel', () => {
    expect(codes({ step: 'INVITE' }, 'ADMITTED', {}, clerk)).toBe('INVITED');
    expect(codes({ step: 'INVITE' }, 'ADMITTED')).toEqual(['MINOR_STEP_NOT_ALLOWED step']);
    expect(codes({ step: 'INVITE', supervisorIds: [] }, 'ADMITTED', {}, clerk)).toEqual([
      'TOO_FEW_SUPERVISORS supervisorIds',
    ]);
  });
});

describe('S-2.3b, S-2.3c: a plan of its own, supervised to the end', () => {
  it('no plan before the panel was invited, nor without one of its members; it may be changed', () => {
    expect(codes({}, 'ADMITTED')).toEqual(['MINOR_STEP_NOT_ALLOWED step']);
    expect(codes({ supervisorIds: [] }, 'INVITED')).toEqual(['TOO_FEW_SUPERVISORS supervisorIds']);
    expect(codes({ supervisorIds: ['a'] }, 'INVITED')).toBe('PLANNED');
    expect(codes({ supervisorIds: ['a'] }, 'PLANNED')).toBe('PLANNED');
  });

  it('a member notes what was seen; whoever is bound does not', () => {
    expect(codes({ step: 'NOTE' }, 'PLANNED', {}, supervisor)).toBe('PLANNED');
    expect(codes({ step: 'NOTE' }, 'PLANNED', {}, { ...supervisor, personId: 'p-works' })).toEqual([
      'SUPERVISOR_RECUSED step',
    ]);
    expect(codes({ step: 'NOTE' }, 'PLANNED', {}, clerk)).toEqual(['MINOR_STEP_NOT_ALLOWED step']);
  });

  it('no end without a note, unless the stay was of a day (A21)', () => {
    expect(codes({ step: 'HAND_OVER' }, 'VERIFIED', { noteCount: 0 })).toEqual(['NOTES_MISSING step']);
    expect(codes({ step: 'CLOSE' }, 'PLANNED', { noteCount: 0 }, clerk)).toEqual(['NOTES_MISSING step']);
    expect(codes({ step: 'HAND_OVER' }, 'VERIFIED', { noteCount: 0, admittedOn: '2026-05-14' })).toBe(
      'HANDED_OVER',
    );
  });
});

describe('S-2.3d: two members verify the receiver and witness the hand-over', () => {
  it.each(['VERIFY', 'HAND_OVER'] as const)(
    '%s: two distinct persons who serve and are not bound',
    (step) => {
      const state = step === 'VERIFY' ? 'PLANNED' : 'VERIFIED';
      for (const supervisorIds of [[], ['a'], ['a', 'a'], ['a', 'a-again']]) {
        expect(codes({ step, supervisorIds }, state)).toEqual(['WITNESSES_MISSING supervisorIds']);
      }
      expect(codes({ step, supervisorIds: ['a', 'works'] }, state)).toEqual([
        'SUPERVISOR_RECUSED supervisorIds',
      ]);
      expect(codes({ step, supervisorIds: ['a', 'gone'] }, state)).toEqual([
        'SUPERVISOR_NOT_SERVING supervisorIds',
      ]);
      expect(codes({ step, supervisorIds: ['a', 'b'] }, state)).toBe(
        step === 'VERIFY' ? 'VERIFIED' : 'HANDED_OVER',
      );
    },
  );

  it('a hand-over is reached through a verification alone', () => {
    for (const state of MINOR_STATES.filter((each) => each !== 'VERIFIED')) {
      expect(codes({ step: 'HAND_OVER' }, state)).toEqual(['MINOR_STEP_NOT_ALLOWED step']);
    }
  });

  it('fewer only after the bureau approved it, with a document; who is bound is refused all the same', () => {
    expect(codes({ step: 'DEVIATE' }, 'VERIFIED')).toEqual(['MINOR_STEP_NOT_ALLOWED step']);
    expect(codes({ step: 'DEVIATE', documentNumber: '' }, 'VERIFIED', {}, clerk)).toEqual([
      'MINOR_DOCUMENT_MISSING documentNumber',
    ]);
    expect(codes({ step: 'DEVIATE' }, 'VERIFIED', {}, clerk)).toBe('VERIFIED');
    const approved = { isDeviationApproved: true };
    expect(codes({ step: 'HAND_OVER', supervisorIds: ['a'] }, 'VERIFIED', approved)).toBe('HANDED_OVER');
    expect(codes({ step: 'HAND_OVER', supervisorIds: ['works'] }, 'VERIFIED', approved)).toEqual([
      'SUPERVISOR_RECUSED supervisorIds',
    ]);
  });

  it('S-2.3e: a person and a unit show different documents, all of them', () => {
    const verify = (changes: object) =>
      codes({ step: 'VERIFY', receiver: { ...receiver, ...changes } }, 'PLANNED');
    expect(verify({ documents: ['IDENTITY_CARD'] })).toEqual([
      'RECEIVER_DOCUMENTS_MISSING receiver.documents',
    ]);
    expect(verify({ type: 'ORGANISATION' })).toEqual(['RECEIVER_DOCUMENTS_MISSING receiver.documents']);
    expect(verify({ type: 'ORGANISATION', documents: RECEIVER_DOCUMENTS.ORGANISATION })).toBe('VERIFIED');
    expect(verify({ identityNumber: '110105194912310021' })).toEqual([
      'RECEIVER_NUMBER_INVALID receiver.identityNumber',
    ]);
    expect(codes({ step: 'VERIFY', receiver: null }, 'PLANNED')).toEqual(['RECEIVER_MISSING receiver']);
  });

  it('after abuse no person takes the minor before the bureau found the guardian capable (art 93)', () => {
    const abuse = { category: 'GUARDIAN_ABUSE' } as const;
    expect(codes({ step: 'VERIFY' }, 'PLANNED', abuse)).toEqual(['ASSESSMENT_MISSING step']);
    expect(codes({ step: 'HAND_OVER' }, 'VERIFIED', { ...abuse, isCapable: false })).toEqual([
      'ASSESSMENT_MISSING step',
    ]);
    expect(codes({ step: 'HAND_OVER' }, 'VERIFIED', { ...abuse, isCapable: true })).toBe('HANDED_OVER');
    expect(codes({ step: 'HAND_OVER' }, 'VERIFIED', { ...abuse, receiverType: 'ORGANISATION' })).toBe(
      'HANDED_OVER',
    );
    expect(codes({ step: 'ASSESS', isCapable: null }, 'PLANNED', abuse, clerk)).toEqual([
      'CAPABLE_MISSING isCapable',
    ]);
    const steps = (category: 'GUARDIAN_ABUSE' | 'OTHER') =>
      minorStepsAllowed(clerk, { ...minor('PLANNED'), category });
    expect(steps('OTHER')).not.toContain('ASSESS');
    expect(steps('GUARDIAN_ABUSE')).toContain('ASSESS');
  });
});

describe('what is kept of a receiver', () => {
  it('a number with its check; shown masked', () => {
    expect(isIdentityNumber('11010519491231002x')).toBe(true);
    expect(isIdentityNumber('110105194913310021')).toBe(false);
    expect(maskIdentityNumber('11010519491231002x')).toBe('110*************2X');
  });

  it('a grant is asked for, then open until its last day', () => {
    const standing = (isGranted: boolean | null, expiresOn: string | null) =>
      grantStanding({ isGranted, expiresOn }, '2026-05-20');
    expect([standing(null, null), standing(false, null)]).toEqual(['ASKED', 'DECLINED']);
    expect([standing(true, '2026-05-20'), standing(true, '2026-05-19')]).toEqual(['OPEN', 'EXPIRED']);
  });
});
