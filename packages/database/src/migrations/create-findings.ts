import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-findings.sql?raw';

/** As they were before; what came of a problem is carried back as far as that table could say it. */
const JOINT_FINDINGS = `
  create table joint_findings (
    tenant_id uuid not null references tenants (id),
    id uuid not null,
    subject_tenant_id uuid not null references tenants (id),
    joint_inspection_id uuid not null,
    problem text not null check (problem <> ''),
    responsible text not null check (responsible <> ''),
    measure text not null check (measure <> ''),
    due_on date not null,
    recorded_at timestamptz not null,
    recorded_by_name text not null,
    closed_on date,
    result text check (result <> ''),
    closed_at timestamptz,
    closed_by_name text,
    primary key (tenant_id, id),
    foreign key (tenant_id, joint_inspection_id) references joint_inspections (tenant_id, id),
    check ((closed_on is null) = (result is null) and (closed_on is null) = (closed_at is null)
      and (closed_on is null) = (closed_by_name is null))
  );
  create index joint_findings_of_inspection on joint_findings (tenant_id, joint_inspection_id);
  alter table findings no force row level security;
  alter table finding_steps no force row level security;
  insert into joint_findings
    select f.tenant_id, f.id, f.subject_tenant_id, f.origin_id, f.problem, a.responsible, a.measure, a.due_on,
           f.recorded_at, a.recorded_by_name, v.on_date, v.text, v.recorded_at, v.recorded_by_name
      from findings f
      join finding_steps a on a.tenant_id = f.tenant_id and a.finding_id = f.id and a.step = 'ASSIGN'
      left join lateral (
        select s.* from finding_steps s where s.tenant_id = f.tenant_id and s.finding_id = f.id and s.step = 'VERIFY'
         order by s.place desc limit 1) v on true
     where f.origin = 'JOINT_INSPECTION' and f.origin_id is not null`;

export class CreateFindings1764000020000 implements MigrationInterface {
  name = 'CreateFindings1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(JOINT_FINDINGS);
    await runner.query('drop table finding_steps, findings');
  }
}
