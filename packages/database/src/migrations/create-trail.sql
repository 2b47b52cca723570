-- Work to be done later, written by the act that wants it done and carried off by the relay.
create table outbox (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  job text not null check (job <> ''),
  payload jsonb not null,
  actor_id uuid,
  request_id text not null,
  created_at timestamptz not null,
  relayed_at timestamptz,
  primary key (tenant_id, id)
);
create index outbox_unrelayed on outbox (id) where relayed_at is null;

-- Append only. actor_id has no constraint: the trail outlives what it speaks of.
create table audit_entries (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  request_id text not null,
  act text not null,
  subject_type text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  outcome text not null,
  previous_hash text not null,
  hash text not null,
  primary key (tenant_id, id),
  unique (tenant_id, seq)
);
create index audit_entries_of_subject on audit_entries (tenant_id, subject_type, subject_id, seq);
