import { describe, expect, it } from 'vitest';
import type { OrganisationType } from '../engine/facts';
import type { PanelPeople } from '../panel/recusal';
import { scoreOf } from './checklist';
import { CHECKLISTS, checklistFor, findChecklist } from './checklists';
import { decideInspection, type InspectionInput } from './decide-inspection';

const HOME = { id: 'home', name: '安养中心', type: 'ENTRUSTED_CARE_INSTITUTION' as OrganisationType };
const STATION = { id: 'st', name: '救助管理站', type: 'RELIEF_STATION' as OrganisationType };
const term = (name: string, employer = '') => ({
  ...{ supervisorId: name, personId: `p-${name}`, panelId: 'p', name, role: 'MEMBER', employer },
  ...{ from: '2026-01-01', to: '2026-12-31' },
});
const people: PanelPeople = { terms: [term('a'), term('works', '安养中心')], ties: [], overrides: [] };
const whole = checklistFor(HOME.type).items.map(({ code }) => ({
  ...{ code, result: 'PASS' as const, note: null },
}));
const input: InspectionInput = {
  ...{ kind: 'SPECIAL', organisationId: 'home', on: '2026-06-10', isUnannounced: false },
  ...{ supervisorIds: ['a'], checklistVersion: 'FC-2026-1', checks: whole, conclusion: '总体合格' },
};

function inspect(changes: Partial<InspectionInput>, recorderId: string | null = null) {
  const known = { institutions: [HOME, STATION], people, today: '2026-06-20', recorderId };
  const outcome = decideInspection({ ...input, ...changes }, known);
  return Array.isArray(outcome) ? outcome.map(({ code, path }) => `${code} ${path}`) : outcome;
}

describe('the checklists (upstream.md 2.4, 2.5)', () => {
  it('FC-01 to FC-23 and ST-01 to ST-21, each with its source; what was not read in full is marked 待核', () => {
    const [care, station] = CHECKLISTS;
    expect(care?.items.map(({ code }) => code)).toEqual(
      Array.from({ length: 23 }, (_, n) => `FC-${String(n + 1).padStart(2, '0')}`),
    );
    expect(station?.items.map(({ code }) => code)).toEqual(
      Array.from({ length: 21 }, (_, n) => `ST-${String(n + 1).padStart(2, '0')}`),
    );
    for (const { items } of CHECKLISTS) for (const { source } of items) expect(source).not.toBe('');
    const read = CHECKLISTS.flatMap(({ items }) => items.filter(({ isUnverified }) => !isUnverified));
    expect(read.map(({ code }) => code)).toEqual([
      ...['FC-09', 'FC-14', 'FC-15', 'FC-16', 'FC-17', 'FC-18'],
      ...['ST-08', 'ST-09', 'ST-10', 'ST-11', 'ST-12', 'ST-13', 'ST-14', 'ST-17', 'ST-18', 'ST-19'],
    ]);
    expect(findChecklist('FC-2026-1')).toBe(care);
    expect(findChecklist('FC-2019-1')).toBeNull();
  });

  it('what does not apply weighs nothing', () => {
    expect(scoreOf(['PASS', 'PASS', 'FAIL', 'NOT_APPLICABLE'])).toBe(66.7);
    expect(scoreOf(['PASS', 'NOT_APPLICABLE'])).toBe(100);
    expect(scoreOf(['FAIL'])).toBe(0);
    expect(scoreOf(['NOT_APPLICABLE'])).toBeNull();
  });
});

describe('S-2.2c: a special inspection', () => {
  it('is the bureau’s, of an entrusted institution, with the whole checklist', () => {
    expect(inspect({})).toMatchObject({ on: '2026-06-10', failed: [], members: [{ supervisorId: 'a' }] });
    expect(inspect({}, 'a')).toEqual(['SPECIAL_NEEDS_BUREAU kind']);
    const station = { organisationId: 'st', checklistVersion: 'ST-2026-1', checks: [] };
    expect(inspect(station)).toEqual(['SPECIAL_OF_CARE_ONLY organisationId', 'CHECKS_INCOMPLETE checks']);
    expect(inspect({ checks: whole.slice(1) })).toEqual(['CHECKS_INCOMPLETE checks']);
    expect(inspect({ checklistVersion: 'FC-2025-1' })).toEqual(['CHECKLIST_OUTDATED checklistVersion']);
  });

  it('S-2.1c: nobody of the institution takes part, and somebody of the panel does', () => {
    expect(inspect({ supervisorIds: ['works'] })).toEqual(['SUPERVISOR_RECUSED supervisorIds']);
    expect(inspect({ supervisorIds: [] })).toEqual(['TOO_FEW_SUPERVISORS supervisorIds']);
  });

  it('S-2.2d: what fails says what is wrong, and that is what goes on the ledger', () => {
    const failing = whole.map((check) =>
      check.code === 'FC-17' ? { ...check, result: 'FAIL' as const, note: ' 灭火器过期 ' } : check,
    );
    expect(inspect({ checks: failing })).toMatchObject({
      failed: [{ code: 'FC-17', problem: '灭火器过期' }],
    });
    const silent = failing.map((check) => ({ ...check, note: null }));
    expect(inspect({ checks: silent })).toEqual(['CHECK_NOTE_MISSING checks.FC-17']);
    expect(inspect({ checks: [...whole, ...whole.slice(0, 1)] })).toEqual(['CHECK_TWICE checks.FC-01']);
  });
});

describe('S-2.0, S-2.1e: a visit', () => {
  const visit: Partial<InspectionInput> = { kind: 'VISIT', checks: [], isUnannounced: true };
  it('is recorded by whoever took part, with as many items as were looked at', () => {
    expect(inspect(visit, 'a')).toMatchObject({ kind: 'VISIT' });
    expect(inspect({ ...visit, supervisorIds: ['a'] }, 'other')).toEqual(['VISITOR_MISSING supervisorIds']);
    expect(inspect({ ...visit, checks: [{ code: 'ST-01', result: 'PASS', note: null }] }, 'a')).toEqual([
      'CHECK_UNKNOWN checks.ST-01',
    ]);
    expect(inspect({ ...visit, on: '2026-06-21' }, 'a')).toEqual(['DAY_IN_FUTURE on']);
    expect(inspect({ ...visit, conclusion: ' ' }, 'a')).toEqual(['TEXT_MISSING conclusion']);
  });
});
