import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-facts.sql?raw';

export class CreateFacts1764000001000 implements MigrationInterface {
  name = 'CreateFacts1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table agreements, supervisors, panels, assignments, incumbencies, positions, organisations`,
    );
  }
}
