-- What the clock demanded and was begun: one row per bureau, job and day, so a run is never begun twice and a
-- missed one is seen. The queue's own schedulers are no memory.
create table timetable_runs (
  tenant_id uuid not null references tenants (id),
  job text not null check (job <> ''),
  on_date date not null,
  started_at timestamptz not null,
  primary key (tenant_id, job, on_date)
);
