import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-coordination.sql?raw';

export class CreateCoordination1764000012000 implements MigrationInterface {
  name = 'CreateCoordination1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coordination_steps, coordination_issues, coordination_categories');
  }
}
