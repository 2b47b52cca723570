import { type Answer, type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../given-server';
import { encodeCursor } from './connection';

const JSON_TYPE = { 'content-type': 'application/json' };
const DUTIES = 'duties(filter: { year: 2025 })';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

/** Refused by what it is, before anything was asked of the database. */
async function expectRefused(document: string, variables: Record<string, unknown> = {}): Promise<void> {
  const answer = await api.as('clerk')(document, variables);
  expect(codeOf(answer)).toBe('BAD_INPUT');
  expect(answer.data ?? null).toBeNull();
}

describe('G1 depth', () => {
  const deep = (levels: number, open: string, close = '}') =>
    `{ me ${open.repeat(levels)} { id } ${close.repeat(levels)} }`;

  it.each([
    ['inline fragments', deep(50, '{ ... on Viewer ').replace('on Viewer  { id }', 'on Viewer { id }')],
    [
      'fragments in a row',
      `{ me { ...F0 } } ${times(50, (i) => `fragment F${i} on Viewer { tenant { id } ...F${i + 1} }`)} fragment F50 on Viewer { id }`,
    ],
    [
      'a fragment named __schema',
      `{ ...__schema } fragment __schema on Query { ${DUTIES} { edges { node { rule { code { code { code { code { code { code } } } } } } } } } }`,
    ],
  ])('refuses fifty levels of %s', (_title, document) => expectRefused(document));

  it('answers the deepest question of the console', async () => {
    const answer = await api.as('clerk')(
      `{ ${DUTIES} { edges { node { reasons { considered { on } } tenant { code } } } } }`,
    );
    expect(answer.errors).toEqual([]);
  });
});

describe('G2 aliases', () => {
  it('refuses a thousand names for one field', () =>
    expectRefused(`{ ${times(1000, (i) => `a${i}: me { id }`)} }`));

  it('refuses ten thousand __typename', () =>
    expectRefused(`{ ${times(10_000, (i) => `a${i}: __typename`)} }`));

  it('refuses a hundred guesses of a password in one request', async () => {
    const guesses = times(
      100,
      (i) => `g${i}: signIn(input: { login: "a", password: "${i}" }) { __typename }`,
    );
    const answer = await api.as(null)(`mutation { ${guesses} }`);
    expect(codeOf(answer)).toBe('BAD_INPUT');
  });

  it('counts each guess of the few it lets through: the sixth is locked out', async () => {
    const guesses = times(
      8,
      (i) => `g${i}: signIn(input: { login: "huangshan", password: "${i}" }) { ... on Refusal { code } }`,
    );
    const { data } = await api.as(null)<Record<string, { code: string }>>(
      `mutation { ${guesses} }`,
      {},
      { address: '10.2.0.1' },
    );
    expect(Object.values(data).map(({ code }) => code)).toEqual([
      ...Array(5).fill('SIGN_IN_FAILED'),
      ...Array(3).fill('LOCKED_OUT'),
    ]);
  });
});

describe('G3 batching', () => {
  it('answers one question a request', async () => {
    const body = JSON.stringify(Array(100).fill({ query: '{ __typename }' }));
    const answer = await api.post(body, JSON_TYPE);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('"data"');
  });
});

describe('G4 directives', () => {
  it.each(['@include(if: true)', '@skip(if: false)', '@unknown'])('refuses a thousand %s', (directive) =>
    expectRefused(`{ me { id ${times(1000, () => directive)} } }`),
  );
});

describe('G5 size', () => {
  it('takes no body beyond a megabyte', async () => {
    const answer = await api.post(
      JSON.stringify({ query: `{ me { id } } # ${'x'.repeat(1024 * 1024)}` }),
      JSON_TYPE,
    );
    expect(answer.status).toBe(413);
  });

  it('refuses a hundred thousand tokens before it validates them', async () => {
    const began = performance.now();
    await expectRefused(`{ ${'me '.repeat(100_000)} }`);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it.each([1_000_000_000, -1, 0, 101])('refuses a page of %d', async (first) => {
    await expectRefused(`{ duties(filter: { year: 2025 }, first: ${first}) { totalCount } }`);
    await expectRefused(`{ notices(first: ${first}) { pageInfo { endCursor } } }`);
  });

  it('refuses numbers that are none', async () => {
    const ask = 'query ($first: Int!) { duties(filter: { year: 2025 }, first: $first) { totalCount } }';
    for (const first of [1e99, 1.5, '20', null, [20], {}]) await expectRefused(ask, { first });
  });

  it.each([
    ['no base64', '*'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['too few values', encodeCursor(['2025-01-01'])],
    ['too many values', encodeCursor(['2025-01-01', '01900000-0000-7000-8000-00000000dead', 'x'])],
    ['no day', encodeCursor(['2025-02-30', '01900000-0000-7000-8000-00000000dead'])],
    ['no id', encodeCursor(['2025-01-01', 'x'])],
    ['SQL', encodeCursor(["2025-01-01'; drop table duties; --", '01900000-0000-7000-8000-00000000dead'])],
    ['another list’s', encodeCursor(['2025-01-01T00:00:00.000000Z', '01900000-0000-7000-8000-00000000dead'])],
    ['numbers', Buffer.from('[1,2]').toString('base64url')],
  ])('refuses a cursor that is %s', async (_title, after) => {
    const duties = await api.as('clerk')(
      'query ($after: String) { duties(filter: { year: 2025 }, after: $after) { totalCount } }',
      { after },
    );
    expect([codeOf(duties), duties.errors[0]?.extensions.field]).toEqual(['BAD_INPUT', 'after']);
    const isInstant =
      after === encodeCursor(['2025-01-01T00:00:00.000000Z', '01900000-0000-7000-8000-00000000dead']);
    const notices = await api.as('clerk')(
      'query ($after: String) { notices(after: $after) { pageInfo { endCursor } } }',
      { after },
    );
    expect(codeOf(notices)).toBe(isInstant ? null : 'BAD_INPUT');
  });

  it('refuses more than a hundred ids at once', () =>
    expectRefused('mutation ($ids: [ID!]!) { markNoticesRead(input: { ids: $ids }) }', {
      ids: Array(101).fill('x'),
    }));
});

describe('G6 fragments', () => {
  it.each([
    ['in a circle', '{ me { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }'],
    ['in themselves', '{ me { ...A } } fragment A on Viewer { id ...A }'],
    ['by the thousand', `{ me { id } } ${times(5_000, (i) => `fragment F${i} on Viewer { id }`)}`],
    [
      'that double and double again',
      `{ me { ...F0 } } ${times(90, (i) => `fragment F${i} on Viewer { ...F${i + 1} ...F${i + 1} }`)} fragment F90 on Viewer { id }`,
    ],
  ])('%s end quickly', async (_title, document) => {
    const began = performance.now();
    const answer = await api.as('clerk')(document);
    expect([null, 'BAD_INPUT']).toContain(codeOf(answer));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('G7 introspection', () => {
  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Query") { name } }',
    'query { ...F } fragment F on Query { __schema { queryType { name } } }',
    '{ alias: __schema { directives { name } } }',
    '{ ... @include(if: true) { __schema { description } } }',
  ])('is off: %s', (document) => expectRefused(document));
});

describe('G8 suggestions', () => {
  it.each([
    ['a field', '{ mee { id } }', {}],
    ['a field below', '{ me { logn } }', {}],
    ['an argument', '{ duty(idd: "x") { id } }', {}],
    ['an enum value', '{ duties(filter: { year: 2025, statuses: [MEET] }) { totalCount } }', {}],
    ['an input field', '{ duties(filter: { yeer: 2025 }) { totalCount } }', {}],
    ['a type of a fragment', '{ me { ... on Viever { id } } }', {}],
    ['a type of a variable', 'query ($f: DutyFiltr!) { duties(filter: $f) { totalCount } }', { f: {} }],
    [
      'an input field in a variable',
      'query ($f: DutyFilter!) { duties(filter: $f) { totalCount } }',
      { f: { year: 2025, tenantCod: 'x' } },
    ],
    [
      'an enum value in a variable',
      'query ($f: DutyFilter!) { duties(filter: $f) { totalCount } }',
      { f: { year: 2025, statuses: ['MEET'] } },
    ],
  ])('are not given for %s', async (_title, document, variables) => {
    const { text, errors } = await api.as('clerk')(document, variables);
    expect(errors).not.toEqual([]);
    expect(text).not.toMatch(/did you mean|perhaps|\W(login|MET|tenantCode)\W/i);
  });
});

describe('G9 requests another site could send', () => {
  const query = 'mutation { signOut }';

  it.each([
    ['text/plain', JSON.stringify({ query })],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    ],
  ])('a POST of %s does nothing', async (type, body) => {
    const cookie = `mingcha_session=${api.cast.clerk.secret}`;
    const answer = await api.post(body, { 'content-type': type, cookie });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect((await api.as('clerk')('{ me { id } }')).data.me).not.toBeNull();
  });

  it.each(['/graphql?query=%7Bme%7Bid%7D%7D', '/graphql?query=mutation%7BsignOut%7D'])(
    'a GET of %s does nothing',
    async (url) => {
      const cookie = `mingcha_session=${api.cast.clerk.secret}`;
      const { statusCode, body } = await api.server.inject({ method: 'GET', url, headers: { cookie } });
      expect(statusCode).toBe(404);
      expect(body).not.toContain('"data"');
      expect((await api.as('clerk')('{ me { id } }')).data.me).not.toBeNull();
    },
  );
});

describe('G11 over-posting', () => {
  it.each([
    [
      'filter',
      'query ($input: DutyFilter!) { duties(filter: $input) { totalCount } }',
      { year: 2025, tenantId: 'x' },
    ],
    [
      'signIn',
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      { login: 'a', password: 'b', roles: ['SYSTEM_ADMIN'] },
    ],
    [
      'setPassword',
      'mutation ($input: SetPasswordInput!) { setPassword(input: $input) { __typename } }',
      { password: 'b', accountId: 'x' },
    ],
    [
      'markNoticesRead',
      'mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) }',
      { ids: [], recipientId: 'x' },
    ],
  ])('%s takes no key that it does not know', (_title, document, input) =>
    expectRefused(document, { input }),
  );
});

describe('G11 poisoned prototypes', () => {
  it.each(['__proto__', 'constructor'])('%s is no key of a request', async (key) => {
    const input = `{ "ids": [], "${key}": { "prototype": { "polluted": true } } }`;
    const query = 'mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) }';
    const answer = await api.post(`{ "query": "${query}", "variables": { "input": ${input} } }`, JSON_TYPE);
    expect(answer.status).toBe(400);
    expect('polluted' in {}).toBe(false);
  });
});

describe('G13 what an error tells', () => {
  it('of ours is nothing but INTERNAL, and the request id finds it', async () => {
    await api.world.store.asSuperuser('alter table notices rename to notices_away');
    const answer = await api.as('clerk')('{ notices { edges { cursor } } }');
    await api.world.store.asSuperuser('alter table notices_away rename to notices');
    expect(answer.errors).toEqual([
      {
        message: 'Something went wrong here; the request id finds it in the log.',
        path: ['notices'],
        extensions: { code: 'INTERNAL', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.text).not.toMatch(/relation|select|notices_away|stack|\.ts|node_modules/);
  });

  it.each(['{', '', '{ me { id }', 'null', 'query A { me { id } } query B { me { id } }'])(
    'of the caller is BAD_INPUT: %s',
    async (document) => {
      const answer: Answer<unknown> = await api.as('clerk')(document);
      expect(codeOf(answer)).toBe('BAD_INPUT');
      expect(answer.text).not.toMatch(/stack|\.ts|node_modules/);
    },
  );
});

describe('G17 cost', () => {
  const page = (alias: string, first: number) =>
    `${alias}: duties(filter: { year: 2025 }, first: ${first}) { edges { node { id status dueOn tenant { code name } rule { code quote } reasons { considered { on verdict evidenceId kind condition } } } } }`;

  it('is counted by the rows of a page, and the budget stands in the refusal', async () => {
    const answer = await api.as('clerk')(`{ ${times(14, (i) => page(`a${i}`, 100))} }`);
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(answer.errors[0]?.message).toMatch(
      /^This asks for up to \d+ values; one question may ask for 60000\.$/,
    );
  });

  it('is counted through variables and fragments too', async () => {
    const spread = `query ($first: Int!) { ${times(14, (i) => `a${i}: duties(filter: { year: 2025 }, first: $first) { ...P }`)} }
      fragment P on DutyConnection { edges { node { id status dueOn tenant { code name } rule { code quote } reasons { considered { on verdict evidenceId kind condition } } } } }`;
    await expectRefused(spread, { first: 100 });
    expect((await api.as('clerk')(spread, { first: 1 })).errors).toEqual([]);
  });

  it('leaves room for a full page with everything on it', async () => {
    expect((await api.as('clerk')(`{ ${page('all', 100)} }`)).errors).toEqual([]);
  });
});
