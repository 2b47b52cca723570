-- 寻亲 (S-2.4): somebody whose family is looked for, by a code; the notices, and whoever verified them.
create table tracing_cases (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  organisation_id uuid not null,
  case_code text not null check (case_code ~ '^[A-Z0-9-]{4,24}$'),
  kind text not null check (kind in ('UNIDENTIFIED', 'RESCUED_CHILD')),
  sex text not null check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
  age int check (age between 0 and 120),
  admitted_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id)
);
create index tracing_cases_by_day on tracing_cases (tenant_id, admitted_on desc, id desc);
create index tracing_cases_of_organisation on tracing_cases (tenant_id, organisation_id);

create table tracing_steps (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  case_id uuid not null,
  place int not null check (place > 0),
  step text not null check (step in ('ENTER', 'POST', 'REFRESH', 'DNA', 'SETTLE', 'VERIFY', 'FOUND', 'LEAVE')),
  state text not null check (state in ('OPEN', 'FOUND', 'LEFT')),
  party text not null check (party in ('STATION', 'PANEL')),
  on_date date not null,
  text text check (text <> ''),
  platform text check (platform in ('XUNQIN', 'TOUTIAO', 'TRAFFICKED_CHILD_PLATFORM', 'OTHER')),
  url text check (url ~ '^https?://'),
  -- Of a picture of the notice; the picture itself is not kept here.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  is_complete boolean,
  person_id uuid,
  recorded_at timestamptz not null,
  recorded_on date not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, place),
  foreign key (tenant_id, case_id) references tracing_cases (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  check ((step = 'ENTER') = (place = 1)),
  check ((step = 'POST' or step = 'REFRESH') = (platform is not null) and (platform is null) = (url is null)),
  check ((step = 'VERIFY') = (is_complete is not null) and (step = 'VERIFY') = (person_id is not null))
);

-- 月度通报 (S-2.4a, S-2.4b), also entered here; what was imported says less.
alter table briefings
  add in_station int check (in_station >= 0),
  add text text check (text <> ''),
  add recorded_by_name text;
