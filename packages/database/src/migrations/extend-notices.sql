-- The ledger of what was told. A notice may be about a duty of another bureau: the city's own row about a county's
-- duty. So the duty is named with its bureau, and held by no foreign key (Citus allows none across bureaus).
alter table notices
  drop constraint notices_tenant_id_duty_id_fkey,
  add column subject_tenant_id uuid references tenants (id),
  -- In what capacity, and by what name, somebody was told; the name as it was then.
  add column told_as text check (told_as in (
    'POST_HOLDER', 'INSTITUTION_STAFF', 'CLERK', 'PRINCIPAL_LEADER', 'CITY_SECTION')),
  add column recipient_name text,
  add column acknowledged_at timestamptz;

-- What is there already was told by every bureau about itself. The owner obeys the policies, unless not forced to.
alter table notices no force row level security;
alter table accounts no force row level security;
update notices set subject_tenant_id = tenant_id, stage = case stage when 'DUE_SOON' then 'BEFORE_7' else stage end
  where duty_id is not null;
update notices n set recipient_name = a.name from accounts a
  where a.tenant_id = n.tenant_id and a.id = n.recipient_id;
alter table notices force row level security;
alter table accounts force row level security;

alter table notices
  add check ((duty_id is null) = (subject_tenant_id is null)),
  add constraint notices_stage check (
    duty_id is null or stage ~ '^((BEFORE|AFTER)_[1-9][0-9]{0,2}|DUE_DAY|OVERDUE|MISSED|TO_LEADER|TO_CITY)$'),
  add check (acknowledged_at is null or stage in ('TO_LEADER', 'TO_CITY'));
create index notices_of_duty on notices (subject_tenant_id, duty_id) where duty_id is not null;
