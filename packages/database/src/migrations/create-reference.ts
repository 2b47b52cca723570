import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-reference.sql?raw';

export class CreateReference1764000000000 implements MigrationInterface {
  name = 'CreateReference1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calendar_days, rule_versions, policy_documents, tenants, tenant_tree;
      drop function count_tenant_tree`);
  }
}
