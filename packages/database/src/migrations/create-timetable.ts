import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-timetable.sql?raw';

export class CreateTimetable1764000006000 implements MigrationInterface {
  name = 'CreateTimetable1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table timetable_runs');
  }
}
