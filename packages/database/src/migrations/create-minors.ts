import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-minors.sql?raw';

export class CreateMinors1764000037000 implements MigrationInterface {
  name = 'CreateMinors1764000037000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table minor_file_grants; drop table minor_receivers; drop table minor_steps; drop table minor_cases',
    );
  }
}
