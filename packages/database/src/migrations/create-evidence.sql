-- Records that something was done. Never deleted and never changed: voided with a reason, and replaced.
create table contacts (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  position_id uuid not null,
  subject_tenant_id uuid not null references tenants (id),
  organisation_id uuid not null,
  on_date date not null,
  methods text[] not null,
  topics text[] not null default '{}',
  problems_found text not null default '',
  problems_solved text not null default '',
  by_proxy boolean not null default false,
  recorded_at timestamptz not null,
  recorded_on date not null,
  recorded_by uuid,
  source text not null check (source in ('CONSOLE', 'IMPORT')),
  voided_at timestamptz,
  voided_on date,
  voided_by uuid,
  void_reason text,
  replaces_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, position_id) references positions (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  foreign key (tenant_id, voided_by) references accounts (tenant_id, id),
  foreign key (tenant_id, replaces_id) references contacts (tenant_id, id),
  check ((voided_at is null) = (voided_on is null) and (voided_at is null) = (void_reason is null))
);
create index contacts_of_position on contacts (tenant_id, position_id, on_date);
create index contacts_by_day on contacts (tenant_id, on_date desc, id desc);
create index contacts_of_subject on contacts (subject_tenant_id, on_date desc, id desc);

create table meetings (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  panel_id uuid not null,
  on_date date not null,
  attendees text[] not null,
  recorded_at timestamptz not null,
  recorded_on date not null,
  recorded_by uuid,
  source text not null check (source in ('CONSOLE', 'IMPORT')),
  voided_at timestamptz,
  voided_on date,
  voided_by uuid,
  void_reason text,
  replaces_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, panel_id) references panels (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  foreign key (tenant_id, voided_by) references accounts (tenant_id, id),
  foreign key (tenant_id, replaces_id) references meetings (tenant_id, id),
  check ((voided_at is null) = (voided_on is null) and (voided_at is null) = (void_reason is null))
);
create index meetings_of_panel on meetings (tenant_id, panel_id, on_date);
create index meetings_by_day on meetings (tenant_id, on_date desc, id desc);

create table inspections (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  organisation_id uuid not null,
  on_date date not null,
  participants text[] not null,
  conclusion text not null default '',
  recorded_at timestamptz not null,
  recorded_on date not null,
  recorded_by uuid,
  source text not null check (source in ('CONSOLE', 'IMPORT')),
  voided_at timestamptz,
  voided_on date,
  voided_by uuid,
  void_reason text,
  replaces_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  foreign key (tenant_id, voided_by) references accounts (tenant_id, id),
  foreign key (tenant_id, replaces_id) references inspections (tenant_id, id),
  check ((voided_at is null) = (voided_on is null) and (voided_at is null) = (void_reason is null))
);
create index inspections_of_organisation on inspections (tenant_id, organisation_id, on_date);
create index inspections_by_day on inspections (tenant_id, on_date desc, id desc);

create table briefings (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  organisation_id uuid not null,
  on_date date not null,
  stranded int not null check (stranded >= 0),
  unidentified int not null check (unidentified >= 0),
  posted int not null check (posted >= 0),
  recorded_at timestamptz not null,
  recorded_on date not null,
  recorded_by uuid,
  source text not null check (source in ('CONSOLE', 'IMPORT')),
  voided_at timestamptz,
  voided_on date,
  voided_by uuid,
  void_reason text,
  replaces_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  foreign key (tenant_id, voided_by) references accounts (tenant_id, id),
  foreign key (tenant_id, replaces_id) references briefings (tenant_id, id),
  check ((voided_at is null) = (voided_on is null) and (voided_at is null) = (void_reason is null))
);
create index briefings_of_organisation on briefings (tenant_id, organisation_id, on_date);
create index briefings_by_day on briefings (tenant_id, on_date desc, id desc);
