import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './ground-supervision.sql?raw';

export class GroundSupervision1764000016000 implements MigrationInterface {
  name = 'GroundSupervision1764000016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table duties drop column about_id;
      drop table panel_officers, recusal_overrides, supervisor_ties;
      alter table supervisors drop column person_id`);
  }
}
