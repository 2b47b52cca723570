import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-projects.sql?raw';

export class CreateProjects1764000012100 implements MigrationInterface {
  name = 'CreateProjects1764000012100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table projects');
  }
}
