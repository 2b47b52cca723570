import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-gatherings.sql?raw';

export class CreateGatherings1764000040000 implements MigrationInterface {
  name = 'CreateGatherings1764000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table guidance_notes;
      drop table trainings;
      alter table meetings drop place, drop topics, drop text, drop person_ids, drop recorded_by_name`);
  }
}
