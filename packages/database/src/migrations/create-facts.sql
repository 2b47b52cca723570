-- What is so over time. Days are civil days in Asia/Shanghai, both ends inclusive, an open end is null.
create table organisations (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  type text not null check (type in (
    'RELIEF_STATION', 'MINORS_PROTECTION_CENTRE', 'DESIGNATED_HOSPITAL',
    'ENTRUSTED_CARE_INSTITUTION', 'WELFARE_INSTITUTION', 'CHILD_WELFARE_INSTITUTION')),
  name text not null check (name <> ''),
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  primary key (tenant_id, id),
  unique (tenant_id, name, opened_on)
);

create table positions (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  kind text not null check (kind in ('PRINCIPAL_LEADER', 'DEPUTY_IN_CHARGE', 'SECTION_HEAD')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (tenant_id, id)
);

create table incumbencies (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  position_id uuid not null,
  person_name text not null check (person_name <> ''),
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (tenant_id, id),
  foreign key (tenant_id, position_id) references positions (tenant_id, id)
);
create index incumbencies_of_position on incumbencies (tenant_id, position_id, from_on);

-- The institution may be another bureau's (L-1.4): its id is kept without a constraint, its bureau beside it.
create table assignments (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  position_id uuid not null,
  subject_tenant_id uuid not null references tenants (id),
  organisation_id uuid not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (tenant_id, id),
  foreign key (tenant_id, position_id) references positions (tenant_id, id)
);
create index assignments_of_position on assignments (tenant_id, position_id, from_on);
create index assignments_of_subject on assignments (subject_tenant_id, organisation_id);

create table panels (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null check (name <> ''),
  form text not null check (form in ('COMMITTEE', 'INVITED_SUPERVISORS', 'OTHER')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (tenant_id, id)
);

-- One row is one term of one supervisor (S-3.7); a renewal is a new row.
create table supervisors (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  panel_id uuid not null,
  name text not null check (name <> ''),
  role text not null check (role in ('HEAD', 'DEPUTY_HEAD', 'MEMBER')),
  employer text not null default '',
  background text not null default '',
  from_on date not null,
  term_months int not null check (term_months between 1 and 120),
  left_on date check (left_on >= from_on),
  left_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, panel_id) references panels (tenant_id, id)
);
create index supervisors_of_panel on supervisors (tenant_id, panel_id, from_on);

create table agreements (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  station_id uuid not null,
  care_institution_id uuid not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (tenant_id, id),
  foreign key (tenant_id, station_id) references organisations (tenant_id, id),
  foreign key (tenant_id, care_institution_id) references organisations (tenant_id, id)
);
create index agreements_of_station on agreements (tenant_id, station_id);
create index agreements_of_care_institution on agreements (tenant_id, care_institution_id);
