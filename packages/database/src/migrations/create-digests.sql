-- Where mail reaches somebody; without it they are told in the platform alone.
alter table accounts add column email text check (email ~ '^[^@\s<>,;]+@[^@\s<>,;]+$');

-- One mail to one person on one day, with everything that was new. Its id names the mail (Message-ID), so a mail
-- that a crash sends twice is the same mail. One that was not sent on its day is given up and gathered again.
create table digests (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  recipient_id uuid not null,
  on_date date not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, recipient_id, on_date),
  foreign key (tenant_id, recipient_id) references accounts (tenant_id, id)
);

-- What goes by mail waits (null) until it is gathered, and again when its digest is given up.
alter table notices
  add column digest_id uuid check (digest_id is null or channel = 'MAIL'),
  add constraint notices_digest foreign key (tenant_id, digest_id) references digests (tenant_id, id)
    on delete set null (digest_id);
create index notices_of_digest on notices (tenant_id, digest_id) where digest_id is not null;
create index notices_waiting on notices (tenant_id, recipient_id) where channel = 'MAIL' and digest_id is null;
