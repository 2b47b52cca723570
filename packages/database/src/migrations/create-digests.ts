import type { MigrationInterface, QueryRunner } from 'typeorm';
import create from './create-digests.sql?raw';

export class CreateDigests1764000013100 implements MigrationInterface {
  name = 'CreateDigests1764000013100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(create);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notices_waiting;
      alter table notices drop column digest_id;
      drop table digests;
      alter table accounts drop column email;`);
  }
}
