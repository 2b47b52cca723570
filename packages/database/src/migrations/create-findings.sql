-- 问题整改台账 (L-3.8, office-practice 4.4): one ledger, whatever a problem was found through. The head is never changed;
-- what became of it are its steps. Its row is that of the bureau which verifies, about the bureau of the institution.
create table findings (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  subject_tenant_id uuid not null references tenants (id),
  organisation_id uuid not null,
  origin text not null check (origin in ('INSPECTION', 'OPINION', 'JOINT_INSPECTION', 'SELF_INSPECTION',
    'COORDINATION', 'CITY_INSPECTION')),
  -- The record it came from, in whichever table the origin names.
  origin_id uuid,
  item text check (item <> ''),
  stage text check (stage in ('CARE', 'MEDICAL', 'OFFSITE_CARE', 'FAMILY_TRACING_RETURN', 'REINTEGRATION')),
  problem text not null check (problem <> ''),
  found_on date not null,
  panel_id uuid,
  found_by_person_id uuid,
  -- The station must not learn who found it.
  is_finder_withheld boolean not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, panel_id) references panels (tenant_id, id),
  check (found_by_person_id is not null or not is_finder_withheld)
);
create index findings_by_day on findings (tenant_id, found_on desc, id desc);
create index findings_of_subject on findings (subject_tenant_id, found_on desc, id desc);
create index findings_of_origin on findings (tenant_id, origin_id) where origin_id is not null;

-- One row is one step, written by the bureau that took it and dated by the day it was entered (docs/decisions/0006).
create table finding_steps (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  subject_tenant_id uuid not null references tenants (id),
  finding_id uuid not null,
  place int not null check (place > 0),
  step text not null check (step in ('OPEN', 'ASSIGN', 'START', 'PROGRESS', 'SUBMIT', 'VERIFY', 'REJECT',
    'ASK_EXTENSION', 'GRANT_EXTENSION', 'DECLINE_EXTENSION', 'OBJECT', 'REOPEN')),
  state text not null check (state in ('OPEN', 'ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'VERIFIED')),
  party text not null check (party in ('RECTIFIER', 'VERIFIER', 'LEADER', 'FINDER')),
  on_date date not null,
  text text not null,
  responsible text check (responsible <> ''),
  measure text check (measure <> ''),
  -- As they stand after the step: the day in force, whether it was ever overrun, a later day asked for.
  due_on date,
  is_late boolean not null,
  asked_due_on date,
  document_number text check (document_number <> ''),
  document_title text check (document_title <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  check ((step = 'OPEN') = (place = 1)),
  check ((state = 'OPEN') = (due_on is null)),
  check ((step = 'ASSIGN') = (responsible is not null) and (step = 'ASSIGN') = (measure is not null))
);
create index finding_steps_of_finding on finding_steps (subject_tenant_id, finding_id, place desc);

-- What joint inspections found so far moves in. The owner obeys the policies, unless not forced to.
alter table joint_findings no force row level security;
alter table joint_inspections no force row level security;
insert into findings (tenant_id, id, subject_tenant_id, organisation_id, origin, origin_id, problem, found_on,
    is_finder_withheld, recorded_at)
  select f.tenant_id, f.id, f.subject_tenant_id, j.organisation_id, 'JOINT_INSPECTION', j.id, f.problem, j.on_date,
         false, f.recorded_at
    from joint_findings f join joint_inspections j on j.tenant_id = f.tenant_id and j.id = f.joint_inspection_id;
insert into finding_steps (tenant_id, id, subject_tenant_id, finding_id, place, step, state, party, on_date, text,
    responsible, measure, due_on, is_late, recorded_at, recorded_by_name)
  select f.tenant_id, gen_random_uuid(), f.subject_tenant_id, f.id, s.place, s.step, s.state, 'VERIFIER', s.on_date,
         coalesce(s.text, ''), s.responsible, s.measure, s.due_on,
         s.step = 'VERIFY' and f.closed_on > f.due_on, s.at, s.by_name
    from joint_findings f,
      lateral (values
        (1, 'OPEN', 'OPEN', (f.recorded_at at time zone 'Asia/Shanghai')::date, null::text, null::text, null::text,
          null::date, f.recorded_at, f.recorded_by_name),
        (2, 'ASSIGN', 'ASSIGNED', (f.recorded_at at time zone 'Asia/Shanghai')::date, null, f.responsible, f.measure,
          f.due_on, f.recorded_at, f.recorded_by_name),
        (3, 'VERIFY', 'VERIFIED', f.closed_on, f.result, null, null, f.due_on, f.closed_at, f.closed_by_name)
      ) s (place, step, state, on_date, text, responsible, measure, due_on, at, by_name)
   where s.step <> 'VERIFY' or f.closed_on is not null;
drop table joint_findings;
alter table joint_inspections force row level security;
