-- 意见建议 (S-2.5, S-2.6): what a supervisor sends of an institution of the same bureau. The head is never changed; what
-- became of it are its steps.
create table opinions (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  panel_id uuid not null,
  supervisor_id uuid not null,
  -- The same person through all terms.
  person_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('OPINION', 'REFERENCE', 'PROBLEM')),
  origin text not null check (origin in ('OWN', 'PUBLIC_OPINION', 'MASS_APPRAISAL')),
  area text not null check (area in ('CARE', 'OFFSITE_CARE', 'MINOR_PROTECTION', 'FAMILY_TRACING', 'CONDUCT',
    'PUBLIC_OPINION', 'OTHER')),
  area_name text check (area_name <> ''),
  stage text check (stage in ('CARE', 'MEDICAL', 'OFFSITE_CARE', 'FAMILY_TRACING_RETURN', 'REINTEGRATION')),
  text text not null check (text <> ''),
  -- The station must not learn who sent it.
  is_name_withheld boolean not null,
  sent_on date not null,
  sent_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, panel_id) references panels (tenant_id, id),
  foreign key (tenant_id, supervisor_id) references supervisors (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  check ((area = 'OTHER') = (area_name is not null))
);
create index opinions_by_day on opinions (tenant_id, sent_on desc, id desc);
create index opinions_of_panel on opinions (tenant_id, panel_id, sent_on desc, id desc);
create index opinions_of_organisation on opinions (tenant_id, organisation_id, sent_on desc, id desc);

-- One row is one step, dated by the day it was entered (docs/decisions/0006).
create table opinion_steps (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  opinion_id uuid not null,
  place int not null check (place > 0),
  step text not null check (step in ('SUBMIT', 'ACCEPT', 'HANDLE', 'RETURN', 'REPLY', 'SETTLE', 'DISPUTE', 'SAY')),
  state text not null check (state in ('SUBMITTED', 'ACCEPTED', 'HANDLED', 'REPLIED', 'CLOSED')),
  party text not null check (party in ('AUTHOR', 'STATION', 'BUREAU')),
  -- The step that opened the round this one belongs to: the sending, or the last dispute.
  round_id uuid not null,
  on_date date not null,
  text text check (text <> ''),
  measures text check (measures <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (tenant_id, id),
  unique (tenant_id, opinion_id, place),
  foreign key (tenant_id, opinion_id) references opinions (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  check ((step = 'SUBMIT') = (place = 1)),
  check ((step = 'HANDLE') = (measures is not null))
);
