import { goodContact, recordContact, replaceContact, voidContact } from '@mingcha/testing/contacts';
import { LANGYA, SHEXIAN } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
let good: object;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
beforeEach(async () => {
  good = await goodContact(api, SHEXIAN, '2026-01-20');
});
afterEach(() => api.world.clock.set('2026-01-31'));
afterAll(() => api.close());

const clerk = () => api.as('clerk');

async function stored(): Promise<unknown[]> {
  return api.world.store.asSuperuser('select * from contacts order by id');
}

async function trail(subjectId: string): Promise<object[]> {
  return api.world.store.asSuperuser(
    'select act, actor_id, outcome, after from audit_entries where subject_id = $1 order by seq',
    [subjectId],
  );
}

describe('recording a contact', () => {
  it('stores it once, says who and when, and leaves one line in the trail', async () => {
    const said = {
      purpose: 'GUIDE',
      inspectionMode: 'KEY',
      supervisionKind: 'THEMATIC',
      stages: ['CARE', 'MEDICAL'],
    };
    const input = {
      ...good,
      ...said,
      companions: [' 王敏 '],
      problemsFound: ' 档案不全 ',
      problemsSolved: '',
    };
    const { contact } = await recordContact(clerk(), input);
    const { data } = await clerk()(
      `query ($id: ID!) { contact(id: $id) { on methods topics problemsFound problemsSolved byProxy recordedAt
         purpose inspectionMode supervisionKind stages companions attachments { id }
         recordedByName canVoid tenant { code } position { kind } organisation { name } } }`,
      { id: contact.id },
    );
    expect(data.contact).toEqual({
      on: '2026-01-20',
      methods: ['FIELD_VISIT'],
      topics: ['LAWFUL_SERVICE'],
      ...said,
      companions: ['王敏'],
      attachments: [],
      problemsFound: '档案不全',
      problemsSolved: null,
      byProxy: false,
      recordedAt: '2026-01-31T04:00:00.000Z',
      recordedByName: '测试员341021',
      canVoid: true,
      tenant: { code: SHEXIAN },
      position: { kind: 'SECTION_HEAD' },
      organisation: { name: '歙县安养中心' },
    });
    expect(await trail(contact.id)).toEqual([
      expect.objectContaining({
        act: 'RECORD_CONTACT',
        outcome: 'DONE',
        actor_id: api.cast.clerk.accountId,
      }),
    ]);
  });

  it.each([
    ['L-3.4', 'METHOD_MISSING', 'methods', { methods: [] }],
    ['G-2.1', 'PURPOSE_MISSING', 'purpose', { purpose: null }],
    ['L-3.5', 'INSPECTION_MODE_MISSING', 'inspectionMode', { methods: ['COVERT_CHECK'] }],
    [
      'L-3.5',
      'SUPERVISION_KIND_MISSING',
      'supervisionKind',
      { methods: ['OPEN_CHECK'], inspectionMode: 'KEY' },
    ],
    [
      null,
      'TOO_MANY_COMPANIONS',
      'companions',
      { companions: Array.from({ length: 21 }, (_, n) => `随${n}`) },
    ],
    ['L-3.4', 'DATE_IN_FUTURE', 'on', { on: '2026-02-01' }],
    ['L-3.1', 'POSITION_NOT_IN_BEING', 'on', { on: '2024-03-14' }],
    [null, 'TEXT_TOO_LONG', 'problemsFound', { problemsFound: '字'.repeat(2001) }],
    [null, 'TEXT_TOO_LONG', 'problemsSolved', { problemsSolved: '字'.repeat(2001) }],
  ])('%s: refuses %s at %s and stores nothing', async (clause, code, path, change) => {
    const before = await stored();
    expect(await recordContact(clerk(), { ...good, ...change })).toEqual({
      __typename: 'Refusal',
      code,
      path,
      clause,
    });
    expect(await stored()).toEqual(before);
  });

  it.each([
    [{ on: '2026-02-30' }],
    [{ on: '20260120' }],
    [{ on: 20260120 }],
    [{ methods: ['TELEPATHY'] }],
    [{ methods: null }],
    [{ topics: 'LAWFUL_SERVICE,COORDINATION' }],
    [{ byProxy: 'yes' }],
    [{ problemsFound: 'a\u0000b' }],
  ])('answers %j with BAD_INPUT and stores nothing', async (change) => {
    const before = await stored();
    const answer = await clerk()(
      'mutation ($input: RecordContactInput!) { recordContact(input: $input) { __typename } }',
      { input: { ...good, ...change } },
    );
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(await stored()).toEqual(before);
  });

  it('A10, A9: warns of what will not count, and stores it all the same', async () => {
    const remote = { ...good, byProxy: true, methods: ['PHONE', 'VIDEO'] };
    const outcome = await recordContact(clerk(), remote);
    expect(outcome.warnings).toEqual(['BY_PROXY', 'ONLY_REMOTE_METHODS']);
    expect(outcome.servedDuties).toEqual([]);
  });
});

describe('what a contact is about', () => {
  it.each([
    ['L-2.1', 'LAWFUL_SERVICE'],
    ['L-2.2', 'MINOR_GUARDIANSHIP'],
    ['L-2.3', 'COORDINATION'],
    ['L-2.5', 'SOCIAL_FORCES'],
  ])('%s: %s is asked, kept and given back', async (_clause, topic) => {
    const { contact } = await recordContact(api.as('clerk'), { ...good, topics: [topic] });
    const { data } = await api.as('clerk')<{ contact: { topics: string[] } }>(
      'query ($id: ID!) { contact(id: $id) { topics } }',
      { id: contact.id },
    );
    expect(data.contact.topics).toEqual([topic]);
  });
});

describe('voiding a contact', () => {
  it('keeps it visible, with the reason, and cannot be done twice', async () => {
    const { contact } = await recordContact(clerk(), good);
    const voided = await voidContact(clerk(), contact.id, ' 误录 ');
    expect(voided).toMatchObject({ __typename: 'ContactVoided', contact: { voidedAt: expect.any(String) } });
    const { data } = await clerk()(
      'query ($id: ID!) { contact(id: $id) { voidReason voidedByName canVoid servedDuties { id } } }',
      { id: contact.id },
    );
    expect(data.contact).toEqual({
      voidReason: '误录',
      voidedByName: '测试员341021',
      canVoid: false,
      servedDuties: [],
    });
    expect(await voidContact(clerk(), contact.id)).toMatchObject({ code: 'ALREADY_VOIDED', path: 'id' });
    expect((await trail(contact.id)).map((line) => 'act' in line && line.act)).toEqual([
      'RECORD_CONTACT',
      'VOID_CONTACT',
    ]);
  });

  it('asks for a reason', async () => {
    const { contact } = await recordContact(clerk(), good);
    expect(await voidContact(clerk(), contact.id, '  ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await voidContact(clerk(), contact.id, '字'.repeat(2001))).toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
  });

  it('of one of two at once happens once', async () => {
    const { contact } = await recordContact(clerk(), good);
    const outcomes = await Promise.all([1, 2, 3].map(() => voidContact(clerk(), contact.id)));
    expect(outcomes.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'ALREADY_VOIDED',
      'ALREADY_VOIDED',
      'ContactVoided',
    ]);
  });
});

describe('correcting a contact', () => {
  it('voids the old one and puts the new one in its place', async () => {
    const { contact: old } = await recordContact(clerk(), { ...good, on: '2026-01-02' });
    const { contact } = await replaceContact(clerk(), old.id, { ...good, on: '2026-01-03' });
    expect(contact).toMatchObject({ replacesId: old.id, voidedAt: null });
    const { data } = await clerk()('query ($id: ID!) { contact(id: $id) { replacedById voidReason } }', {
      id: old.id,
    });
    expect(data.contact).toEqual({ replacedById: contact.id, voidReason: '更正' });
  });

  it('does neither when the new one is refused', async () => {
    const { contact } = await recordContact(clerk(), good);
    const before = await stored();
    expect(await replaceContact(clerk(), contact.id, { ...good, methods: [] })).toMatchObject({
      code: 'METHOD_MISSING',
    });
    expect(await stored()).toEqual(before);
    expect(await trail(contact.id)).toHaveLength(1);
  });
});

describe('who may write for whom (L-3.1)', () => {
  it('a leader for the own post, and for no other', async () => {
    const deputy = await api.enter({
      tenantCode: SHEXIAN,
      roles: ['LIAISON_LEADER'],
      position: 'DEPUTY_IN_CHARGE',
    });
    const recorded = await recordContact(api.as('leader'), good);
    expect(recorded.__typename).toBe('ContactRecorded');
    expect(await recordContact(api.as(deputy), good)).toMatchObject({
      code: 'NOT_OWN_POSITION',
      clause: 'L-3.1',
    });
    expect(await voidContact(api.as(deputy), recorded.contact.id)).toMatchObject({
      code: 'NOT_OWN_POSITION',
    });
    expect(await voidContact(api.as('leader'), recorded.contact.id)).toMatchObject({
      __typename: 'ContactVoided',
    });
  });

  it('the posts offered are those one may write for, with their units of that day', async () => {
    const offered = async (who: 'clerk' | 'leader' | 'foreignClerk', on: string) => {
      const { data } = await api.as(who)<{ liaisonPositions: object[] }>(
        'query ($on: Date!) { liaisonPositions(on: $on) { incumbentName position { kind tenant { code } } units { name } } }',
        { on },
      );
      return data.liaisonPositions;
    };
    const head = {
      incumbentName: '罗明德17',
      position: { kind: 'SECTION_HEAD', tenant: { code: SHEXIAN } },
      units: [{ name: '歙县安养中心' }],
    };
    expect(await offered('leader', '2026-01-20')).toEqual([head]);
    expect(await offered('clerk', '2026-01-20')).toHaveLength(3);
    // Between two assignments, and before anybody held the post.
    expect(await offered('clerk', '2025-03-01')).toContainEqual(
      expect.objectContaining({ incumbentName: '方若水16', units: [] }),
    );
    expect(await offered('clerk', '2023-01-01')).toEqual([]);
    expect(await offered('foreignClerk', '2026-01-20')).toContainEqual(
      expect.objectContaining({ position: { kind: 'SECTION_HEAD', tenant: { code: LANGYA } } }),
    );
  });
});
