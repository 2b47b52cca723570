import { CARE_PARTIES, CARE_STATES, CARE_STEPS } from '@mingcha/domain/care/care';
import { SETTLEMENTS, SUBJECT_KINDS, TRIGGER_KINDS } from '@mingcha/domain/engine/duty';
import {
  ORGANISATION_TYPES,
  PANEL_FORMS,
  PANEL_ROLES,
  POSITION_KINDS,
  TENANT_LEVELS,
} from '@mingcha/domain/engine/facts';
import { EXCUSE_KINDS, VERDICTS_ON_EXCUSES } from '@mingcha/domain/exemption/excuse';
import {
  FINDING_ORIGINS,
  FINDING_PARTIES,
  FINDING_STATES,
  FINDING_STEPS,
} from '@mingcha/domain/finding/finding';
import { CHECK_RESULTS } from '@mingcha/domain/inspection/checklist';
import { INSPECTION_KINDS } from '@mingcha/domain/inspection/decide-inspection';
import { JOB_STEPS } from '@mingcha/domain/job/job';
import { CONTACT_PURPOSES, INSPECTION_MODES, SUPERVISION_KINDS } from '@mingcha/domain/liaison/contact-words';
import {
  ESCALATION_TARGETS,
  ISSUE_PARTIES,
  ISSUE_STATES,
  ISSUE_STEPS,
} from '@mingcha/domain/liaison/coordination';
import { JOINT_TRIGGERS } from '@mingcha/domain/liaison/joint-inspection';
import { LIAISON_DECISIONS } from '@mingcha/domain/liaison/question';
import { PROJECT_MODES } from '@mingcha/domain/liaison/social-force-project';
import { REPORT_KINDS, REPORT_STATES, REPORT_STEPS } from '@mingcha/domain/liaison/station-report';
import {
  AGE_BANDS,
  HANDED_OVER_BY,
  MINOR_CATEGORIES,
  MINOR_PARTIES,
  MINOR_STATES,
  MINOR_STEPS,
} from '@mingcha/domain/minor/minor';
import { RECEIVER_TYPES } from '@mingcha/domain/minor/receiver';
import {
  OPINION_KINDS,
  OPINION_ORIGINS,
  OPINION_PARTIES,
  OPINION_STATES,
  OPINION_STEPS,
} from '@mingcha/domain/opinion/opinion';
import { LEAVING_KINDS } from '@mingcha/domain/panel/appoint';
import { BACKGROUNDS } from '@mingcha/domain/panel/composition';
import { TIE_KINDS } from '@mingcha/domain/panel/recusal';
import { SERVICE_STAGES } from '@mingcha/domain/service-stage';
import { SUPERVISION_AREAS } from '@mingcha/domain/supervision-area';
import { TASK_STEPS } from '@mingcha/domain/task/task';
import {
  PLATFORMS,
  SEXES,
  TRACED_KINDS,
  TRACING_PARTIES,
  TRACING_STATES,
  TRACING_STEPS,
} from '@mingcha/domain/tracing/tracing';
import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from './connect';
import { actorOf } from './testing/furnish-tenant';

let db: TestDatabase;
let tenantTables: string[];

beforeAll(async () => {
  db = await cloneDatabase();
  const rows = await db.asSuperuser<{ name: string }>(
    `select table_name "name" from information_schema.columns
     where table_schema = 'public' and column_name = 'tenant_id' order by 1`,
  );
  tenantTables = rows.map(({ name }) => name);
});
afterAll(() => db.drop());

async function none(sql: string, ...parameters: unknown[]) {
  expect(await db.asSuperuser(sql, parameters)).toEqual([]);
}

describe('every table with tenant_id', () => {
  it('is among those we know of', () => {
    expect(tenantTables).toHaveLength(56);
  });

  it('has row-level security enabled and forced', () =>
    none(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relname = any($1) and not (relrowsecurity and relforcerowsecurity)`,
      tenantTables,
    ));

  it('has a policy for each command, with a check on what is written', () =>
    none(
      `select t, c from unnest($1::text[]) t, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) c
       where not exists (select from pg_policies where tablename = t and cmd = c
         and (cmd not in ('INSERT', 'UPDATE') or with_check is not null)
         and 'public' = any(roles))`,
      tenantTables,
    ));

  it('has a primary key and an index led by tenant_id', () =>
    none(
      `select t from unnest($1::text[]) t where not exists (
         select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
         where i.indrelid = t::regclass and i.indisprimary and a.attname = 'tenant_id')`,
      tenantTables,
    ));

  it('is referred to, and refers, by keys that carry tenant_id', () =>
    none(
      `select conrelid::regclass, conname from pg_constraint c
       where contype = 'f' and confrelid::regclass::text = any($1) and not exists (
         select from unnest(conkey, confkey) k (here, there)
         join pg_attribute h on h.attrelid = conrelid and h.attnum = here and h.attname = 'tenant_id'
         join pg_attribute t on t.attrelid = confrelid and t.attnum = there and t.attname = 'tenant_id')`,
      tenantTables,
    ));

  it('is unique only within its bureau, but for the login that must be found before one is known', () =>
    db
      .asSuperuser<{ name: string }>(
        `select i.indexrelid::regclass::text "name" from pg_index i
         where i.indrelid::regclass::text = any($1) and indisunique and not exists (
           select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey)
           and a.attname = 'tenant_id')`,
        [tenantTables],
      )
      .then((rows) => expect(rows.map(({ name }) => name)).toEqual(['accounts_login'])));
});

describe('policies', () => {
  it('read settings inline: no function of ours, no sub-select, nothing the planner must run per row', async () => {
    const policies = await db.asSuperuser<{ text: string }>(
      `select unnest(array[qual, with_check]) "text" from pg_policies where schemaname = 'public'`,
    );
    const calls = policies.flatMap(({ text }) =>
      [...(text ?? '').matchAll(/(\w+)\s*\(/g)].map(([, name]) => name),
    );
    expect(new Set(calls.map((name) => name?.toLowerCase()))).toEqual(
      new Set(['current_setting', 'nullif', 'any', 'string_to_array']),
    );
    expect(policies.filter(({ text }) => /\bselect\b/i.test(text ?? ''))).toEqual([]);
  });

  it('let an ordered list with the explicit tenant run on its index', async () => {
    const database = await db.open({ poolSize: 1 });
    const plan = await database.withTenantRead(actorOf('341000'), ({ query, actor }) =>
      query<{ 'QUERY PLAN': string }>(
        'explain select * from duties where tenant_id = $1 order by due_on, id limit 20',
        [actor.tenantId],
      ),
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(
      /Index Scan using duties_by_due_day|Bitmap Index Scan on duties/,
    );
  });
});

describe('roles', () => {
  it('app and relay own no table, bypass nothing and inherit nothing', async () => {
    await none(`select relname from pg_class join pg_roles r on r.oid = relowner
      where relnamespace = 'public'::regnamespace and rolname in ('mingcha_app', 'mingcha_relay')`);
    await none(`select rolname from pg_roles where rolname like 'mingcha\\_%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`);
    await none(
      `select m.roleid::regrole from pg_auth_members m where m.member::regrole::text like 'mingcha\\_%'`,
    );
  });

  it('app can neither change nor remove what must last', async () => {
    const granted = await db.asSuperuser<{ name: string; rights: string }>(
      `select table_name "name", string_agg(privilege_type, ',' order by privilege_type) "rights"
       from information_schema.table_privileges where grantee = 'mingcha_app' group by 1`,
    );
    const rights = new Map(granted.map((row) => [row.name, row.rights]));
    for (const name of [
      'audit_entries',
      'outbox',
      'assessments',
      'bulletins',
      'excuse_decisions',
      'coordination_issues',
      'coordination_steps',
      'timetable_runs',
      'liaison_questions',
      'liaison_decisions',
      'findings',
      'finding_steps',
    ])
      expect(rights.get(name)).toBe('INSERT,SELECT');
    for (const name of ['contacts', 'meetings', 'inspections', 'briefings', 'excuse_requests']) {
      expect(rights.get(name)).toBe('INSERT,SELECT,UPDATE');
    }
    for (const name of ['tenants', 'policy_documents', 'calendar_days'])
      expect(rights.get(name)).toBe('SELECT');
  });

  it('relay reads tenants and the outbox, and writes one column', async () => {
    const granted = await db.asSuperuser<{ right: string }>(
      `select privilege_type || ' ' || table_name || '.' || column_name "right"
       from information_schema.column_privileges where grantee = 'mingcha_relay'`,
    );
    const rights = granted.map(({ right }) => right);
    expect(rights.filter((right) => !right.startsWith('SELECT'))).toEqual(['UPDATE outbox.relayed_at']);
    expect(new Set(rights.map((right) => right.split(/[ .]/)[1]))).toEqual(new Set(['tenants', 'outbox']));
  });
});

describe('the same words in the database and the code', () => {
  it('every entity is its table, column by column', async () => {
    const database = await db.open({ poolSize: 1 });
    await database.withOperator(async ({ manager }) => {
      const mapped = entities.map((entity) => manager.connection.getMetadata(entity));
      const ours = mapped.flatMap(({ tableName, columns }) =>
        columns.map(
          (c) => `${tableName}.${c.databaseName} ${c.isNullable} ${c.type}${c.isArray ? '[]' : ''}`,
        ),
      );
      const theirs = await db.asSuperuser<{ line: string }>(
        `select c.relname || '.' || a.attname || ' ' || (not a.attnotnull)::text || ' ' ||
           replace(replace(format_type(a.atttypid, null), 'timestamp with time zone', 'timestamptz'),
             'integer', 'int') "line"
         from pg_attribute a join pg_class c on c.oid = a.attrelid
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
           and not a.attisdropped and c.relname not in ('migrations', 'reference_stamp', 'timetable_runs')`,
      );
      expect(ours.sort()).toEqual(theirs.map(({ line }) => line).sort());
    });
  });

  it('a checked column allows exactly the words of the domain', async () => {
    const checks = await db.asSuperuser<{ on: string; words: string }>(
      `select conrelid::regclass || '.' || (select attname from pg_attribute
           where attrelid = conrelid and attnum = conkey[1]) "on", pg_get_constraintdef(oid) "words"
       from pg_constraint where contype = 'c' and pg_get_constraintdef(oid) like '%ARRAY[%'`,
    );
    const words = new Map(
      checks.map((row) => [row.on, [...row.words.matchAll(/'(\w+)'/g)].map(([, word]) => word)]),
    );
    const domain: Record<string, readonly string[]> = {
      'tenants.level': TENANT_LEVELS,
      'organisations.type': ORGANISATION_TYPES,
      'positions.kind': POSITION_KINDS,
      'panels.form': PANEL_FORMS,
      'supervisors.role': PANEL_ROLES,
      'supervisors.backgrounds': BACKGROUNDS,
      'supervisors.left_kind': LEAVING_KINDS,
      'contacts.purpose': CONTACT_PURPOSES,
      'contacts.inspection_mode': INSPECTION_MODES,
      'contacts.supervision_kind': SUPERVISION_KINDS,
      'contacts.stages': SERVICE_STAGES,
      'findings.origin': FINDING_ORIGINS,
      'findings.stage': SERVICE_STAGES,
      'finding_steps.step': FINDING_STEPS,
      'finding_steps.state': FINDING_STATES,
      'finding_steps.party': FINDING_PARTIES,
      'joint_inspections.trigger': JOINT_TRIGGERS,
      'opinions.kind': OPINION_KINDS,
      'opinions.origin': OPINION_ORIGINS,
      'opinions.area': SUPERVISION_AREAS,
      'opinions.stage': SERVICE_STAGES,
      'opinion_steps.step': OPINION_STEPS,
      'opinion_steps.state': OPINION_STATES,
      'opinion_steps.party': OPINION_PARTIES,
      'care_steps.step': CARE_STEPS,
      'care_steps.state': CARE_STATES,
      'care_steps.party': CARE_PARTIES,
      'inspections.kind': INSPECTION_KINDS,
      'inspection_checks.result': CHECK_RESULTS,
      'minor_cases.category': MINOR_CATEGORIES,
      'minor_cases.handed_over_by': HANDED_OVER_BY,
      'minor_cases.age_band': AGE_BANDS,
      'minor_steps.step': MINOR_STEPS,
      'minor_steps.state': MINOR_STATES,
      'minor_steps.party': MINOR_PARTIES,
      'minor_steps.receiver_type': RECEIVER_TYPES,
      'tracing_cases.kind': TRACED_KINDS,
      'tracing_cases.sex': SEXES,
      'tracing_steps.step': TRACING_STEPS,
      'tracing_steps.state': TRACING_STATES,
      'tracing_steps.party': TRACING_PARTIES,
      'tracing_steps.platform': PLATFORMS,
      'supervision_tasks.area': SUPERVISION_AREAS,
      'supervision_task_steps.step': TASK_STEPS,
      'station_reports.kind': REPORT_KINDS,
      'station_report_steps.step': REPORT_STEPS,
      'station_report_steps.state': REPORT_STATES,
      'projects.mode': PROJECT_MODES,
      'coordination_steps.step': ISSUE_STEPS,
      'coordination_steps.state': ISSUE_STATES,
      'coordination_steps.party': ISSUE_PARTIES,
      'coordination_steps.target': ESCALATION_TARGETS,
      'duties.trigger': TRIGGER_KINDS,
      'duties.subject_kind': SUBJECT_KINDS,
      'duties.settlement': SETTLEMENTS,
      'excuse_requests.kind': EXCUSE_KINDS,
      'supervisor_ties.kind': TIE_KINDS,
      'excuse_requests.subject_kind': SUBJECT_KINDS,
      'excuse_requests.missing': ORGANISATION_TYPES,
      'excuse_decisions.verdict': VERDICTS_ON_EXCUSES,
      'liaison_decisions.decision': LIAISON_DECISIONS,
      'job_requests.step': JOB_STEPS,
    };
    for (const [column, allowed] of Object.entries(domain)) expect(words.get(column)).toEqual(allowed);
  });
});
