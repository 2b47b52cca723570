-- What every bureau reads and only the operator writes; replicated whole when tables are distributed.
create table tenants (
  id uuid primary key,
  code text not null unique check (code <> ''),
  name text not null,
  short_name text not null,
  level text not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
  parent_id uuid references tenants (id),
  -- Ids from the root down to this one, each closed by '/': a subtree is one prefix.
  path text not null unique check (path like '%' || id || '/'),
  has_own_station boolean not null default true,
  -- Duties before this day belong to the time before Mingcha and are not derived.
  kept_from date not null
);
create index tenants_subtree on tenants (path text_pattern_ops);
create index tenants_parent on tenants (parent_id);

-- One row, one number: tells a process with one cheap look whether the tree it remembers is still the tree.
create table tenant_tree (stamp bigint not null);
insert into tenant_tree values (1);
create function count_tenant_tree() returns trigger language plpgsql as $$
begin
  update tenant_tree set stamp = stamp + 1;
  return null;
end $$;
create trigger tenants_changed after insert or update or delete or truncate on tenants
  for each statement execute function count_tenant_tree();

create table policy_documents (
  id uuid primary key,
  number text not null unique,
  title text not null,
  issuer text not null,
  index_number text not null,
  issued_on date not null,
  published_on date not null,
  addressees text[] not null
);

-- A rule is written by the template (owner_tenant_id null), or by the bureau that tightens it.
create table rule_versions (
  id uuid primary key,
  owner_tenant_id uuid references tenants (id),
  policy_document_id uuid references policy_documents (id),
  code text not null,
  version int not null check (version > 0),
  body jsonb not null,
  effective_from date not null,
  effective_to date check (effective_to >= effective_from),
  unique nulls not distinct (owner_tenant_id, code, version)
);

create table calendar_days (
  day date primary key,
  kind text not null check (kind in ('HOLIDAY', 'MAKEUP_WORKDAY')),
  name text not null
);
