import { ACTS, can, rolesAllowed } from '@mingcha/domain/access/access';
import { CHECKLISTS } from '@mingcha/domain/inspection/checklists';
import { CAST, type CastName, openSession, type TestActor } from '@mingcha/testing/actors';
import { givenCare } from '@mingcha/testing/care';
import { askForExcuses } from '@mingcha/testing/excuses';
import { picture, upload } from '@mingcha/testing/files';
import { CHUZHOU, HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { givenIssue } from '@mingcha/testing/issues';
import { givenJointInspection } from '@mingcha/testing/joint-inspections';
import { givenMinor } from '@mingcha/testing/minors';
import { givenOpinion } from '@mingcha/testing/opinions';
import { givenTies } from '@mingcha/testing/panels';
import { givenProject } from '@mingcha/testing/projects';
import { KINDS, type Kind, meant } from '@mingcha/testing/row-kinds';
import {
  documentOf,
  type Fill,
  leavesOf,
  type RootField,
  rootFields,
  variablesOf,
} from '@mingcha/testing/schema-walk';
import { givenStationReport } from '@mingcha/testing/station-reports';
import { filling, type Heard, NO_CODE, NOT_THERE } from '@mingcha/testing/stranger';
import { givenTask } from '@mingcha/testing/tasks';
import { givenTracing } from '@mingcha/testing/tracing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from './given-server';
import { encodeCursor } from './graphql/connection';
import { buildApiSchema } from './schema';

/** Whose ids somebody tries: all bureaus whose content is none of the actor's business. */
const VICTIMS: Record<CastName | 'nobody', string[]> = {
  citySection: [LANGYA],
  clerk: [XIUNING, LANGYA],
  leader: [XIUNING, LANGYA],
  station: [XIUNING, LANGYA],
  supervisor: [XIUNING, LANGYA],
  siblingClerk: [SHEXIAN, LANGYA],
  siblingLeader: [SHEXIAN, LANGYA],
  foreignClerk: [SHEXIAN],
  foreignSection: [SHEXIAN],
  systemAdmin: [SHEXIAN, LANGYA],
  auditAdmin: [SHEXIAN, LANGYA],
  nobody: [SHEXIAN, LANGYA],
};
const ACTORS = Object.keys(VICTIMS) as (CastName | 'nobody')[];

/** A job that somebody of each bureau asked for. */
const GIVEN_JOBS = `
  insert into job_requests (tenant_id, id, kind, subject, requested_by, requested_at, progress, step, finished_at)
  select distinct on (tenant_id) tenant_id, gen_random_uuid(), 'MAKE_BULLETIN', '2025-12', id, now(), 100, 'DONE', now()
    from accounts order by tenant_id, id`;

/** A clerk of Xiuning, or where a clerk may not, somebody there who may; new each time, so no act of one stops another. */
function whoMay({ field }: RootField): Promise<TestActor> {
  const act = ACTS.find((candidate) => candidate === field.extensions.can);
  const roles =
    act === undefined || can(['CLERK'], act) ? (['CLERK'] as const) : rolesAllowed(act).slice(0, 1);
  return api.enter({ tenantCode: XIUNING, roles });
}

const ROOTS = rootFields(buildApiSchema());
const BUREAUS = [HUANGSHAN, SHEXIAN, XIUNING, CHUZHOU, LANGYA];
/** A bureau that does not exist: what an answer must look like when nothing is there. */
const NOBODY: Heard = {
  code: NO_CODE,
  ids: Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, NOT_THERE])) as Heard['ids'],
  cursor: '',
  login: 'nobody.anywhere',
};

let api: Api;
const heardOf = new Map<string, Heard>();
const wordsOf = new Map<string, Set<string>>();
/** What everybody may read. */
let published = '';

beforeAll(async () => {
  api = await givenApi(givenServer);
  for (const who of ['clerk', 'siblingClerk', 'foreignClerk'] as const)
    await upload(api, who, `${CAST[who].tenantCode}现场.png`, picture('x'));
  await askForExcuses(api);
  await api.world.store.asSuperuser(GIVEN_JOBS);
  const rules = await api.world.store.asSuperuser<{ body: string }>('select body::text from rule_versions');
  published = rules.map(({ body }) => body).join() + JSON.stringify(CHECKLISTS);
  // The counties of the walk have stations and ask nothing; each is given a question all the same.
  await api.world.store.asSuperuser(
    `insert into liaison_questions (tenant_id, id, text, asked_on, asked_at)
     select id, gen_random_uuid(), name || '问', '2026-01-15', now() from tenants where level = 'COUNTY'`,
  );
  for (const code of BUREAUS) {
    // The foreign city was founded without institutions.
    if (code !== CHUZHOU) {
      await givenIssue(api, code);
      await givenProject(api, code);
      await givenStationReport(api, code);
      await givenJointInspection(api, code);
      await givenOpinion(api, code);
      await givenCare(api, code);
      await givenMinor(api, code);
      await givenTracing(api, code);
      await givenTask(api, code);
      await givenTies(api, code);
    }
    heardOf.set(code, await hearOf(code));
    wordsOf.set(code, await wordsIn(code));
  }
});
afterAll(() => api.close());

function heard(code: string): Heard {
  const found = heardOf.get(code);
  if (!found) throw new Error(`Nobody has heard of ${code}.`);
  return found;
}

async function hearOf(code: string): Promise<Heard> {
  const { asSuperuser } = api.world.store;
  const tenantId = `01900000-0000-7000-8000-000000${code}`;
  const each = Object.entries(KINDS).map(
    ([kind, sql]) => `select '${kind}' as kind, (${sql} order by id limit 1) as id`,
  );
  const rows = await asSuperuser<{ kind: Kind; id: string | null }>(each.join(' union all '), [tenantId]);
  const ids: Partial<Heard['ids']> = Object.fromEntries(rows.map(({ kind, id }) => [kind, id ?? NOT_THERE]));
  const [account] = await asSuperuser<{ login: string }>(
    'select login from accounts where tenant_id = $1 limit 1',
    [tenantId],
  );
  const cursor = encodeCursor(['2025-12-31', ids.duty ?? NOT_THERE]);
  return { code, ids: ids as Heard['ids'], cursor, login: account?.login ?? '' };
}

function tenantTables(): Promise<{ name: string }[]> {
  return api.world.store.asSuperuser(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1",
  );
}

/** Every id, name and Chinese word in any row of a bureau, and the bureau's own name and code. */
async function wordsIn(code: string): Promise<Set<string>> {
  const { asSuperuser } = api.world.store;
  const tables = [...(await tenantTables()).map(({ name }) => [name, 'tenant_id']), ['tenants', 'id']];
  const each = tables.map(
    ([table, column]) => `select value from ${table} x, jsonb_each_text(to_jsonb(x))
      where x.${column} = $1 and (key = 'login' or value ~ '[^ -~]' or value ~ '^[0-9a-f-]{36}$')`,
  );
  const rows = await asSuperuser<{ value: string }>(each.join(' union '), [
    `01900000-0000-7000-8000-000000${code}`,
  ]);
  const words = new Set<string>([code, ...rows.map(({ value }) => value)]);
  return words;
}

/** What only the victim's rows say: words of no bureau of the actor's, and of no published rule. */
function secretsOf(victim: string, actorCode: string | null): string[] {
  const below: Record<string, string[]> = { [HUANGSHAN]: [SHEXIAN, XIUNING], [CHUZHOU]: [LANGYA] };
  const own = actorCode === null ? [] : [actorCode, ...(below[actorCode] ?? [])];
  const isKnown = (word: string) =>
    published.includes(word) || own.some((code) => wordsOf.get(code)?.has(word));
  return [...(wordsOf.get(victim) ?? [])].filter((word) => !isKnown(word));
}

/** Rows of every table that a stranger's attempt must leave alone; what signing in and out writes is its own. */
async function checksums(): Promise<Record<string, string>> {
  const written = ['sessions', 'audit_entries'];
  const names = (await tenantTables()).map(({ name }) => name).filter((name) => !written.includes(name));
  const each = [...names, 'tenants', 'rule_versions', 'policy_documents', 'calendar_days'].map(
    (name) =>
      `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
  );
  const rows = await api.world.store.asSuperuser<{ name: string; sum: string }>(each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

let desk = 0;

/**
 * Asks from a desk of its own, so that no lock-out silences the rest of the walk; an act in a session of its own too,
 * so that none that ends a session does.
 */
async function ask(who: CastName | 'nobody', root: RootField, fill: Fill): Promise<string> {
  const { world, cast } = api;
  const came = (name: CastName) => (root.kind === 'query' ? cast[name] : openSession(world, cast[name]));
  const actor = who === 'nobody' ? null : await came(who);
  const address = `10.1.${++desk >> 8}.${desk & 255}`;
  const { text } = await api.as(actor)(documentOf(root), variablesOf(root, fill), { address });
  return text;
}

/** Whether the door is shut to somebody whatever is asked: one knock then tells as much as a hundred. */
function isShut(who: CastName | 'nobody', { field }: RootField): boolean {
  const asked = field.extensions.can;
  if (asked === 'ANYONE') return false;
  if (who === 'nobody') return true;
  const act = ACTS.find((candidate) => candidate === asked);
  return act !== undefined && !can(CAST[who].roles, act);
}

/** One way to name a stranger's rows in the arguments of a field, and the strangers it is tried with. */
interface Attempt {
  fill(victim: Heard): Fill;
  victims: readonly string[];
}

let turn = 0;

/**
 * Each id the stranger's of the kind that is meant, all at once and each among ids of one's own, with every stranger;
 * and ids of every other kind where they do not belong, with the strangers by turns.
 */
function attempts(who: CastName | 'nobody', root: RootField): Attempt[] {
  const strangers = VICTIMS[who];
  const own = who === 'nobody' ? NOBODY.ids : heard(CAST[who].tenantCode).ids;
  const ids = leavesOf(root, 'ID');
  const byTurns = () => strangers.slice(turn++ % strangers.length).slice(0, 1);
  const allMeant: Attempt = {
    fill: (victim) => filling(victim, (path) => victim.ids[meant(path)]),
    victims: isShut(who, root) ? byTurns() : strangers,
  };
  if (ids.length === 0 || isShut(who, root)) return [allMeant];
  const smuggledIn = (smuggled: string): Attempt => ({
    fill: (victim) => filling(victim, (path) => (path === smuggled ? victim : { ids: own }).ids[meant(path)]),
    victims: strangers,
  });
  const allOf = (kind: Kind): Attempt => ({
    fill: (victim) => filling(victim, () => victim.ids[kind]),
    victims: byTurns(),
  });
  const known = new Set(ids.map(meant));
  const misplaced = (Object.keys(KINDS) as Kind[]).filter((kind) => ids.length > 1 || !known.has(kind));
  return [allMeant, ...(ids.length > 1 ? ids.map(smuggledIn) : []), ...misplaced.map(allOf)];
}

describe.each(ACTORS)('%s', (who) => {
  let before: Record<string, string>;
  let secrets: string[];
  beforeAll(async () => {
    before = await checksums();
    const own = who === 'nobody' ? null : CAST[who].tenantCode;
    secrets = VICTIMS[who].flatMap((code) => secretsOf(code, own));
  });

  it.each(ROOTS)('$name: what is not yours looks like what is not there', async (root) => {
    const answers: string[] = [];
    const ofNothing = new Map<string, string>();
    for (const { fill, victims } of attempts(who, root)) {
      const asked = JSON.stringify(variablesOf(root, fill(NOBODY)));
      const nothing = ofNothing.get(asked) ?? (await ask(who, root, fill(NOBODY)));
      ofNothing.set(asked, nothing);
      for (const code of victims) {
        const answer = await ask(who, root, fill({ ...heard(code), cursor: '' }));
        expect(answer).toBe(nothing);
        answers.push(answer);
      }
    }
    if (leavesOf(root, 'String').includes(`${root.name}.after`)) {
      for (const code of VICTIMS[who])
        answers.push(
          await ask(
            who,
            root,
            filling(heard(code), () => NOT_THERE),
          ),
        );
    }
    const told = answers.join();
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  });

  it('has changed nothing by all of that', async () => {
    expect(await checksums()).toEqual(before);
  });
});

describe('the walk reaches what it walks over', () => {
  it.each(ROOTS)('$name: whoever may in the own bureau, with own ids, is answered in full', async (root) => {
    const mine = heard(XIUNING);
    const clerk = await whoMay(root);
    const fill = filling({ ...mine, cursor: '' }, (path) => mine.ids[meant(path)]);
    const answer = await api.as(clerk)(documentOf(root), variablesOf(root, fill));
    expect(answer.errors).toEqual([]);
    expect(Object.keys(answer.data)).toEqual([root.name]);
  });

  it.each([SHEXIAN, XIUNING, LANGYA])('%s has every kind of row, and secrets to tell', (code) => {
    expect(Object.values(heard(code).ids)).not.toContain(NOT_THERE);
    expect(secretsOf(code, code === SHEXIAN ? XIUNING : SHEXIAN).length).toBeGreaterThan(100);
  });

  it('a secret that is told is noticed', async () => {
    const { text } = await api.as('clerk')('{ me { tenant { name } } }');
    expect(secretsOf(SHEXIAN, XIUNING).filter((secret) => text.includes(secret))).toContain('歙县民政局');
  });
});

it('the cast has nobody whom the walk forgets', () => {
  expect(ACTORS.filter((who) => who !== 'nobody').sort()).toEqual(Object.keys(CAST).sort());
});
