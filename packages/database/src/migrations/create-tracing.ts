import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-tracing.sql?raw';

export class CreateTracing1764000038000 implements MigrationInterface {
  name = 'CreateTracing1764000038000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table briefings drop in_station, drop text, drop recorded_by_name;
      drop table tracing_steps;
      drop table tracing_cases`);
  }
}
