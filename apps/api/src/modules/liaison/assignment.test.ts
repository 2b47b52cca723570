import { HUANGSHAN, SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { arrange, assignmentOf, organisationOf, postOf } from '@mingcha/testing/liaison';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const TODAY = '2026-01-31';

let api: Api;
let head: string;
let deputy: string;
let care: string;
let hospital: string;
beforeAll(async () => {
  api = await givenApi(givenServer);
  head = await postOf(api, SHEXIAN, 'SECTION_HEAD');
  deputy = await postOf(api, SHEXIAN, 'DEPUTY_IN_CHARGE');
  care = await organisationOf(api, '歙县安养中心');
  hospital = await organisationOf(api, '歙县定点医院');
});
afterAll(() => api.close());

const clerk = () => api.as('clerk');

interface DutyRow {
  window: string;
  satisfied: string | null;
}

/** Breaches of L-1.7 of a post, as stored. */
function breaches(positionId: string): Promise<DutyRow[]> {
  return api.world.store.asSuperuser(
    `select window_key "window", satisfied_on::text satisfied from duties
      where subject_id = $1 and rule_code = 'L-1.7' order by 1`,
    [positionId],
  );
}

async function trailOf(act: string): Promise<number> {
  const rows = await api.world.store.asSuperuser('select 1 from audit_entries where act = $1', [act]);
  return rows.length;
}

describe('assigning and ending (L-1.2, L-1.7)', () => {
  it('ending the only unit owes it anew from the day after, assigning it again mends it', async () => {
    const id = await assignmentOf(api, head, TODAY);
    const before = await breaches(head);
    const ended = await arrange(clerk(), 'endAssignment', { id, on: '2026-01-10' });
    expect(ended).toMatchObject({ __typename: 'AssignmentEnded', assignment: { to: '2026-01-10' } });
    expect(await breaches(head)).toEqual([...before, { window: 'since:2026-01-11', satisfied: null }]);

    const again = { positionId: head, organisationId: care, from: '2026-01-20' };
    const stored = await arrange(clerk(), 'assignPost', again);
    expect(stored).toMatchObject({
      ...{ __typename: 'AssignmentStored', warnings: [] },
      assignment: { from: '2026-01-20', to: null, organisation: { name: '歙县安养中心' } },
    });
    expect(await breaches(head)).toContainEqual({ window: 'since:2026-01-11', satisfied: '2026-01-20' });
    expect(await arrange(clerk(), 'assignPost', again)).toMatchObject({ code: 'ASSIGNMENT_OVERLAPS' });
    expect([await trailOf('END_ASSIGNMENT'), await trailOf('ASSIGN_POST')]).toEqual([1, 1]);
  });

  it.each([
    ['歙县救助管理站', 'UNIT_NOT_HOSPITAL_OR_CARE', 'L-1.7'],
    ['休宁县安养中心', 'ORGANISATION_UNKNOWN', null],
  ])('refuses %s to the section head and stores nothing', async (name, code, clause) => {
    const organisationId = await organisationOf(api, name);
    const rows = () => api.world.store.asSuperuser('select * from assignments order by id');
    const before = await rows();
    const input = { positionId: head, organisationId, from: TODAY };
    expect(await arrange(clerk(), 'assignPost', input)).toMatchObject({ code, clause });
    expect(await rows()).toEqual(before);
  });

  it('a post of the city takes a unit below, and is told when it is one more (L-1.4)', async () => {
    const cityClerk = api.as(await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }));
    const positionId = await postOf(api, HUANGSHAN, 'DEPUTY_IN_CHARGE');
    const station = await organisationOf(api, '歙县救助管理站');
    const input = { positionId, organisationId: station, from: TODAY };
    expect(await arrange(cityClerk, 'assignPost', input)).toMatchObject({
      ...{ __typename: 'AssignmentStored', warnings: ['UNIT_IN_ADDITION'] },
    });
    const own = await organisationOf(api, '黄山市救助站');
    expect(await arrange(cityClerk, 'assignPost', { ...input, organisationId: own })).toMatchObject({
      ...{ code: 'UNIT_NOT_COUNTY_STATION', clause: 'L-1.4' },
    });
  });
});

describe('handing over', () => {
  it('one act: the old ends the day before, nothing is owed in between, one line in the trail', async () => {
    const id = await assignmentOf(api, deputy, TODAY);
    const input = { id, on: '2026-01-25', organisationId: care };
    const done = await arrange(clerk(), 'handOver', input);
    expect(done).toMatchObject({
      ...{ __typename: 'HandedOver', warnings: [] },
      ended: { id, to: '2026-01-24', organisation: { name: '歙县定点医院' } },
      assignment: { from: '2026-01-25', to: null, organisation: { name: '歙县安养中心' } },
    });
    // The rule in force reads 分别 as hospital for the deputy (A5): the care institution does not answer it.
    expect(await breaches(deputy)).toContainEqual({ window: 'since:2026-01-25', satisfied: null });
    expect(await trailOf('HAND_OVER')).toBe(1);

    const back = { id: done.assignment?.id, on: '2026-01-28', organisationId: hospital };
    expect(await arrange(clerk(), 'handOver', back)).toMatchObject({ __typename: 'HandedOver' });
    expect(await breaches(deputy)).toContainEqual({ window: 'since:2026-01-25', satisfied: '2026-01-28' });
  });

  it('twice the same finds it done', async () => {
    const [{ id }] = (await api.world.store.asSuperuser(
      'select id from assignments where position_id = $1 and to_on = $2',
      [deputy, '2026-01-24'],
    )) as [{ id: string }];
    expect(await arrange(clerk(), 'handOver', { id, on: '2026-02-20', organisationId: care })).toMatchObject({
      code: 'HANDOVER_LEAVES_GAP',
    });
  });
});

describe('taking and leaving office (A11)', () => {
  beforeEach(() => api.world.clock.set(TODAY));

  it('a post left is vacant from the day after, and taken again by one person only', async () => {
    const left = await arrange(clerk(), 'leaveOffice', { positionId: deputy, on: '2026-01-15' });
    expect(left).toMatchObject({ __typename: 'OfficeLeft', incumbency: { to: '2026-01-15' } });
    const taking = { positionId: deputy, personName: '江承', from: '2026-01-20' };
    expect(await arrange(clerk(), 'takeOffice', { ...taking, from: '2026-01-15' })).toMatchObject({
      code: 'OFFICE_TAKEN',
    });
    expect(await arrange(clerk(), 'takeOffice', taking)).toMatchObject({ __typename: 'OfficeTaken' });
    const [one, other] = await Promise.all([
      arrange(clerk(), 'leaveOffice', { positionId: deputy, on: '2026-01-25' }),
      arrange(clerk(), 'leaveOffice', { positionId: deputy, on: '2026-01-25' }),
    ]);
    expect([one.code, other.code].sort()).toEqual(['ALREADY_ENDED', undefined]);
    expect([await trailOf('LEAVE_OFFICE'), await trailOf('TAKE_OFFICE')]).toEqual([2, 1]);
  });

  it('of two who take a vacant post at once one is refused', async () => {
    const taking = (personName: string) => ({ positionId: deputy, personName, from: '2026-01-26' });
    const outcomes = await Promise.all([
      arrange(clerk(), 'takeOffice', taking('甲')),
      arrange(clerk(), 'takeOffice', taking('乙')),
    ]);
    expect(outcomes.map(({ code }) => code ?? 'stored').sort()).toEqual(['OFFICE_TAKEN', 'stored']);
  });
});
