-- What is owed and what happened to it. The status is no column: it is a function of these and a day
-- (engine.md, semantics 8), in the domain and in duty-status.ts.
create table duties (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  rule_code text not null,
  rule_version int not null,
  trigger text not null check (trigger in ('PERIODIC', 'SLOTS', 'EVENT', 'STANDING', 'ONCE')),
  subject_kind text not null check (subject_kind in (
    'TENANT', 'POSITION', 'ORGANISATION', 'PANEL', 'AGREEMENT', 'EVENT')),
  subject_id uuid not null,
  subject_name text not null,
  window_key text not null,
  opens_on date not null,
  due_on date not null check (due_on >= opens_on),
  needed int not null check (needed > 0),
  due_soon_days int not null check (due_soon_days >= 0),
  satisfied_on date,
  late_entry boolean not null default false,
  settlement text check (settlement in ('EXEMPT', 'NOT_APPLICABLE', 'PENDING_CONFIG', 'CANCELLED')),
  settlement_reason text,
  evidence_ids uuid[] not null default '{}',
  primary key (tenant_id, id),
  unique (tenant_id, rule_code, subject_id, window_key)
);
create index duties_by_due_day on duties (tenant_id, due_on, id);
create index duties_of_subject on duties (tenant_id, subject_id, due_on);

-- A sealed assessment: the same snapshot gives the same bytes, and sha256 is theirs.
create table assessments (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  year int not null check (year between 2000 and 2999),
  scheme text not null,
  body jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz not null,
  sealed_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, year, scheme),
  foreign key (tenant_id, sealed_by) references accounts (tenant_id, id)
);

-- The unique key is the promise that no reminder is ever sent twice.
create table notices (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  recipient_id uuid not null,
  duty_id uuid,
  stage text not null,
  channel text not null check (channel in ('INBOX', 'MAIL', 'SMS')),
  subject jsonb not null,
  body jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, duty_id, stage, recipient_id, channel),
  foreign key (tenant_id, recipient_id) references accounts (tenant_id, id),
  foreign key (tenant_id, duty_id) references duties (tenant_id, id) on delete cascade
);
create index notices_of_recipient on notices (tenant_id, recipient_id, created_at desc, id desc);
