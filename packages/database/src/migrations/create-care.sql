-- 站外托养 (S-2.2): an application, the four steps before consent, the agreement, and whoever is in care by case code.
create table care_applications (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  station_id uuid not null,
  care_institution_id uuid not null,
  persons int not null check (persons > 0),
  grounds text not null check (grounds <> ''),
  applied_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, station_id) references organisations (tenant_id, id),
  foreign key (tenant_id, care_institution_id) references organisations (tenant_id, id)
);
create index care_applications_by_day on care_applications (tenant_id, applied_on desc, id desc);

-- One row is one step; never changed. Who took part is kept by term and by name.
create table care_steps (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  application_id uuid not null,
  place int not null check (place > 0),
  step text not null check (step in ('APPLY', 'STUDY', 'ASSESS', 'INSPECT', 'ADVISE', 'CONSENT', 'REJECT', 'WITHDRAW',
    'AGREE', 'SUSPEND', 'RESUME', 'TERMINATE')),
  state text not null check (state in ('APPLIED', 'STUDIED', 'ASSESSED', 'INSPECTED', 'ADVISED', 'CONSENTED',
    'IN_FORCE', 'SUSPENDED', 'ENDED', 'REJECTED', 'WITHDRAWN')),
  party text not null check (party in ('STATION', 'BUREAU')),
  on_date date not null,
  text text check (text <> ''),
  document_number text check (document_number <> ''),
  document_title text check (document_title <> ''),
  supervisor_ids uuid[] not null,
  person_ids uuid[] not null,
  member_names text[] not null,
  is_in_favour boolean,
  recorded_at timestamptz not null,
  recorded_on date not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (tenant_id, id),
  unique (tenant_id, application_id, place),
  foreign key (tenant_id, application_id) references care_applications (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  check ((step = 'APPLY') = (place = 1)),
  -- S-2.2b: no step of the four without its document and its members, whichever path wrote it.
  constraint four_steps_have_members_and_a_document check (
    cardinality(person_ids) >= case step when 'STUDY' then 1 when 'ASSESS' then 1 when 'INSPECT' then 2
      when 'ADVISE' then 1 else 0 end
    and (cardinality(person_ids) = 0 or (document_number is not null and document_title is not null))),
  constraint advice_has_a_view check ((step = 'ADVISE') = (is_in_favour is not null))
);
-- Of the four steps and the consent each is taken once: of two at the same moment the second finds it taken.
create unique index care_steps_taken_once on care_steps (tenant_id, application_id, step)
  where step in ('STUDY', 'ASSESS', 'INSPECT', 'ADVISE', 'CONSENT', 'AGREE');

-- Who buys is a bureau by the very key: an institution's id is in no row of tenants (L-2.6).
alter table agreements
  add application_id uuid,
  add number text check (number <> ''),
  add purchaser_tenant_id uuid,
  add constraint purchaser_is_a_bureau foreign key (purchaser_tenant_id) references tenants (id),
  add foreign key (tenant_id, application_id) references care_applications (tenant_id, id),
  add constraint agreed_is_bought check ((application_id is null) = (purchaser_tenant_id is null));
create unique index agreements_of_application on agreements (tenant_id, application_id);

create table care_placements (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  agreement_id uuid not null,
  case_code text not null check (case_code ~ '^[A-Z0-9-]{4,24}$'),
  from_on date not null,
  to_on date check (to_on >= from_on),
  where_to text check (where_to <> ''),
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, agreement_id) references agreements (tenant_id, id),
  check ((to_on is null) = (where_to is null))
);
create unique index care_placements_open on care_placements (tenant_id, case_code) where to_on is null;
create index care_placements_of_agreement on care_placements (tenant_id, agreement_id);

-- 专项检查 and visits of the panel (S-2.2c, S-2.0). What was imported was a special inspection without a checklist.
alter table inspections
  add kind text not null default 'SPECIAL' check (kind in ('SPECIAL', 'VISIT')),
  add is_unannounced boolean not null default false,
  add checklist_version text check (checklist_version <> ''),
  add supervisor_ids uuid[] not null default '{}',
  add recorded_by_name text;

create table inspection_checks (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  inspection_id uuid not null,
  item text not null check (item <> ''),
  result text not null check (result in ('PASS', 'FAIL', 'NOT_APPLICABLE')),
  note text check (note <> ''),
  primary key (tenant_id, id),
  unique (tenant_id, inspection_id, item),
  foreign key (tenant_id, inspection_id) references inspections (tenant_id, id),
  check (result <> 'FAIL' or note is not null)
);
