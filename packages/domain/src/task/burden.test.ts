import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/civil-date';
import { overlaps } from '../calendar/span';
import { burdenOf, type Visit } from './burden';

const at = (id: string, from: string, to = from, organisationId = 'station'): Visit => ({
  ...{ id, kind: 'CONTACT', organisationId, from, to },
});
const planned = (from: string, to = from) => ({ organisationId: 'station', from, to });

describe('减轻基层负担 (office-practice 4.5)', () => {
  it('says nothing where nobody else comes', () => {
    expect(burdenOf(planned('2026-03-10'), [])).toEqual([]);
    expect(burdenOf(planned('2026-03-10'), [at('a', '2026-03-10', '2026-03-10', 'hospital')])).toEqual([]);
  });

  it('names those who come on the same days, earliest first', () => {
    const visits = [at('b', '2026-03-12'), at('a', '2026-03-09', '2026-03-10'), at('c', '2026-04-20')];
    expect(burdenOf(planned('2026-03-10', '2026-03-12'), visits)).toContainEqual({
      ...{ kind: 'CLASH', visitIds: ['a', 'b'] },
    });
  });

  it('the third within 30 days is one too many, on either side of the two and between them', () => {
    const two = [at('a', '2026-03-01'), at('b', '2026-03-20')];
    const tooOften = [{ kind: 'TOO_OFTEN', visitIds: ['a', 'b'] }];
    for (const day of ['2026-02-19', '2026-03-10', '2026-03-30'])
      expect(burdenOf(planned(day), two)).toEqual(tooOften);
    for (const day of ['2026-02-18', '2026-03-31']) expect(burdenOf(planned(day), two)).toEqual([]);
  });

  it('two that lie on either side of it but 30 days apart are no stretch of 30 days', () => {
    expect(burdenOf(planned('2026-03-15'), [at('a', '2026-03-01'), at('b', '2026-03-31')])).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 120 }).map((n) => addDays('2026-01-01', n));
  const span = fc
    .tuple(day, fc.integer({ min: 0, max: 10 }))
    .map(([from, n]) => ({ from, to: addDays(from, n) }));
  const visits = fc
    .array(span, { maxLength: 8 })
    .map((spans) => spans.map(({ from, to }, n) => at(`${n}`, from, to)));

  it('is what trying every stretch of 30 days finds', () => {
    fc.assert(
      fc.property(span, visits, (mine, others) => {
        const plan = { organisationId: 'station', ...mine };
        let most = 0;
        for (let n = -40; n <= 170; n++) {
          const stretch = { from: addDays('2026-01-01', n), to: addDays('2026-01-01', n + 29) };
          if (overlaps(stretch, plan))
            most = Math.max(most, others.filter((visit) => overlaps(stretch, visit)).length);
        }
        const told = burdenOf(plan, others).find(({ kind }) => kind === 'TOO_OFTEN');
        expect(told?.visitIds.length ?? 0).toBe(most >= 2 ? most : 0);
      }),
    );
  });

  it('one more coming never takes a warning away', () => {
    fc.assert(
      fc.property(span, visits, span, (mine, others, more) => {
        const plan = { organisationId: 'station', ...mine };
        const kinds = (all: Visit[]) => burdenOf(plan, all).map(({ kind }) => kind);
        expect(kinds([...others, at('more', more.from, more.to)])).toEqual(
          expect.arrayContaining(kinds(others)),
        );
      }),
    );
  });
});
