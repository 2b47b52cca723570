import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from '../calendar/civil-date';
import { covers } from '../calendar/span';
import { HUANGSHAN_2019_7_RULES } from '../rules/huangshan-2019-7';
import type { RuleVersion } from '../rules/rule';
import { deriveDuties } from './derive';
import { type DutyStatus, dutyKey, type JudgedDuty } from './duty';
import { CONTACT_METHODS, type ContactEvidence, type Evidence } from './evidence';
import { PANEL_ROLES, type TenantFacts } from './facts';
import { givenFacts, givenInspection, givenMeeting, givenRule, NO_HOLIDAYS } from './given';
import { judgeDuties } from './judge';
import { statusOf } from './status';

const FIRST_DAY = '2025-01-01';
const [FROM, TO] = ['2025-01-01', '2025-12-31'];

const day = fc.integer({ min: 0, max: 420 }).map((offset) => addDays(FIRST_DAY, offset));
const span = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 200 })))
  .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) }));
const spans = (most: number) => fc.array(span, { maxLength: most });

const facts: fc.Arbitrary<TenantFacts> = fc
  .record({
    position: span,
    incumbencies: spans(3),
    assignments: fc.array(fc.tuple(span, fc.constantFrom('station', 'hospital', 'care')), { maxLength: 5 }),
    opened: day,
    panels: spans(2),
    terms: fc.array(fc.tuple(span, fc.constantFrom(...PANEL_ROLES), fc.constantFrom('甲', '乙', '丙')), {
      maxLength: 6,
    }),
    agreements: spans(2),
    confirmed: fc.array(day, { maxLength: 2 }),
    approved: fc.array(day, { maxLength: 2 }),
  })
  .map((random) => {
    const [station, hospital, care] = givenFacts().organisations;
    if (!station || !hospital || !care) throw new Error('No organisations');
    const appliesTo = { ruleCode: 'L-1.7', subjectId: 'deputy' };
    return givenFacts({
      organisations: [station, { ...hospital, from: random.opened }, care],
      positions: [{ id: 'deputy', kind: 'DEPUTY_IN_CHARGE', ...random.position }],
      incumbencies: random.incumbencies.map((at) => ({ positionId: 'deputy', personName: '甲', ...at })),
      assignments: random.assignments.map(([at, organisationId], index) => ({
        ...{ id: `a${index}`, positionId: 'deputy', organisationId },
        ...at,
      })),
      panels: random.panels.map((at, index) => ({ id: `p${index}`, name: '专班', form: 'COMMITTEE', ...at })),
      supervisors: random.terms.map(([at, role, name], index) => ({
        ...{ id: `s${index}`, panelId: `p${index % 2}`, name, role, employer: '县医院' },
        ...at,
      })),
      agreements: random.agreements.map((at, index) => ({
        ...{ id: `g${index}`, stationId: 'station', careInstitutionId: 'care' },
        ...at,
      })),
      notApplicable: random.confirmed.map((confirmedOn, index) => ({
        ...{ id: `n${index}`, ...appliesTo, missing: 'DESIGNATED_HOSPITAL', reason: '无' },
        ...{ confirmedOn, withdrawnOn: null },
      })),
      exemptions: random.approved.map((approvedOn, index) => ({
        ...{
          withdrawnOn: null,
          id: `x${index}`,
          ruleCode: 'L-3.2',
          subjectId: 'deputy',
          windowKey: null,
          reasonCode: 'EMERGENCY',
        },
        approvedOn,
      })),
    });
  });

const evidence: fc.Arbitrary<Evidence[]> = fc
  .array(
    fc.record({
      on: day,
      enteredAfter: fc.integer({ min: 0, max: 120 }),
      kind: fc.constantFrom('CONTACT', 'MEETING', 'INSPECTION'),
      method: fc.constantFrom(...CONTACT_METHODS),
      organisationId: fc.constantFrom('station', 'hospital'),
      byProxy: fc.boolean(),
      name: fc.constantFrom('甲', '乙', '路人'),
    }),
    { maxLength: 12 },
  )
  .map((pieces) =>
    pieces.map((piece, index): Evidence => {
      const recorded = { id: `e${index}`, recordedOn: addDays(piece.on, piece.enteredAfter) };
      if (piece.kind === 'MEETING') return { ...givenMeeting(piece.on), panelId: 'p0', ...recorded };
      if (piece.kind === 'INSPECTION') return { ...givenInspection(piece.on, [piece.name]), ...recorded };
      const { on, byProxy, organisationId } = piece;
      const about = { positionId: 'deputy', organisationId, methods: [piece.method], byProxy };
      return { kind: 'CONTACT', on, voidedOn: null, ...about, ...recorded } satisfies ContactEvidence;
    }),
  );

const run = (
  given: TenantFacts,
  pieces: readonly Evidence[],
  asOf: CivilDate,
  rules: readonly RuleVersion[] = HUANGSHAN_2019_7_RULES,
): JudgedDuty[] => {
  const owed = deriveDuties({ rules, facts: given, calendar: NO_HOLIDAYS, from: FROM, to: TO });
  return judgeDuties({ owed, rules, facts: given, evidence: pieces, asOf });
};

/** The same, in the order of the seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, index) => ({ item, rank: Math.imul(index + 1, seed | 1) >>> 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

describe('semantics 14: deriving is idempotent and order-free', () => {
  it('gives the same duties for the same facts, rules and evidence in any order, however often', () => {
    fc.assert(
      fc.property(facts, evidence, day, fc.integer(), (given, pieces, asOf, seed) => {
        const lists = Object.entries(given).map(([key, value]) => [
          key,
          Array.isArray(value) ? shuffled<unknown>(value, seed) : value,
        ]);
        const mixed = Object.fromEntries(lists) as TenantFacts;
        const rules = shuffled(HUANGSHAN_2019_7_RULES, seed);
        const once = run(given, pieces, asOf);
        expect(run(mixed, shuffled(pieces, seed), asOf, rules)).toEqual(once);
        expect(run(given, pieces, asOf)).toEqual(once);
      }),
      { numRuns: 150 },
    );
  });

  it('never lists two duties with one natural key', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const keys = run(given, [], TO).map(dutyKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('semantics 5–8: evidence is monotone', () => {
  const GOOD: readonly DutyStatus[] = ['MET', 'MET_LATE'];

  it('one more piece never worsens a status, and never takes a satisfaction away', () => {
    fc.assert(
      fc.property(facts, evidence, fc.nat(), day, (given, pieces, pick, asOf) => {
        const without = pieces.filter((_, index) => index !== pick % Math.max(1, pieces.length));
        const before = run(given, without, asOf);
        const after = run(given, pieces, asOf);
        before.forEach((duty, index) => {
          const now = after[index];
          if (now?.status !== duty.status) expect(GOOD).toContain(now?.status);
          if (duty.satisfiedOn) expect((now?.satisfiedOn ?? 'never') <= duty.satisfiedOn).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('the stored outcome gives the status that was judged', () => {
    fc.assert(
      fc.property(facts, evidence, day, (given, pieces, asOf) => {
        for (const duty of run(given, pieces, asOf)) expect(statusOf(duty, asOf)).toBe(duty.status);
      }),
    );
  });
});

describe('semantics 7: standing breaches equal a walk day by day', () => {
  const LAST_DAY = addDays(FIRST_DAY, 900);

  /** Runs of failing days, found the slow way: `[first, mending day or null]`. */
  function walk(
    from: CivilDate,
    to: CivilDate | null,
    fails: (on: CivilDate) => boolean,
  ): [CivilDate, CivilDate | null][] {
    const runs: [CivilDate, CivilDate | null][] = [];
    let open: CivilDate | null = null;
    for (let on = from; on <= (to ?? LAST_DAY) && on <= LAST_DAY; on = addDays(on, 1)) {
      if (fails(on)) open ??= on;
      else if (open) {
        runs.push([open, on]);
        open = null;
      }
    }
    return open ? [...runs, [open, null]] : runs;
  }

  const listed = (runs: [CivilDate, CivilDate | null][], end: CivilDate | null) =>
    runs.filter(([first, mended]) => first <= TO && (mended ?? end ?? TO) >= FROM);

  const breaches = (given: TenantFacts, code: string, subjectId: string) =>
    run({ ...given, notApplicable: [] }, [], LAST_DAY, [givenRule(code)])
      .filter((duty) => duty.subjectId === subjectId)
      .map(({ opensOn, satisfiedOn }) => [opensOn, satisfiedOn]);

  it('S-1.4: exactly one head and one deputy head, while the panel is in being', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const panel of given.panels) {
          const holders = (role: string, on: CivilDate) =>
            new Set(
              given.supervisors
                .filter((term) => term.panelId === panel.id && term.role === role && covers(term, on))
                .map(({ name }) => name),
            ).size;
          const fails = (on: CivilDate) => holders('HEAD', on) !== 1 || holders('DEPUTY_HEAD', on) !== 1;
          expect(breaches(given, 'S-1.4', panel.id)).toEqual(
            listed(walk(panel.from, panel.to, fails), panel.to),
          );
        }
      }),
    );
  });

  it('L-1.7: an assignment to the own hospital in operation; a vacant position does not fail', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const [position] = given.positions;
        if (!position) return;
        const fails = (on: CivilDate) =>
          given.incumbencies.some((at) => covers(at, on)) &&
          !given.assignments.some(
            (at) =>
              at.organisationId === 'hospital' &&
              covers(at, on) &&
              given.organisations.some(({ id, ...body }) => id === 'hospital' && covers(body, on)),
          );
        expect(breaches(given, 'L-1.7', 'deputy')).toEqual(
          listed(walk(position.from, position.to, fails), position.to),
        );
      }),
    );
  });

  it('S-1.1: at least one panel, from the day the rule is in force', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const fails = (on: CivilDate) => !given.panels.some((panel) => covers(panel, on));
        expect(breaches(given, 'S-1.1', 'county')).toEqual(listed(walk('2019-07-01', null, fails), null));
      }),
      { numRuns: 30 },
    );
  });
});
