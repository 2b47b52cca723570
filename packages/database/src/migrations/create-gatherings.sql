-- 会议 (S-3.6) entered here says more than an imported one; 培训 (S-3.3); 指导 (S-3.4).
alter table meetings
  add place text not null default '',
  add topics text not null default '',
  add text text not null default '',
  add person_ids uuid[] not null default '{}',
  add recorded_by_name text;

create table trainings (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  panel_id uuid not null,
  on_date date not null,
  place text not null,
  topics text not null check (topics <> ''),
  text text not null check (text <> ''),
  person_ids uuid[] not null check (cardinality(person_ids) > 0),
  attendees text[] not null,
  recorded_at timestamptz not null,
  recorded_on date not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, panel_id) references panels (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
create index trainings_by_day on trainings (tenant_id, on_date desc, id desc);

create table guidance_notes (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  document_number text check (document_number <> ''),
  on_date date not null,
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  primary key (tenant_id, id)
);
create index guidance_notes_by_day on guidance_notes (tenant_id, on_date desc, id desc);
