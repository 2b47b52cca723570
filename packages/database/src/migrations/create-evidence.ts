import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-evidence.sql?raw';

export class CreateEvidence1764000003000 implements MigrationInterface {
  name = 'CreateEvidence1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table briefings, inspections, meetings, contacts`);
  }
}
