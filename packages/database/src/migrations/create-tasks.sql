-- 监督任务 (S-2.0, S-3.2b): what a bureau asks of its supervisors, and what became of it.
create table supervision_tasks (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  organisation_id uuid not null,
  area text not null check (area in ('CARE', 'OFFSITE_CARE', 'MINOR_PROTECTION', 'FAMILY_TRACING', 'CONDUCT',
    'PUBLIC_OPINION', 'OTHER')),
  area_name text check (area_name <> ''),
  request text not null check (request <> ''),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  supervisor_ids uuid[] not null check (cardinality(supervisor_ids) > 0),
  person_ids uuid[] not null,
  member_names text[] not null,
  given_on date not null,
  given_at timestamptz not null,
  given_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  check ((area = 'OTHER') = (area_name is not null))
);
create index supervision_tasks_by_day on supervision_tasks (tenant_id, to_on desc, id desc);

create table supervision_task_steps (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  task_id uuid not null,
  place int not null check (place > 0),
  step text not null check (step in ('ACCEPT', 'DECLINE', 'VISIT', 'WITHDRAW')),
  -- Who did it, through all terms; null where the bureau did.
  person_id uuid,
  on_date date not null,
  text text check (text <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (tenant_id, id),
  unique (tenant_id, task_id, place),
  foreign key (tenant_id, task_id) references supervision_tasks (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  check ((step = 'WITHDRAW') = (person_id is null))
);
