-- One person through all terms and panels of a bureau; within one, a book tells people apart by their names.
alter table supervisors add column person_id uuid;
update supervisors s set person_id = (
  select f.id from supervisors f where f.tenant_id = s.tenant_id and f.name = s.name
  order by f.from_on, f.id limit 1);
alter table supervisors alter column person_id set not null;
create index supervisors_of_person on supervisors (tenant_id, person_id, from_on);

-- What binds a person to an institution and may bar them there (S-2.1c, A17), beside the employer of a term.
create table supervisor_ties (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('EMPLOYER', 'KIN', 'SUPPLIER')),
  note text not null default '',
  from_on date not null,
  to_on date check (to_on >= from_on),
  declared_on date not null,
  declared_at timestamptz not null,
  declared_by uuid,
  declared_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, declared_by) references accounts (tenant_id, id)
);
create index supervisor_ties_of_person on supervisor_ties (tenant_id, person_id);
create index supervisor_ties_to on supervisor_ties (tenant_id, organisation_id);

-- Two people let somebody supervise although bound (never an employer): asked by one, approved by another.
create table recusal_overrides (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  reason text not null check (reason <> ''),
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null,
  approved_on date,
  approved_at timestamptz,
  approved_by uuid check (approved_by <> asked_by),
  approved_by_name text,
  withdrawn_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, asked_by) references accounts (tenant_id, id),
  foreign key (tenant_id, approved_by) references accounts (tenant_id, id),
  check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (approved_on is null)
    and (approved_at is null) = (approved_by_name is null))
);
create index recusal_overrides_of_person on recusal_overrides (tenant_id, person_id, organisation_id);

-- Whoever keeps daily contact with a panel (S-3.5).
create table panel_officers (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  panel_id uuid not null,
  name text not null check (name <> ''),
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (tenant_id, id),
  foreign key (tenant_id, panel_id) references panels (tenant_id, id)
);
create index panel_officers_of_panel on panel_officers (tenant_id, panel_id, from_on);

-- The institution or panel that answers for an event (engine.md, triggers): its people see the duty and are reminded.
alter table duties add column about_id uuid;
create index duties_about on duties (tenant_id, about_id, due_on) where about_id is not null;
