import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-jobs.sql?raw';

export class CreateJobs1764000014000 implements MigrationInterface {
  name = 'CreateJobs1764000014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table bulletins, job_requests');
  }
}
