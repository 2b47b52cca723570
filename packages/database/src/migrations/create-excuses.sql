-- What excuses a duty (A6, A7). The bureau that owes asks; the bureau above answers in a row of its own.
create table excuse_requests (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  kind text not null check (kind in ('EXEMPTION', 'NOT_APPLICABLE')),
  rule_code text not null,
  rule_version int not null,
  subject_kind text not null check (subject_kind in (
    'TENANT', 'POSITION', 'ORGANISATION', 'PANEL', 'AGREEMENT', 'EVENT')),
  subject_id uuid not null,
  subject_name text not null,
  -- Null for every window of the rule and its subject.
  window_key text,
  -- The last day on which granting it still excuses that window (engine.md, semantics 11).
  decide_by date,
  reason_code text,
  missing text check (missing in (
    'RELIEF_STATION', 'MINORS_PROTECTION_CENTRE', 'DESIGNATED_HOSPITAL',
    'ENTRUSTED_CARE_INSTITUTION', 'WELFARE_INSTITUTION', 'CHILD_WELFARE_INSTITUTION')),
  grounds text not null check (grounds <> ''),
  document_number text not null,
  document_title text not null check (document_title <> ''),
  asked_at timestamptz not null,
  asked_on date not null,
  asked_by uuid,
  -- Kept as written: the bureau above reads the request, and not the accounts of the bureau below.
  asked_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_on date,
  withdrawn_by uuid,
  withdraw_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, asked_by) references accounts (tenant_id, id),
  foreign key (tenant_id, withdrawn_by) references accounts (tenant_id, id),
  check ((kind = 'EXEMPTION') = (reason_code is not null)),
  check ((kind = 'NOT_APPLICABLE') = (missing is not null)),
  check (kind = 'EXEMPTION' or window_key is null),
  check ((window_key is null) = (decide_by is null)),
  check ((withdrawn_at is null) = (withdrawn_on is null) and (withdrawn_at is null) = (withdraw_reason is null))
);
create index excuse_requests_of_subject on excuse_requests (tenant_id, rule_code, subject_id);

-- The request is another bureau's: its id is kept without a constraint, its bureau beside it. Only a row of the
-- bureau directly above the subject counts; whoever reads joins on that.
create table excuse_decisions (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  subject_tenant_id uuid not null references tenants (id),
  request_id uuid not null,
  verdict text not null check (verdict in ('GRANTED', 'REFUSED')),
  reason text not null,
  -- For what is not applicable: the day it is confirmed from, for a year (engine.md, semantics 10).
  holds_from date,
  decided_at timestamptz not null,
  decided_on date not null,
  decided_by uuid,
  decided_by_name text not null,
  primary key (tenant_id, id),
  unique (tenant_id, request_id),
  foreign key (tenant_id, decided_by) references accounts (tenant_id, id),
  check (verdict = 'GRANTED' or (reason <> '' and holds_from is null))
);
create index excuse_decisions_of_request on excuse_decisions (subject_tenant_id, request_id);
