create table accounts (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  -- Unique over all bureaus: it must be found before any bureau is known.
  login text not null check (login <> ''),
  name text not null,
  roles text[] not null default '{}',
  position_id uuid,
  organisation_id uuid,
  supervisor_id uuid,
  password_hash text,
  password_changed_at timestamptz,
  must_change_password boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, position_id) references positions (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, supervisor_id) references supervisors (tenant_id, id)
);
create unique index accounts_login on accounts (login);
create index accounts_of_position on accounts (tenant_id, position_id);
create index accounts_of_organisation on accounts (tenant_id, organisation_id);
create index accounts_of_supervisor on accounts (tenant_id, supervisor_id);

-- Only the hash of a token is kept: who reads the table cannot sign in with it.
create table sessions (
  tenant_id uuid not null references tenants (id),
  token_hash text not null check (token_hash <> ''),
  account_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  address text not null default '',
  agent text not null default '',
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
create index sessions_of_token on sessions (token_hash);
create index sessions_of_account on sessions (tenant_id, account_id, created_at);

create table sign_in_links (
  tenant_id uuid not null references tenants (id),
  token_hash text not null check (token_hash <> ''),
  account_id uuid not null,
  purpose text not null check (purpose in ('INVITATION', 'RECOVERY', 'SIGN_IN')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
create index sign_in_links_of_token on sign_in_links (token_hash);
create index sign_in_links_of_account on sign_in_links (tenant_id, account_id);

-- Belongs to no bureau: most failures name nobody. Holds a hash of what was typed, never the words.
create table sign_in_failures (
  id uuid primary key,
  login_hash text not null,
  address text not null,
  at timestamptz not null
);
create index sign_in_failures_of_login on sign_in_failures (login_hash, at);
create index sign_in_failures_of_address on sign_in_failures (address, at);
