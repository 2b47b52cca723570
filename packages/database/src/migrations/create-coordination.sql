-- What liaison turns up and the station cannot solve itself (L-2.3).

-- The notice's five matters (L-2.4) belong to nobody; what a bureau adds is offered to it and those below it.
create table coordination_categories (
  id uuid primary key,
  owner_tenant_id uuid references tenants (id),
  code text,
  name text not null check (name <> ''),
  place int not null,
  unique nulls not distinct (owner_tenant_id, name),
  check ((code is null) = (owner_tenant_id is not null))
);

insert into coordination_categories (id, code, name, place) values
  ('01900000-0000-7000-8000-0000000c0001', 'STREET_PATROL', '街面巡查协同机制', 1),
  ('01900000-0000-7000-8000-0000000c0002', 'IDENTITY_QUERY', '寻亲服务身份查询', 2),
  ('01900000-0000-7000-8000-0000000c0003', 'HUKOU_REGISTRATION', '长期滞留无法查明身份信息受助人员户口登记', 3),
  ('01900000-0000-7000-8000-0000000c0004', 'SETTLEMENT', '长期滞留人员报请当地政府安置', 4),
  ('01900000-0000-7000-8000-0000000c0005', 'STAFF_TREATMENT', '工作人员待遇保障', 5);

create table coordination_issues (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  organisation_id uuid not null,
  category_id uuid not null references coordination_categories (id),
  title text not null check (title <> ''),
  raised_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id)
);
create index coordination_issues_by_day on coordination_issues (tenant_id, raised_on desc, id desc);
create index coordination_issues_of_organisation on coordination_issues (tenant_id, organisation_id);

-- One row is one step, written by the bureau that took it: the city's steps on a county's issue are the city's
-- rows about the county. Never changed. Who acted is kept by name, since another bureau's accounts are not seen.
create table coordination_steps (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  subject_tenant_id uuid not null references tenants (id),
  issue_id uuid not null,
  place int not null check (place > 0),
  step text not null check (step in ('RAISE', 'SUPPLEMENT', 'RETURN', 'DECLINE', 'ACCEPT', 'ESCALATE', 'HAND_UP',
    'HAND_BACK', 'ANSWER', 'MEASURE', 'CONFIRM', 'DISPUTE', 'CLOSE', 'REOPEN')),
  state text not null check (state in ('RAISED', 'RETURNED', 'DECLINED', 'ACCEPTED', 'ESCALATED',
    'WITH_BUREAU_ABOVE', 'ANSWERED', 'MEASURED', 'CLOSED')),
  party text not null check (party in ('STATION', 'BUREAU', 'BUREAU_ABOVE')),
  on_date date not null,
  text text not null default '',
  target text check (target in ('GOVERNMENT', 'DEPARTMENT')),
  body text check (body <> ''),
  document_number text check (document_number <> ''),
  document_title text check (document_title <> ''),
  document_on date,
  recorded_at timestamptz not null,
  recorded_on date not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  check ((target is null) = (body is null)),
  check (on_date <= recorded_on),
  check ((party = 'BUREAU_ABOVE') = (tenant_id <> subject_tenant_id))
);
create index coordination_steps_of_issue on coordination_steps (subject_tenant_id, issue_id, place desc);
