-- What a contact also says (G-2.1, G-2.3, L-3.5), and what was handed in with it.
alter table contacts
  add column purpose text check (purpose in ('SUPERVISE', 'URGE', 'GUIDE')),
  add column inspection_mode text check (inspection_mode in ('RANDOM', 'KEY')),
  add column supervision_kind text check (supervision_kind in ('ROUTINE', 'THEMATIC')),
  add column stages text[] not null default '{}' check (stages <@ array[
    'CARE', 'MEDICAL', 'OFFSITE_CARE', 'FAMILY_TRACING_RETURN', 'REINTEGRATION']),
  add column companions text[] not null default '{}',
  add column position_kind text;

-- A bureau that a contact is about may know which kind of post made it, and not the post itself (L-1.4).
alter table positions add constraint positions_kind unique (tenant_id, id, kind);
-- The owner obeys the policies too, and stands behind no door here.
alter table contacts no force row level security;
alter table positions no force row level security;
update contacts c set position_kind = p.kind
  from positions p where p.tenant_id = c.tenant_id and p.id = c.position_id;
alter table contacts force row level security;
alter table positions force row level security;
alter table contacts
  alter column position_kind set not null,
  add constraint contacts_position_kind foreign key (tenant_id, position_id, position_kind)
    references positions (tenant_id, id, kind);

create table attachments (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  contact_id uuid,
  subject_tenant_id uuid references tenants (id),
  name text not null check (name <> ''),
  media_type text not null,
  size int not null check (size between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (octet_length(bytes) = size),
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, uploaded_by) references accounts (tenant_id, id),
  check ((contact_id is null) = (subject_tenant_id is null))
);
-- Photographs and archives are compressed already.
alter table attachments alter column bytes set storage external;
create index attachments_of_contact on attachments (tenant_id, contact_id);
create index attachments_unbound on attachments (tenant_id, uploaded_at) where contact_id is null;
create index contacts_replacing on contacts (tenant_id, replaces_id) where replaces_id is not null;
