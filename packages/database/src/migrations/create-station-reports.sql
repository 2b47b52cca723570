-- What an institution reports of its own accord (W-2.1, W-2.2). A step says what became of it; neither is changed.
create table station_reports (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('WORK_REPORT', 'SELF_INSPECTION')),
  on_date date not null,
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  shortcomings text check (shortcomings <> ''),
  proposals text check (proposals <> ''),
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  check (kind <> 'SELF_INSPECTION' or shortcomings is not null)
);
create index station_reports_by_day on station_reports (tenant_id, on_date desc, id desc);

create table station_report_steps (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  report_id uuid not null,
  place int not null check (place > 0),
  step text not null check (step in ('SUBMIT', 'RETURN', 'RESUBMIT', 'RECEIVE')),
  state text not null check (state in ('SUBMITTED', 'RETURNED', 'RECEIVED')),
  text text not null default '',
  recorded_at timestamptz not null,
  recorded_on date not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_id, place),
  foreign key (tenant_id, report_id) references station_reports (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
