-- Who sees what. The whole truth about rights on rows stands in this file: it is applied after the
-- migrations whenever it changed, and begins by taking everything away.
--
--   own      app.tenant, the bureau that acts
--   visible  app.visible, that bureau and all below it in the tree
--   subject  the row's subject_tenant_id: the bureau an act of another bureau is about
--
--   table                                         own        below   above/sibling   subject     no door
--   tenants, documents, calendar (reference)      read       read    read            -           read
--   rule_versions, template (no owner)            read       read    read            -           read
--   rule_versions, of a bureau                    write      read    read            -           read
--   coordination_categories, of the notice        read       read    read            -           read
--   coordination_categories, of a bureau          add        read    read            -           read
--   organisations, positions, incumbencies,
--     panels, supervisors, supervisor_ties,
--     recusal_overrides, panel_officers, qualifications, agreements, meetings,
--     inspections, briefings, excuse_requests,
--     projects, care_placements, duties,
--     assessments                                 write      read    -               -           -
--   coordination_issues, liaison_questions,
--     station_reports, station_report_steps,
--     opinions, opinion_steps, care_applications,
--     care_steps, inspection_checks,
--     tracing_cases, tracing_steps,
--     supervision_tasks, supervision_task_steps,
--     trainings, guidance_notes                   add        read    -               -           -
--   coordination_steps, excuse_decisions,
--     liaison_decisions, joint_inspections        add        read    -               read (*)    -
--   findings, finding_steps                       add        read    -               read (*)    -
--   contacts, assignments                         write      read    -               read (*)    -
--   attachments                                   write (+)  read    -               read (*)    -
--   notices                                       write      (*)     -               read (*)    -
--   accounts, sign_in_links, sessions, digests,
--     audit_entries, outbox, timetable_runs,
--     job_requests, bulletins, minor_cases,
--     minor_steps, minor_receivers,
--     minor_file_grants                           write      -       -               -           -
--   accounts                                      by possession of the login:      read that row
--   sessions, sign_in_links                       by possession of the token:      read that row
--   sign_in_failures (belongs to nobody)          read, add and sweep for everybody: hashes only
--
--   (*) the subject and every bureau above it, each through its own app.visible. A notice is about the bureau
--          whose duty it tells of; one about no duty is nobody's but its own bureau's.
--   (+) changed and removed only until a contact has taken it: then it lasts as the contact does.
--   add    nobody changes or removes it afterwards.
--   write  never more than the grants below: evidence cannot be deleted; the audit trail and sealed assessments
--          can only be added to; the relay reads tenants and the outbox, and marks rows relayed.
--   A supervisor's narrower view (the institutions of the panel) is a right, decided in domain/access.
--
-- Shape: settings are read inline, without a function of ours and without a sub-select: the only form that
-- the planner keeps out of the row loop and that Citus carries to its workers. An absent setting is null,
-- a setting left over from a finished transaction is '': both compare to nothing, so no door, no rows.

do $$
declare
  p record;
begin
  for p in select tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I', p.policyname, p.tablename);
  end loop;
end $$;

revoke all on all tables in schema public from public, mingcha_app, mingcha_relay;
revoke all on schema public from public;
grant usage on schema public to mingcha_app, mingcha_relay;

do $$
declare
  own constant text := $p$tenant_id = nullif(current_setting('app.tenant', true), '')::uuid$p$;
  visible constant text := $p$tenant_id = any(string_to_array(current_setting('app.visible', true), ',')::uuid[])$p$;
  about constant text := $p$subject_tenant_id = any(string_to_array(current_setting('app.visible', true), ',')::uuid[])$p$;
  downwards constant text[] := array[
    'organisations', 'positions', 'incumbencies', 'assignments', 'panels', 'supervisors', 'supervisor_ties',
    'recusal_overrides', 'panel_officers', 'qualifications', 'agreements',
    'contacts', 'attachments', 'meetings', 'inspections', 'briefings', 'excuse_requests', 'excuse_decisions',
    'coordination_issues', 'coordination_steps', 'projects', 'liaison_questions', 'liaison_decisions',
    'joint_inspections', 'findings', 'finding_steps', 'station_reports', 'station_report_steps',
    'opinions', 'opinion_steps', 'care_applications', 'care_steps', 'care_placements', 'inspection_checks', 'tracing_cases', 'tracing_steps',
    'supervision_tasks', 'supervision_task_steps', 'trainings', 'guidance_notes',
    'duties', 'assessments'];
  private constant text[] := array[
    'accounts', 'sessions', 'sign_in_links', 'notices', 'digests', 'outbox', 'audit_entries', 'timetable_runs',
    'job_requests', 'bulletins', 'minor_cases', 'minor_steps', 'minor_receivers', 'minor_file_grants'];
  concerning constant text[] := array[
    'contacts', 'assignments', 'attachments', 'excuse_decisions', 'coordination_steps', 'liaison_decisions',
    'joint_inspections', 'findings', 'finding_steps', 'notices'];
  t text;
begin
  foreach t in array downwards || private loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_rows on %I for select using (%s)', t,
      case when t = any(downwards) then visible else own end);
    execute format('create policy add_rows on %I for insert with check (%s)', t, own);
    execute format('create policy change_rows on %I for update using (%s) with check (%s)', t, own, own);
    execute format('create policy remove_rows on %I for delete using (%s)', t, own);
  end loop;
  foreach t in array concerning loop
    execute format('create policy read_rows_about_us on %I for select using (%s)', t, about);
  end loop;
end $$;

-- Beside the above, not instead of it: what a contact has taken is neither changed nor removed.
create policy only_unbound_change on attachments as restrictive for update
  using (contact_id is null) with check (true);
create policy only_unbound_go on attachments as restrictive for delete using (contact_id is null);

create policy read_by_login on accounts for select
  using (login = current_setting('app.login', true));
create policy read_by_token on sessions for select
  using (token_hash = current_setting('app.credential', true));
create policy read_by_token on sign_in_links for select
  using (token_hash = current_setting('app.credential', true));

create policy carry_rows on outbox for select to mingcha_relay using (true);
create policy mark_rows on outbox for update to mingcha_relay using (true) with check (true);

alter table rule_versions enable row level security;
alter table rule_versions force row level security;
create policy read_rules on rule_versions for select using (true);
create policy add_rules on rule_versions for insert
  with check (owner_tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy change_rules on rule_versions for update
  using (owner_tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (owner_tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy keep_template on rule_versions to current_user
  using (owner_tenant_id is null) with check (owner_tenant_id is null);

alter table coordination_categories enable row level security;
alter table coordination_categories force row level security;
create policy read_categories on coordination_categories for select using (true);
create policy add_categories on coordination_categories for insert
  with check (owner_tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select on tenants, reference_stamp, policy_documents, rule_versions, calendar_days to mingcha_app;
grant insert, update on rule_versions to mingcha_app;
grant select, insert, update on
  organisations, positions, incumbencies, assignments, panels, supervisors, supervisor_ties, recusal_overrides, panel_officers,
  qualifications, agreements, contacts, meetings, inspections, briefings, excuse_requests, projects, care_placements, minor_receivers, minor_file_grants, accounts,
  notices,
  job_requests to mingcha_app;
grant select, insert, update, delete on duties, sessions, sign_in_links, attachments, digests to mingcha_app;
grant select, insert on coordination_categories, coordination_issues, coordination_steps, excuse_decisions,
  liaison_questions, liaison_decisions, joint_inspections, findings, finding_steps, station_reports,
  station_report_steps, opinions, opinion_steps, care_applications, care_steps, inspection_checks, minor_cases, minor_steps, tracing_cases,
  tracing_steps, supervision_tasks, supervision_task_steps, trainings,
  guidance_notes, assessments,
  audit_entries, outbox, timetable_runs, bulletins to mingcha_app;
grant select, insert, delete on sign_in_failures to mingcha_app;

grant select on tenants, outbox to mingcha_relay;
grant update (relayed_at) on outbox to mingcha_relay;
