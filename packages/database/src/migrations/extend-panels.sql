-- 监督专班 (S-1.1, S-1.5, S-1.6): its form by name, how it was formed, on which document, what it supervises ('{}': all).
alter table panels
  add column form_name text check (form_name <> ''),
  add column formation text[] not null default '{}',
  add column document_number text check (document_number <> ''),
  add column document_title text check (document_title <> ''),
  add column organisation_ids uuid[] not null default '{}';

-- 聘任 (S-3.1, S-3.7, S-3.10): what was imported has none of it.
alter table supervisors
  add column backgrounds text[] not null default '{}'
    check (backgrounds <@ array['MEDICAL', 'ELDERLY_CARE', 'CHILD_REARING', 'SOCIAL_WORK', 'SPECIAL_EDUCATION',
      'DISABILITY', 'LAW', 'MEDIA', 'DELEGATE', 'COMMUNITY', 'OTHER']),
  add column term_reason text check (term_reason <> ''),
  add column undertaking_on date,
  add column document_number text check (document_number <> ''),
  add column appointed_on date,
  add column appointed_by_name text,
  add column left_kind text check (left_kind in ('RESIGNED', 'DISMISSED')),
  add column left_document text check (left_document <> ''),
  add column left_by_name text;

-- 资质 of a person through all terms (S-2.1b), and when it runs out.
create table qualifications (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind <> ''),
  number text not null check (number <> ''),
  issuer text not null check (issuer <> ''),
  expires_on date,
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  removed_on date,
  primary key (tenant_id, id)
);
create index qualifications_of_person on qualifications (tenant_id, person_id);

-- A supervisor is told of the end of their own term (S-3.7).
alter table notices
  drop constraint notices_told_as_check,
  add constraint notices_told_as_check check (told_as in (
    'POST_HOLDER', 'INSTITUTION_STAFF', 'SUPERVISOR', 'CLERK', 'PRINCIPAL_LEADER', 'CITY_SECTION'));
