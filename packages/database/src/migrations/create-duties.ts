import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-duties.sql?raw';

export class CreateDuties1764000004000 implements MigrationInterface {
  name = 'CreateDuties1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table notices, assessments, duties`);
  }
}
