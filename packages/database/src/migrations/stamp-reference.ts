import type { MigrationInterface, QueryRunner } from 'typeorm';
import stamp from './stamp-reference.sql?raw';

export class StampReference1764000008000 implements MigrationInterface {
  name = 'StampReference1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(stamp);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger reference_changed on tenants;
      drop trigger reference_changed on rule_versions;
      drop trigger reference_changed on calendar_days;
      drop function count_reference;
      alter table reference_stamp rename to tenant_tree;
      create function count_tenant_tree() returns trigger language plpgsql as $$
      begin
        update tenant_tree set stamp = stamp + 1;
        return null;
      end $$;
      create trigger tenants_changed after insert or update or delete or truncate on tenants
        for each statement execute function count_tenant_tree();`);
  }
}
