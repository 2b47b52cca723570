import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-trail.sql?raw';

export class CreateTrail1764000005000 implements MigrationInterface {
  name = 'CreateTrail1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table audit_entries, outbox`);
  }
}
