-- Social forces in an institution's service (L-2.5). Who buys is a bureau by the very key: an institution's id
-- is in no row of tenants, so no path can make a relief station the purchaser (L-2.6).
create table projects (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  organisation_id uuid not null,
  mode text not null check (mode in ('PURCHASE', 'PROJECT', 'VOLUNTEER', 'OTHER')),
  provider text not null check (provider <> ''),
  service text not null check (service <> ''),
  purchaser_tenant_id uuid,
  agreement_number text check (agreement_number <> ''),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  position_id uuid not null,
  recorded_at timestamptz not null,
  recorded_on date not null,
  recorded_by uuid,
  ended_on date check (ended_on between from_on and to_on),
  end_reason text check (end_reason <> ''),
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, position_id) references positions (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  foreign key (tenant_id, ended_by) references accounts (tenant_id, id),
  constraint purchaser_is_a_bureau foreign key (purchaser_tenant_id) references tenants (id),
  constraint purchase_has_a_purchaser check ((mode = 'PURCHASE') = (purchaser_tenant_id is not null)),
  check ((ended_on is null) = (end_reason is null) and (ended_on is null) = (ended_at is null))
);
create index projects_by_day on projects (tenant_id, from_on desc, id desc);
