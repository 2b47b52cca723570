import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-excuses.sql?raw';

export class CreateExcuses1764000015000 implements MigrationInterface {
  name = 'CreateExcuses1764000015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table excuse_decisions, excuse_requests');
  }
}
