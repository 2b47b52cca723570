import { givenCare } from '@mingcha/testing/care';
import { goodContact, idOf } from '@mingcha/testing/contacts';
import { statementsOf } from '@mingcha/testing/count-statements';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { givenIssue } from '@mingcha/testing/issues';
import { givenJointInspection } from '@mingcha/testing/joint-inspections';
import { givenMinor } from '@mingcha/testing/minors';
import { givenOpinion } from '@mingcha/testing/opinions';
import { givenProject } from '@mingcha/testing/projects';
import { documentOf, rootFields } from '@mingcha/testing/schema-walk';
import { givenStationReport } from '@mingcha/testing/station-reports';
import { givenTask } from '@mingcha/testing/tasks';
import { givenTracing } from '@mingcha/testing/tracing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from './given-server';
import { buildApiSchema } from './schema';

/** Who the session is: the door it opens, its account, commit. The three travel together. */
const AUTHENTICATE = 3;
/** A read behind the tenant door: the door, which begins, and the commit. */
const DOOR = 2;
/** Who was told of the duties, however many: one more read. */
const TOLD = DOOR + 1;

const ROOTS = new Map(rootFields(buildApiSchema()).map((root) => [root.name, root]));

let api: Api;
let joint: string;
beforeAll(async () => {
  api = await givenApi(givenServer);
  joint = await givenJointInspection(api, SHEXIAN);
  // The first request of a process learns the tree of bureaus, the rules and the calendar.
  await api.as('clerk')('{ me { id } }');
});
afterAll(() => api.close());

/** Asks for everything a root field can give, and tells what that cost. */
async function cost(
  who: 'clerk' | 'supervisor' | 'citySection' | 'leader' | 'station' | 'systemAdmin' | 'auditAdmin',
  name: string,
  variables: Record<string, unknown>,
): Promise<number> {
  const root = ROOTS.get(name);
  if (!root) throw new Error(`The schema has no ${name}.`);
  const sent = await statementsOf(async () => {
    const { errors } = await api.as(who)(documentOf(root), variables);
    expect(errors).toEqual([]);
  });
  return sent.length;
}

describe('what a question costs, in statements sent to PostgreSQL', () => {
  it.each([
    ['me', {}, AUTHENTICATE + DOOR + 1],
    ['rules', {}, AUTHENTICATE + DOOR],
    // Inspections; then what all of them found.
    ['jointInspections', { first: 20 }, AUTHENTICATE + DOOR + 1 + DOOR + 1],
    ['findings', { filter: { isOverdue: true }, first: 50 }, AUTHENTICATE + DOOR + 1],
    ['findingUnits', {}, AUTHENTICATE + DOOR + 1],
    ['findingChoices', {}, AUTHENTICATE + DOOR + 1],
    // Institutions, posts.
    ['jointInspectionChoices', {}, AUTHENTICATE + DOOR + 2],
    ['stationReports', { first: 50 }, AUTHENTICATE + DOOR + 1],
    // Panels with everybody on them; then what binds the people of that bureau.
    ['panels', {}, AUTHENTICATE + DOOR + 2],
    // Institutions, panels.
    ['panelChoices', {}, AUTHENTICATE + DOOR + 2],
    ['opinions', { filter: {}, first: 50 }, AUTHENTICATE + DOOR + 1],
    ['gatherings', { first: 50 }, AUTHENTICATE + DOOR + 1],
    ['guidance', {}, AUTHENTICATE + DOOR + 1],
    // Panels; everybody who served on them.
    ['gatheringPanels', {}, AUTHENTICATE + DOOR + 2],
    ['tasks', { first: 50 }, AUTHENTICATE + DOOR + 1],
    // Institutions; everybody on the panels with what binds them.
    ['taskUnits', {}, AUTHENTICATE + DOOR + 2],
    ['visits', { from: '2026-01-01', to: '2026-01-31' }, AUTHENTICATE + DOOR + 1],
    ['tracingCases', { isOpen: true, first: 50 }, AUTHENTICATE + DOOR + 1],
    ['tracingCoverage', {}, AUTHENTICATE + DOOR + 1],
    ['tracingChoices', {}, AUTHENTICATE + DOOR + 1],
    ['briefings', { first: 50 }, AUTHENTICATE + DOOR + 1],
    // Institutions, counts.
    ['briefingStarts', {}, AUTHENTICATE + DOOR + 2],
    ['minorCases', { first: 50 }, AUTHENTICATE + DOOR + 1],
    ['minorChoices', {}, AUTHENTICATE + DOOR + 1],
    ['mandatoryReports', {}, AUTHENTICATE + DOOR + 1],
    ['careApplications', { first: 50 }, AUTHENTICATE + DOOR + 1],
    // Institutions, bureaus.
    ['careChoices', {}, AUTHENTICATE + DOOR + 2],
    ['inspections', { first: 50 }, AUTHENTICATE + DOOR + 1],
    // Institutions; everybody on the panels with what binds them.
    ['inspectionChoices', {}, AUTHENTICATE + DOOR + 2],
    ['projects', { first: 100 }, AUTHENTICATE + DOOR + 1],
    // Institutions, posts, bureaus.
    ['projectChoices', {}, AUTHENTICATE + DOOR + 3],
    ['coordinationIssues', { first: 50 }, AUTHENTICATE + DOOR + 1],
    // Institutions, categories.
    ['issueChoices', {}, AUTHENTICATE + DOOR + 2],
    ['job', { id: '01900000-0000-7000-8000-00000000dead' }, AUTHENTICATE + DOOR + 1],
    // Bulletins, jobs.
    ['bulletins', {}, AUTHENTICATE + DOOR + 2],
    ['posts', {}, AUTHENTICATE + DOOR + 1],
    ['liaisonPositions', { on: '2026-01-20' }, AUTHENTICATE + DOOR + 1],
    ['liaisonQuality', { year: 2025 }, AUTHENTICATE + DOOR + 1],
    // Count, page; the duties of all of them; then their reasons.
    ['contacts', { filter: {}, first: 10 }, AUTHENTICATE + DOOR + 2 + DOOR + 1 + DOOR + 1 + TOLD],
    ['excuseRequests', { filter: {}, first: 100 }, AUTHENTICATE + DOOR + 1],
    // Bureaus, institutions, posts, incumbents, assignments; questions to the city.
    ['liaisonCoverage', { on: '2026-01-20' }, AUTHENTICATE + DOOR + 6],
    // Bureaus, duties by rule and status.
    ['oversight', { year: 2025 }, AUTHENTICATE + DOOR + 2],
    // Bureau; facts; ids of the duties.
    ['assessment', { tenantCode: SHEXIAN, year: 2025 }, AUTHENTICATE + DOOR + 3],
    // Duties; then all their reasons in one more read: facts.
    ['myDuties', { year: 2025 }, AUTHENTICATE + DOOR + 1 + DOOR + 1 + TOLD],
    // Count, page; then the reasons.
    ['duties', { filter: { year: 2025 }, first: 100 }, AUTHENTICATE + DOOR + 2 + DOOR + 1 + TOLD],
    // Notices, duties; then the reasons.
    ['notices', { first: 100 }, AUTHENTICATE + DOOR + 2 + DOOR + 1 + TOLD],
  ])('%s %j: %d', async (name, variables, expected) => {
    expect(await cost('clerk', name, variables)).toBe(expected);
  });

  it('duty: as many whichever it is; contact: with the duties it serves and their reasons', async () => {
    const duty = await idOf(api, 'duties x where true', SHEXIAN);
    expect(await cost('clerk', 'duty', { id: duty })).toBe(AUTHENTICATE + DOOR + 1 + DOOR + 1 + TOLD);
    const contact = await idOf(
      api,
      'contacts x join duties d on d.tenant_id = x.tenant_id and x.id = any(d.evidence_ids) where true',
      SHEXIAN,
    );
    expect(await cost('clerk', 'contact', { id: contact })).toBe(
      AUTHENTICATE + DOOR + 1 + DOOR + 1 + DOOR + 1 + TOLD,
    );
  });

  it('finding, stationReport, jointInspection, project, coordinationIssue: one statement, with the whole history', async () => {
    expect(await cost('clerk', 'jointInspection', { id: joint })).toBe(AUTHENTICATE + DOOR + 1 + DOOR + 1);
    const finding = await idOf(api, 'findings x where true', SHEXIAN);
    expect(await cost('clerk', 'finding', { id: finding })).toBe(AUTHENTICATE + DOOR + 1);
    const report = await givenStationReport(api, SHEXIAN);
    expect(await cost('clerk', 'stationReport', { id: report })).toBe(AUTHENTICATE + DOOR + 1);
    const project = await givenProject(api, SHEXIAN);
    expect(await cost('clerk', 'project', { id: project })).toBe(AUTHENTICATE + DOOR + 1);
    const id = await givenIssue(api, SHEXIAN);
    expect(await cost('clerk', 'coordinationIssue', { id })).toBe(AUTHENTICATE + DOOR + 1);
  });

  it('panel: as the list', async () => {
    const id = await idOf(api, 'panels x where true', SHEXIAN);
    expect(await cost('clerk', 'panel', { id })).toBe(AUTHENTICATE + DOOR + 2);
  });

  it('opinion: one statement; what one may be sent of: institutions, people of the panel', async () => {
    const id = await givenOpinion(api, SHEXIAN);
    expect(await cost('clerk', 'opinion', { id })).toBe(AUTHENTICATE + DOOR + 1);
    expect(await cost('supervisor', 'opinionChoices', {})).toBe(AUTHENTICATE + DOOR + 2);
  });

  it('task, taskBurden: one statement', async () => {
    const id = await givenTask(api, SHEXIAN);
    expect(await cost('clerk', 'task', { id })).toBe(AUTHENTICATE + DOOR + 1);
    const days = { from: '2026-01-01', to: '2026-01-31' };
    expect(await cost('clerk', 'taskBurden', { organisationId: id, ...days })).toBe(AUTHENTICATE + DOOR + 1);
  });

  it('tracingCase: one statement', async () => {
    const id = await givenTracing(api, SHEXIAN);
    expect(await cost('clerk', 'tracingCase', { id })).toBe(AUTHENTICATE + DOOR + 1);
  });

  it('minorCase: one statement, one more for who may take part, and the trail where the file is open', async () => {
    const id = await givenMinor(api, SHEXIAN);
    expect(await cost('leader', 'minorCase', { id })).toBe(AUTHENTICATE + DOOR + 1);
    expect(await cost('clerk', 'minorCase', { id })).toBe(AUTHENTICATE + DOOR + 2);
    expect(await cost('station', 'minorCase', { id })).toBe(AUTHENTICATE + DOOR + 2 + 3);
  });

  it('careApplication: one statement, and one more for who may take part; inspection: one', async () => {
    const id = await givenCare(api, SHEXIAN);
    expect(await cost('clerk', 'careApplication', { id })).toBe(AUTHENTICATE + DOOR + 2);
    expect(await cost('leader', 'careApplication', { id })).toBe(AUTHENTICATE + DOOR + 1);
    const inspection = await idOf(api, 'inspections x where true', SHEXIAN);
    expect(await cost('clerk', 'inspection', { id: inspection })).toBe(AUTHENTICATE + DOOR + 1);
  });

  it('liaisonTargets: one statement, whatever the post may take', async () => {
    const positionId = await idOf(api, 'positions x where true', SHEXIAN);
    expect(await cost('clerk', 'liaisonTargets', { positionId, on: '2026-01-20' })).toBe(
      AUTHENTICATE + DOOR + 1,
    );
  });

  it('what administrators ask: one statement each, and a line in the trail for reading it', async () => {
    for (const name of ['accounts', 'accountTies', 'institutions']) {
      expect(await cost('systemAdmin', name, {})).toBe(AUTHENTICATE + DOOR + 1);
    }
    expect(await cost('auditAdmin', 'auditWords', {})).toBe(AUTHENTICATE + DOOR + 1);
    expect(await cost('auditAdmin', 'auditVerdict', {})).toBe(AUTHENTICATE + DOOR + 1);
    // The page; then the lock of the chain, its end, and the line.
    expect(await cost('auditAdmin', 'auditEntries', { filter: {}, first: 50 })).toBe(
      AUTHENTICATE + DOOR + 1 + 3,
    );
  });

  it('every query of the schema is counted above', () => {
    const counted = [
      ...['me', 'rules', 'notices', 'oversight', 'assessment'],
      ...['myDuties', 'duties', 'duty'],
      ...['posts', 'liaisonPositions', 'liaisonQuality', 'contacts', 'contact'],
      ...['excuseRequests', 'job', 'bulletins'],
      ...['coordinationIssues', 'coordinationIssue', 'issueChoices', 'projects', 'project', 'projectChoices'],
      ...['stationReports', 'stationReport', 'jointInspections', 'jointInspection', 'jointInspectionChoices'],
      ...['findings', 'finding', 'findingUnits', 'findingChoices'],
      ...['liaisonCoverage', 'liaisonTargets'],
      ...[
        'careApplications',
        ...['gatherings', 'guidance', 'gatheringPanels'],
        ...[
          'mandatoryReports',
          'minorCases',
          'minorCase',
          'minorChoices',
          'tasks',
          'task',
          'taskUnits',
          'taskBurden',
          'visits',
        ],
        ...[
          'tracingCases',
          'tracingCase',
          'tracingCoverage',
          'tracingChoices',
          'briefings',
          'briefingStarts',
        ],
        'careApplication',
        'careChoices',
        'inspections',
        'inspection',
        'inspectionChoices',
      ],
      ...['opinions', 'opinion', 'opinionChoices', 'panels', 'panel', 'panelChoices'],
      ...['accounts', 'accountTies', 'institutions', 'auditWords', 'auditVerdict', 'auditEntries'],
    ];
    const queries = [...ROOTS.values()].filter(({ kind }) => kind === 'query').map(({ name }) => name);
    expect(queries.sort()).toEqual(counted.sort());
  });
});

describe('what does not grow', () => {
  it.each([1, 20, 100])('a page of %d duties of one county costs the same', async (first) => {
    expect(await cost('clerk', 'duties', { filter: { year: 2025 }, first })).toBe(
      await cost('clerk', 'duties', { filter: { year: 2025 }, first: 50 }),
    );
  });

  it.each([20, 100])('a page of %d duties of the city costs the same without reasons', async (first) => {
    const sent = await statementsOf(() =>
      api.as('citySection')(
        'query ($first: Int!) { duties(filter: { year: 2025 }, first: $first) { totalCount edges { node { id status unitName tenant { name } rule { quote } canRecordContact } } } }',
        { first },
      ),
    );
    expect(sent).toHaveLength(AUTHENTICATE + DOOR + 2);
  });

  it('with reasons, the city pays once for each of its counties on the page, not for each duty', async () => {
    const { data } = await api.as('citySection')<{
      duties: { edges: { node: { tenant: { code: string } } }[] };
    }>('{ duties(filter: { year: 2025 }, first: 100) { edges { node { tenant { code } } } } }');
    const counties = new Set(data.duties.edges.map(({ node }) => node.tenant.code)).size;
    expect(counties).toBeGreaterThan(1);
    expect(await cost('citySection', 'duties', { filter: { year: 2025 }, first: 100 })).toBe(
      AUTHENTICATE + DOOR + 2 + DOOR + counties + TOLD,
    );
  });

  it('the overview costs the city what it costs a county', async () => {
    expect(await cost('citySection', 'oversight', { year: 2025 })).toBe(
      await cost('clerk', 'oversight', { year: 2025 }),
    );
  });

  it('the arrangements cost the city what they cost a county', async () => {
    const on = { on: '2026-01-20' };
    expect(await cost('citySection', 'liaisonCoverage', on)).toBe(await cost('clerk', 'liaisonCoverage', on));
  });

  it('recording a contact costs the same whatever the bureau already has', async () => {
    const input = await goodContact(api, SHEXIAN, '2026-01-20');
    const record = () => cost('clerk', 'recordContact', { input });
    await record();
    const [second, third] = [await record(), await record()];
    expect(third).toBe(second);
    expect(second).toBeLessThanOrEqual(20);
  });

  it.each([1, 20, 100])('a page of %d contacts costs the same, with the duties they serve', async (first) => {
    const sent = await statementsOf(async () => {
      const { errors } = await api.as('citySection')(
        `query ($first: Int!) { contacts(filter: {}, first: $first) { totalCount edges { node {
           id organisation { name } attachments { name } canVoid servedDuties { id status } } } } }`,
        { first },
      );
      expect(errors).toEqual([]);
    });
    expect(sent).toHaveLength(AUTHENTICATE + DOOR + 2 + DOOR + 1);
  });

  it('a minute’s use of a session writes once: the next question costs no more', async () => {
    api.world.clock.pass(61_000);
    expect(await cost('leader', 'rules', {})).toBe(AUTHENTICATE + DOOR + 1 + DOOR);
    expect(await cost('leader', 'rules', {})).toBe(AUTHENTICATE + DOOR);
  });
});
