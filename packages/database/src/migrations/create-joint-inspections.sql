-- 联合巡察 (L-3.7): a leader, sections and invited departments at an institution, perhaps of a bureau below.
create table joint_inspections (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  subject_tenant_id uuid not null references tenants (id),
  organisation_id uuid not null,
  position_id uuid not null,
  trigger text not null check (trigger in ('TIME_SENSITIVE', 'PHASED', 'PROMINENT')),
  necessity text not null check (necessity <> ''),
  departments text[] not null,
  participants text[] not null check (participants <> '{}'),
  on_date date not null,
  conclusion text not null check (conclusion <> ''),
  recorded_at timestamptz not null,
  recorded_on date not null check (recorded_on >= on_date),
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, position_id) references positions (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
create index joint_inspections_by_day on joint_inspections (tenant_id, on_date desc, id desc);
create index joint_inspections_of_subject on joint_inspections (subject_tenant_id, on_date desc, id desc);

-- What it found; changed only to be closed (L-3.8). Names are kept, since accounts are seen by their bureau alone.
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
