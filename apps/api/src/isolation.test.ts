import { ACTS, can, rolesAllowed } from '@mingcha/domain/access/access';
import { CAST, type CastName, openSession, type TestActor } from '@mingcha/testing/actors';
import { askForExcuses } from '@mingcha/testing/excuses';
import { picture, upload } from '@mingcha/testing/files';
import { CHUZHOU, HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { givenIssue } from '@mingcha/testing/issues';
import { givenJointInspection } from '@mingcha/testing/joint-inspections';
import { givenProject } from '@mingcha/testing/projects';
import {
  documentOf,
  type Fill,
  leavesOf,
  type RootField,
  rootFields,
  variablesOf,
} from '@mingcha/testing/schema-walk';
import { givenStationReport } from '@mingcha/testing/station-reports';
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

/** The kinds of row an id may be of: every one is tried in every place, also where it does not belong. */
const KINDS = {
  tenant: 'select id from tenants where id = $1',
  organisation: 'select id from organisations where tenant_id = $1',
  position: "select id from positions where tenant_id = $1 and kind = 'SECTION_HEAD'",
  contact: 'select id from contacts where tenant_id = $1 and voided_at is null',
  assignment: 'select id from assignments where tenant_id = $1 and to_on is null',
  question: 'select id from liaison_questions where tenant_id = $1',
  panel: 'select id from panels where tenant_id = $1',
  agreement: 'select id from agreements where tenant_id = $1',
  duty: 'select id from duties where tenant_id = $1',
  excuse: 'select id from excuse_requests where tenant_id = $1',
  supervisor: 'select id from supervisors where tenant_id = $1 and left_on is null',
  account: 'select id from accounts where tenant_id = $1',
  notice: 'select id from notices where tenant_id = $1',
  attachment: 'select id from attachments where tenant_id = $1',
  stationReport: 'select id from station_reports where tenant_id = $1',
  jointInspection: 'select id from joint_inspections where tenant_id = $1',
  jointFinding: 'select id from joint_findings where tenant_id = $1',
  project: 'select id from projects where tenant_id = $1',
  issue: 'select id from coordination_issues where tenant_id = $1',
  category: 'select id from coordination_categories where owner_tenant_id = $1',
  job: 'select id from job_requests where tenant_id = $1',
};
type Kind = keyof typeof KINDS;

/** What belongs where: the kind of row that each id argument means. */
const MEANT: Record<string, Kind> = {
  'acknowledgeNotice.input.id': 'notice',
  'answerDistrict.input.questionId': 'question',
  'assignPost.input.organisationId': 'organisation',
  'assignPost.input.positionId': 'position',
  'changeAccount.input.id': 'account',
  'changeAccount.input.organisationId': 'organisation',
  'changeAccount.input.positionId': 'position',
  'changeAccount.input.supervisorId': 'supervisor',
  'closeInstitution.input.id': 'organisation',
  'contact.id': 'contact',
  'contacts.filter.organisationId': 'organisation',
  'coordinationIssue.id': 'issue',
  'decideExcuse.input.id': 'excuse',
  'disableAccount.input.id': 'account',
  'addJointFinding.input.jointInspectionId': 'jointInspection',
  'closeJointFinding.input.id': 'jointFinding',
  'jointInspection.id': 'jointInspection',
  'recordJointInspection.input.organisationId': 'organisation',
  'recordJointInspection.input.positionId': 'position',
  'moveStationReport.input.id': 'stationReport',
  'stationReport.id': 'stationReport',
  'submitStationReport.input.organisationId': 'organisation',
  'endProject.input.id': 'project',
  'project.id': 'project',
  'recordProject.input.organisationId': 'organisation',
  'recordProject.input.positionId': 'position',
  'recordProject.input.purchaserId': 'tenant',
  'moveIssue.input.id': 'issue',
  'raiseIssue.input.categoryId': 'category',
  'raiseIssue.input.organisationId': 'organisation',
  'duty.id': 'duty',
  'enableAccount.input.id': 'account',
  'excuseRequests.filter.dutyId': 'duty',
  'endAssignment.input.id': 'assignment',
  'handOver.input.id': 'assignment',
  'handOver.input.organisationId': 'organisation',
  'handOver.input.positionId': 'position',
  'inviteUser.input.organisationId': 'organisation',
  'inviteUser.input.positionId': 'position',
  'inviteUser.input.supervisorId': 'supervisor',
  'issueSignInLink.input.id': 'account',
  'leaveOffice.input.positionId': 'position',
  'liaisonTargets.positionId': 'position',
  'job.id': 'job',
  'markNoticesRead.input.ids': 'notice',
  'recordContact.input.attachmentIds': 'attachment',
  'recordContact.input.organisationId': 'organisation',
  'recordContact.input.positionId': 'position',
  'replaceContact.input.contact.attachmentIds': 'attachment',
  'replaceContact.input.contact.organisationId': 'organisation',
  'replaceContact.input.contact.positionId': 'position',
  'replaceContact.input.id': 'contact',
  'requestExemption.input.dutyId': 'duty',
  'stateNotApplicable.input.dutyId': 'duty',
  'takeOffice.input.positionId': 'position',
  'voidContact.input.id': 'contact',
  'withdrawExcuse.input.id': 'excuse',
};

/** A job that somebody of each bureau asked for. */
const GIVEN_JOBS = `
  insert into job_requests (tenant_id, id, kind, subject, requested_by, requested_at, progress, step, finished_at)
  select distinct on (tenant_id) tenant_id, gen_random_uuid(), 'MAKE_BULLETIN', '2025-12', id, now(), 100, 'DONE', now()
    from accounts order by tenant_id, id`;

const NOT_THERE = '01900000-0000-7000-8000-00000000dead';
const NO_CODE = '999999';

/** One bureau, as somebody elsewhere may have heard of it. */
interface Heard {
  code: string;
  ids: Record<Kind, string>;
  cursor: string;
  login: string;
}

/** Texts by the name of their argument. A new one must be named here before the walk goes on. */
function textFor(argument: string, heard: Heard): string | null {
  const texts: Record<string, string | null> = {
    tenantCode: heard.code,
    after: heard.cursor,
    login: heard.login,
    ruleCode: null,
    // A month that has not begun: nobody's worker is set to work by the walk.
    month: '2999-01',
    password: 'guess',
    token: 'guess',
    reason: '误录',
    problemsFound: '无',
    problemsSolved: '无',
    companions: '随行',
    reasonCode: 'EMERGENCY',
    grounds: '防汛',
    documentNumber: '9号',
    documentTitle: '请示',
    title: '标题',
    text: '说明',
    body: '公安局',
    name: '其他事项',
    necessity: '寒潮',
    departments: '公安局',
    participants: '某人',
    conclusion: '结论',
    problem: '问题',
    responsible: '站长',
    measure: '措施',
    result: '结果',
    shortcomings: '不足',
    proposals: '建议',
    provider: '社工中心',
    service: '寻亲服务',
    agreementNumber: '协〔2026〕1号',
    personName: '某',
    act: 'NO_SUCH_ACT',
    actorName: '某',
    subjectType: 'CONTACT',
    note: '无',
  };
  const text = texts[argument];
  if (text === undefined)
    throw new Error(`Say in isolation.test.ts what the text argument "${argument}" gets.`);
  return text;
}

function filling(heard: Heard, idAt: (path: string) => string): Fill {
  return (path, typeName) => {
    const argument = path.split('.').at(-1) ?? '';
    if (typeName === 'ID') return idAt(path);
    if (typeName === 'String') return textFor(argument, heard);
    if (typeName === 'Date') return '2026-01-20';
    if (typeName === 'Boolean') return false;
    if (typeName === 'Int') return argument === 'first' ? 20 : 2025;
    throw new Error(`Say in isolation.test.ts what an argument of type ${typeName} gets (${path}).`);
  };
}

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
  published = rules.map(({ body }) => body).join();
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

/** Asks from a desk of its own, in a session of its own: neither a lock-out nor a sign-out silences the rest of the walk. */
async function ask(who: CastName | 'nobody', root: RootField, fill: Fill): Promise<string> {
  const actor = who === 'nobody' ? null : await openSession(api.world, api.cast[who]);
  const address = `10.1.${++desk >> 8}.${desk & 255}`;
  const { text } = await api.as(actor)(documentOf(root), variablesOf(root, fill), { address });
  return text;
}

/** One way to name a stranger's rows in the arguments of a field. */
type Attempt = (victim: Heard) => Fill;

/** All ids the stranger's, of each kind in turn; and each id the stranger's among ids of one's own. */
function attempts(root: RootField, actor: TestActor | null): Attempt[] {
  const own = actor === null ? NOBODY.ids : heard(actor.tenantCode).ids;
  const ids = leavesOf(root, 'ID');
  const allOf =
    (kind: Kind): Attempt =>
    (victim) =>
      filling(victim, () => victim.ids[kind]);
  const oneOf =
    (smuggled: string): Attempt =>
    (victim) =>
      filling(victim, (path) => (path === smuggled ? victim : { ids: own }).ids[meant(path)]);
  if (ids.length === 0) return [allOf('tenant')];
  return [...(Object.keys(KINDS) as Kind[]).map(allOf), ...(ids.length > 1 ? ids.map(oneOf) : [])];
}

function meant(path: string): Kind {
  const kind = MEANT[path];
  if (!kind) throw new Error(`Say in isolation.test.ts which kind of row the id ${path} means.`);
  return kind;
}

describe.each(ACTORS)('%s', (who) => {
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await checksums();
  });
  const actor = () => (who === 'nobody' ? null : api.cast[who]);
  const secrets = () => VICTIMS[who].flatMap((code) => secretsOf(code, actor()?.tenantCode ?? null));

  it.each(ROOTS)('$name: what is not yours looks like what is not there', async (root) => {
    const answers: string[] = [];
    const ofNothing = new Map<string, string>();
    for (const attempt of attempts(root, actor())) {
      const asked = JSON.stringify(variablesOf(root, attempt(NOBODY)));
      const nothing = ofNothing.get(asked) ?? (await ask(who, root, attempt(NOBODY)));
      ofNothing.set(asked, nothing);
      for (const code of VICTIMS[who]) {
        const answer = await ask(who, root, attempt({ ...heard(code), cursor: '' }));
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
    expect(secrets().filter((secret) => told.includes(secret))).toEqual([]);
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
