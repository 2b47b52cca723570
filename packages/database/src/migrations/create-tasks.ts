import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-tasks.sql?raw';

export class CreateTasks1764000039000 implements MigrationInterface {
  name = 'CreateTasks1764000039000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table supervision_task_steps; drop table supervision_tasks');
  }
}
