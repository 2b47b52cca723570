-- Districts the notice names no target for ask their city (L-1.8, A2), and the city decides with a document.
create table liaison_questions (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  text text not null check (text <> ''),
  asked_on date not null,
  asked_at timestamptz not null,
  asked_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, asked_by) references accounts (tenant_id, id)
);
create index liaison_questions_by_day on liaison_questions (tenant_id, asked_at);

-- The city's own row; the question is another bureau's: its id is kept without a constraint, its bureau beside it.
create table liaison_decisions (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  subject_tenant_id uuid not null references tenants (id),
  question_id uuid not null,
  decision text not null check (decision in (
    'EXEMPT', 'ASSIGN_CITY_STATION', 'ASSIGN_HOSPITAL', 'ASSIGN_ENTRUSTED_CARE', 'ASSIGN_SERVICE_POINT')),
  document_number text not null check (document_number <> ''),
  decided_on date not null,
  note text not null default '',
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, question_id),
  foreign key (tenant_id, decided_by) references accounts (tenant_id, id)
);
create index liaison_decisions_of_subject on liaison_decisions (subject_tenant_id, question_id);
