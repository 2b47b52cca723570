import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-identity.sql?raw';

export class CreateIdentity1764000002000 implements MigrationInterface {
  name = 'CreateIdentity1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table sign_in_failures, sign_in_links, sessions, accounts`);
  }
}
