-- What a person asked the worker for, and how far it is. The queue is transport; this is what people see.
create table job_requests (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  kind text not null check (kind in ('MAKE_BULLETIN')),
  -- What it is about, in the words of its kind: the month of a bulletin.
  subject text not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  progress int not null default 0 check (progress between 0 and 100),
  step text not null default 'QUEUED' check (step in ('QUEUED', 'COUNTING', 'WRITING', 'DONE', 'FAILED')),
  result_id uuid,
  failed_reason text,
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, requested_by) references accounts (tenant_id, id),
  check ((finished_at is null) = (step not in ('DONE', 'FAILED'))),
  check ((failed_reason is null) = (step <> 'FAILED'))
);
-- Asked for twice while it is under way, it is the same job.
create unique index job_requests_under_way on job_requests (tenant_id, kind, subject) where finished_at is null;

-- Monthly bulletins as they were made, byte for byte. `made_by` is null where the timetable asked.
create table bulletins (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  as_of date not null,
  made_at timestamptz not null,
  made_by uuid,
  sha256 text not null check (length(sha256) = 64),
  size int not null check (size > 0),
  content bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, made_by) references accounts (tenant_id, id)
);
create index bulletins_by_month on bulletins (tenant_id, month desc, id desc);
create unique index bulletins_of_timetable on bulletins (tenant_id, month) where made_by is null;
