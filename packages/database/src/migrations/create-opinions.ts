import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-opinions.sql?raw';

export class CreateOpinions1764000034000 implements MigrationInterface {
  name = 'CreateOpinions1764000034000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table opinion_steps, opinions');
  }
}
