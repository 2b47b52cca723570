import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkParticipants, eligibleOn } from './participants';
import { barredBy, type PanelPeople, type Term, tiesOn } from './recusal';

const CARE = { id: 'care', name: '歙县安养中心' };
const STATION = { id: 'station', name: '歙县救助管理站' };
const term = (personId: string, changes: Partial<Term> = {}): Term => ({
  ...{ supervisorId: `${personId}-1`, personId, panelId: 'panel', name: personId, role: 'MEMBER' },
  ...{ employer: '', from: '2026-01-01', to: '2026-12-31' },
  ...changes,
});
const people = (changes: Partial<PanelPeople> = {}): PanelPeople => ({
  ...{ terms: [term('胡立新'), term('吴建国')], ties: [], overrides: [] },
  ...changes,
});
const tie = (kind: 'EMPLOYER' | 'KIN' | 'SUPPLIER', to: string | null = null) => ({
  ...{ personId: '胡立新', organisationId: 'care', kind, from: '2026-03-01', to },
});
const approved = { personId: '胡立新', organisationId: 'care', approvedOn: '2026-04-01', withdrawnOn: null };

describe('应回避 (S-2.1c, A17)', () => {
  it('whoever works at the institution is barred there and nowhere else, however the name was typed', () => {
    const working = people({ terms: [term('胡立新', { employer: ' 歙县 安养中心' })] });
    expect(tiesOn(working, '胡立新', CARE, '2026-05-01')).toEqual(['EMPLOYER']);
    expect(barredBy(working, '胡立新', STATION, '2026-05-01')).toBeNull();
  });

  it('a blank employer is the employer of nobody', () => {
    expect(tiesOn(people(), '胡立新', { id: 'x', name: '' }, '2026-05-01')).toEqual([]);
  });

  it.each(['KIN', 'SUPPLIER'] as const)(
    'declared %s bar from the day they begin to the day they end',
    (kind) => {
      const bound = people({ ties: [tie(kind, '2026-06-30')] });
      expect(
        ['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map((day) =>
          barredBy(bound, '胡立新', CARE, day),
        ),
      ).toEqual([null, kind, kind, null]);
    },
  );

  it('two people let in whom kin bind, from their approval to its withdrawal', () => {
    const letIn = people({ ties: [tie('KIN')], overrides: [{ ...approved, withdrawnOn: '2026-06-01' }] });
    expect(
      ['2026-03-31', '2026-04-01', '2026-05-31', '2026-06-01'].map((day) =>
        barredBy(letIn, '胡立新', CARE, day),
      ),
    ).toEqual(['KIN', null, null, 'KIN']);
  });

  it('nobody lets in an employee, whatever was approved', () => {
    const employed = people({ ties: [tie('KIN'), tie('EMPLOYER')], overrides: [approved] });
    expect(barredBy(employed, '胡立新', CARE, '2026-05-01')).toBe('EMPLOYER');
  });
});

describe('who takes part (S-2.2b, S-2.3d)', () => {
  const ask = (known: PanelPeople, supervisorIds: string[], on = '2026-05-01') =>
    checkParticipants(known, { supervisorIds, institution: CARE, on, atLeast: 2, path: 'supervisorIds' });

  it.each([
    ['one is not two', people(), ['胡立新-1'], 'TOO_FEW_SUPERVISORS'],
    [
      'the same person twice, by two terms, is one',
      people({ terms: [term('胡立新'), term('胡立新', { supervisorId: '胡立新-2', panelId: 'other' })] }),
      ['胡立新-1', '胡立新-2'],
      'TOO_FEW_SUPERVISORS',
    ],
    ['nobody knows the second', people(), ['胡立新-1', 'x'], 'SUPERVISOR_UNKNOWN'],
    [
      'the second has left',
      people({ terms: [term('胡立新'), term('吴建国', { to: '2026-04-30' })] }),
      ['胡立新-1', '吴建国-1'],
      'SUPERVISOR_NOT_SERVING',
    ],
    ['the first is kin', people({ ties: [tie('KIN')] }), ['胡立新-1', '吴建国-1'], 'SUPERVISOR_RECUSED'],
  ] as const)('%s', (_, known, ids, code) => {
    expect(ask(known, [...ids])).toMatchObject({ code, path: 'supervisorIds' });
  });

  it('whoever is eligible may take part, and nobody else', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            person: fc.constantFrom('a', 'b', 'c'),
            to: fc.constantFrom('2026-04-30', '2026-05-01', null),
            employer: fc.constantFrom('', CARE.name, STATION.name),
          }),
          { maxLength: 6 },
        ),
        fc.boolean(),
        (given, isKin) => {
          const terms = given.map(({ person, to, employer }, at) =>
            term(person, { supervisorId: String(at), to, employer }),
          );
          const known = people({ terms, ties: isKin ? [{ ...tie('KIN'), personId: 'a' }] : [] });
          const eligible = eligibleOn(known, CARE, '2026-05-01');
          expect(new Set(eligible.map(({ personId }) => personId)).size).toBe(eligible.length);
          for (const { supervisorId, personId } of terms) {
            const answer = checkParticipants(known, {
              ...{
                supervisorIds: [supervisorId],
                institution: CARE,
                on: '2026-05-01',
                atLeast: 1,
                path: 'x',
              },
            });
            const isServing = terms.find((each) => each.supervisorId === supervisorId)?.to !== '2026-04-30';
            expect(Array.isArray(answer)).toBe(
              isServing && eligible.some((each) => each.personId === personId),
            );
          }
        },
      ),
    );
  });
});
