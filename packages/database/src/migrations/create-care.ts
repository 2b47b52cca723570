import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-care.sql?raw';

export class CreateCare1764000036000 implements MigrationInterface {
  name = 'CreateCare1764000036000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table inspection_checks;
      alter table inspections drop kind, drop is_unannounced, drop checklist_version, drop supervisor_ids,
        drop recorded_by_name;
      drop table care_placements;
      alter table agreements drop application_id, drop number, drop purchaser_tenant_id;
      drop table care_steps;
      drop table care_applications`);
  }
}
