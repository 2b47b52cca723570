-- One row, one number: tells a process with one cheap look whether what it remembers of the tree, the rules
-- and the calendar still stands.
alter table tenant_tree rename to reference_stamp;

-- As its owner: whoever may publish a rule need not be able to write the stamp.
create function count_reference() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  update reference_stamp set stamp = stamp + 1;
  return null;
end $$;
revoke all on function count_reference() from public;

drop trigger tenants_changed on tenants;
drop function count_tenant_tree();
create trigger reference_changed after insert or update or delete or truncate on tenants
  for each statement execute function count_reference();
create trigger reference_changed after insert or update or delete or truncate on rule_versions
  for each statement execute function count_reference();
create trigger reference_changed after insert or update or delete or truncate on calendar_days
  for each statement execute function count_reference();
