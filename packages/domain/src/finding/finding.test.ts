import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDayCalendar } from '../calendar/working-days';
import { decideFindingStep, type FindingStepInput } from './decide-finding';
import {
  FINDING_STEPS,
  type FindingActor,
  type FindingStep,
  findingLook,
  findingStepsAllowed,
  lastStep,
  type OpenFinding,
  type TakenStep,
} from './finding';

const calendar = workingDayCalendar([]);
const opened: TakenStep = {
  ...{ step: 'OPEN', state: 'OPEN', party: 'FINDER', on: '2026-03-02', dueOn: null, isLate: false },
  ...{ askedDueOn: null, accountId: 'hu' },
};
const FOUND: OpenFinding = {
  ...{ tenantId: 'shexian', subjectTenantId: 'shexian', organisationId: 'station' },
  ...{ organisationType: 'RELIEF_STATION', foundByPersonId: 'hu', steps: [opened] },
};
const actor = (
  accountId: string,
  roles: FindingActor['roles'],
  more: Partial<FindingActor> = {},
): FindingActor => ({
  ...{ tenantId: 'shexian', accountId, roles, organisationId: null, personId: null },
  ...more,
});
const CLERK = actor('clerk', ['CLERK']);
const LEADER = actor('leader', ['LIAISON_LEADER']);
const STATION = actor('station', ['STATION_STAFF'], { organisationId: 'station' });
const FINDER = actor('hu', ['SUPERVISOR'], { personId: 'hu' });
const EVERYBODY = [CLERK, LEADER, STATION, FINDER];

const said = (step: FindingStep, more: Partial<FindingStepInput> = {}): FindingStepInput => ({
  ...{ step, text: '已说明', responsible: '王站长', measure: '排夜班', dueOn: null },
  ...{ documentNumber: null, documentTitle: null },
  ...more,
});

/** Takes a step, or tells why not. */
function take(
  finding: OpenFinding,
  who: FindingActor,
  step: FindingStep,
  today: string,
  more: Partial<FindingStepInput> = {},
): OpenFinding | string[] {
  const draft = decideFindingStep(said(step, more), finding, who, today, calendar);
  if (Array.isArray(draft)) return draft.map(({ code, path }) => `${code} ${path}`);
  return { ...finding, steps: [...finding.steps, { ...draft, on: today, accountId: who.accountId }] };
}

type Taken = readonly [who: FindingActor, step: FindingStep, today: string, more?: Partial<FindingStepInput>];

function after(steps: readonly Taken[], finding = FOUND): OpenFinding {
  return steps.reduce<OpenFinding>((now, [who, step, today, more]) => {
    const next = take(now, who, step, today, more);
    if (Array.isArray(next)) throw new Error(`${step}: ${next.join()}`);
    return next;
  }, finding);
}

const ASSIGNED: readonly Taken[] = [[CLERK, 'ASSIGN', '2026-03-03', { dueOn: '2026-03-20' }]];
const STARTED: readonly Taken[] = [...ASSIGNED, [STATION, 'START', '2026-03-04']];
const submitted = (on: string): readonly Taken[] => [...STARTED, [STATION, 'SUBMIT', on]];
const CLOSED: readonly Taken[] = [...submitted('2026-03-18'), [CLERK, 'VERIFY', '2026-03-19']];

const allowed = (finding: OpenFinding, who: FindingActor, today: string) =>
  findingStepsAllowed(who, finding, today, calendar);

describe('the life of a problem (L-3.8; 问题 责任 措施 时限 整改 复核 销号)', () => {
  it('found → assigned → begun → handed in → closed, each by whose turn it is and by nobody else', () => {
    const turns: [OpenFinding, FindingActor, FindingStep[]][] = [
      [FOUND, CLERK, ['ASSIGN']],
      [after(ASSIGNED), STATION, ['START', 'ASK_EXTENSION']],
      [after(STARTED), STATION, ['PROGRESS', 'SUBMIT', 'ASK_EXTENSION']],
      [after(submitted('2026-03-18')), CLERK, ['VERIFY', 'REJECT']],
    ];
    for (const [finding, who, steps] of turns) {
      expect(allowed(finding, who, '2026-03-18')).toEqual(steps);
      for (const other of EVERYBODY) {
        if (other !== who && !(who === CLERK && other === LEADER))
          expect(allowed(finding, other, '2026-03-18')).toEqual([]);
      }
    }
    expect(lastStep(after(CLOSED))).toMatchObject({ state: 'VERIFIED', isLate: false });
  });

  it('sent back, it is mended again; the day stays', () => {
    const back = after([...submitted('2026-03-18'), [CLERK, 'REJECT', '2026-03-19']]);
    expect(lastStep(back)).toMatchObject({ state: 'IN_PROGRESS', dueOn: '2026-03-20' });
    expect(take(back, CLERK, 'VERIFY', '2026-03-19')).toEqual(['FINDING_STEP_NOT_ALLOWED step']);
  });

  it.each([
    ['ASSIGN', CLERK, FOUND, { responsible: ' ' }, ['TEXT_MISSING responsible', 'NOT_A_DATE dueOn']],
    ['ASSIGN', CLERK, FOUND, { dueOn: '2026-03-01' }, ['DUE_IN_PAST dueOn']],
    ['SUBMIT', STATION, after(STARTED), { text: '' }, ['TEXT_MISSING text']],
    [
      'PROGRESS',
      STATION,
      after(STARTED),
      { text: '身份证110105194912310021' },
      ['IDENTITY_NUMBER_IN_TEXT text'],
    ],
    ['PROGRESS', STATION, after(STARTED), { text: 'x'.repeat(2001) }, ['TEXT_TOO_LONG text']],
  ] satisfies [FindingStep, FindingActor, OpenFinding, Partial<FindingStepInput>, string[]][])(
    '%s says what is missing',
    (step, who, finding, more, refusals) => {
      expect(take(finding, who, step, '2026-03-05', more)).toEqual(refusals);
    },
  );
});

describe('whoever mends never verifies', () => {
  it('not the account that handed it in, though it is a clerk; another clerk may', () => {
    const care = { ...FOUND, organisationType: 'ENTRUSTED_CARE_INSTITUTION' as const };
    const steps: readonly Taken[] = [
      ...ASSIGNED,
      [CLERK, 'START', '2026-03-04'],
      [CLERK, 'SUBMIT', '2026-03-05'],
    ];
    const finding = after(steps, care);
    expect(take(finding, CLERK, 'VERIFY', '2026-03-06')).toEqual(['RECTIFIER_VERIFIES step']);
    expect(take(finding, actor('clerk-2', ['CLERK']), 'VERIFY', '2026-03-06')).not.toBeInstanceOf(Array);
  });

  it('not staff of the institution, whatever other role they hold', () => {
    const both = actor('both', ['CLERK', 'LIAISON_LEADER', 'STATION_STAFF'], { organisationId: 'station' });
    expect(take(after(submitted('2026-03-18')), both, 'VERIFY', '2026-03-18')).toEqual([
      'FINDING_STEP_NOT_ALLOWED step',
    ]);
    expect(allowed(FOUND, both, '2026-03-03')).toEqual([]);
  });

  it('a station mends itself: its bureau does not do it in its place', () => {
    expect(take(after(ASSIGNED), CLERK, 'START', '2026-03-04')).toEqual(['FINDING_STEP_NOT_ALLOWED step']);
  });

  it('holds for every way through', () => {
    const someone = fc.constantFrom(...EVERYBODY, actor('clerk-2', ['CLERK']), actor('station', ['CLERK']));
    const step = fc.constantFrom(...FINDING_STEPS);
    fc.assert(
      fc.property(fc.array(fc.tuple(someone, step), { maxLength: 25 }), (tries) => {
        let finding: OpenFinding = { ...FOUND, organisationType: 'DESIGNATED_HOSPITAL' };
        for (const [who, what] of [[CLERK, 'ASSIGN'] as const, ...tries]) {
          const next = take(finding, who, what, '2026-03-05', { dueOn: '2026-03-20' });
          if (!Array.isArray(next)) finding = next;
        }
        const menders = finding.steps
          .filter(({ party }) => party === 'RECTIFIER')
          .map(({ accountId }) => accountId);
        const before = (at: number) => finding.steps.slice(0, at);
        finding.steps.forEach(({ step: taken, accountId }, at) => {
          if (taken !== 'VERIFY') return;
          expect(before(at).some((each) => each.party === 'RECTIFIER' && each.accountId === accountId)).toBe(
            false,
          );
          expect(menders.length).toBeGreaterThan(0);
        });
      }),
    );
  });
});

describe('its day', () => {
  it.each([
    ['2026-03-20', 'ASSIGNED'],
    ['2026-03-21', 'OVERDUE'],
  ])('open on %s it looks %s', (today, look) => {
    expect(findingLook(lastStep(after(ASSIGNED)), today)).toBe(look);
  });

  it('handed in on its last day it is in time, however long the check takes', () => {
    const finding = after([...submitted('2026-03-20'), [CLERK, 'VERIFY', '2026-04-20']]);
    expect(findingLook(lastStep(finding), '2026-04-20')).toBe('VERIFIED');
    expect(findingLook(lastStep(after(submitted('2026-03-20'))), '2026-04-20')).toBe('SUBMITTED');
  });

  it('handed in late it stays late for good, also when reopened and mended in time', () => {
    const late = after([...submitted('2026-03-21'), [CLERK, 'VERIFY', '2026-03-22']]);
    expect(findingLook(lastStep(late), '2026-03-22')).toBe('VERIFIED_LATE');
    const again = after(
      [
        [CLERK, 'REOPEN', '2026-05-01', { dueOn: '2026-05-20' }],
        [STATION, 'SUBMIT', '2026-05-02'],
        [CLERK, 'VERIFY', '2026-05-03'],
      ],
      late,
    );
    expect(findingLook(lastStep(again), '2026-05-03')).toBe('VERIFIED_LATE');
  });

  it('is extended only when asked before it is over, with a reason and a later day, by a leader', () => {
    const asked = after([...STARTED, [STATION, 'ASK_EXTENSION', '2026-03-20', { dueOn: '2026-04-10' }]]);
    expect(lastStep(asked)).toMatchObject({ dueOn: '2026-03-20', askedDueOn: '2026-04-10' });
    expect(allowed(asked, STATION, '2026-03-20')).not.toContain('ASK_EXTENSION');
    expect(allowed(asked, CLERK, '2026-03-23')).toEqual([]);
    expect(allowed(asked, LEADER, '2026-03-23')).toEqual(['GRANT_EXTENSION', 'DECLINE_EXTENSION']);
    const granted = after([[LEADER, 'GRANT_EXTENSION', '2026-03-23']], asked);
    expect(lastStep(granted)).toMatchObject({ state: 'IN_PROGRESS', dueOn: '2026-04-10', askedDueOn: null });
    const declined = after([[LEADER, 'DECLINE_EXTENSION', '2026-03-23']], asked);
    expect(lastStep(declined)).toMatchObject({ dueOn: '2026-03-20', askedDueOn: null });
    const ask = (today: string, dueOn: string) =>
      take(after(STARTED), STATION, 'ASK_EXTENSION', today, { dueOn });
    expect(ask('2026-03-21', '2026-04-10')).toEqual(['EXTENSION_TOO_LATE step']);
    expect(ask('2026-03-10', '2026-03-20')).toEqual(['EXTENSION_NOT_LATER dueOn']);
    expect(
      take(after(STARTED), STATION, 'ASK_EXTENSION', '2026-03-10', { text: '', dueOn: '2026-04-10' }),
    ).toEqual(['TEXT_MISSING text']);
  });
});

describe('after 销号', () => {
  it.each([
    // 2026-03-19 is a Thursday: five working days end on the next Thursday.
    ['2026-03-26', true],
    ['2026-03-27', false],
  ])('whoever found it may object on %s: %s', (today, may) => {
    expect(allowed(after(CLOSED), FINDER, today)).toEqual(may ? ['OBJECT'] : []);
    if (!may) expect(take(after(CLOSED), FINDER, 'OBJECT', today)).toEqual(['OBJECTION_TOO_LATE step']);
  });

  it('objected to, it is mended again within ten working days, and not objected to twice', () => {
    const objected = after([...CLOSED, [FINDER, 'OBJECT', '2026-03-20']]);
    expect(lastStep(objected)).toMatchObject({ state: 'IN_PROGRESS', dueOn: '2026-04-03' });
    const closedAgain = after(
      [
        [STATION, 'SUBMIT', '2026-03-23'],
        [CLERK, 'VERIFY', '2026-03-24'],
      ],
      objected,
    );
    expect(take(closedAgain, FINDER, 'OBJECT', '2026-03-24')).toEqual(['OBJECTED_BEFORE step']);
  });

  it('nobody else objects: not another member of the panel, not a former one', () => {
    const other = actor('wu', ['SUPERVISOR'], { personId: 'wu' });
    const former = actor('hu', [], { personId: 'hu' });
    for (const who of [other, former, STATION]) {
      expect(take(after(CLOSED), who, 'OBJECT', '2026-03-20')).toEqual(['FINDING_STEP_NOT_ALLOWED step']);
    }
    expect(
      take({ ...after(CLOSED), foundByPersonId: null }, actor('x', ['SUPERVISOR']), 'OBJECT', '2026-03-20'),
    ).toEqual(['FINDING_STEP_NOT_ALLOWED step']);
  });

  it.each([
    // 回头看: 180 days from 2026-03-19.
    ['2026-09-15', []],
    ['2026-09-16', ['REOPEN_TOO_LATE step']],
  ])('reopened on %s: %j', (today, refusals) => {
    const outcome = take(after(CLOSED), CLERK, 'REOPEN', today, { dueOn: '2026-10-01' });
    expect(Array.isArray(outcome) ? outcome : []).toEqual(refusals);
  });
});

describe('two bureaus', () => {
  const BY_CITY = { ...FOUND, tenantId: 'huangshan', foundByPersonId: null };
  const CITY = actor('city', ['CITY_SECTION'], { tenantId: 'huangshan' });

  it('what the city found at a county’s station: the county’s station mends, the city assigns and verifies', () => {
    expect(allowed(BY_CITY, CITY, '2026-03-03')).toEqual(['ASSIGN']);
    expect(allowed(BY_CITY, CLERK, '2026-03-03')).toEqual([]);
    const steps: readonly Taken[] = [
      [CITY, 'ASSIGN', '2026-03-03', { dueOn: '2026-03-20' }],
      [STATION, 'START', '2026-03-04'],
      [STATION, 'SUBMIT', '2026-03-05'],
    ];
    const finding = after(steps, BY_CITY);
    expect(allowed(finding, CLERK, '2026-03-06')).toEqual([]);
    expect(allowed(finding, CITY, '2026-03-06')).toEqual(['VERIFY', 'REJECT']);
  });

  it('what the county found, the city only reads', () => {
    for (const steps of [[], ASSIGNED, STARTED, submitted('2026-03-18'), CLOSED])
      expect(allowed(after(steps), CITY, '2026-03-19')).toEqual([]);
  });
});
