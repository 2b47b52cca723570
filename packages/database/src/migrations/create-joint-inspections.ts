import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-joint-inspections.sql?raw';

export class CreateJointInspections1764000012200 implements MigrationInterface {
  name = 'CreateJointInspections1764000012200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table joint_findings, joint_inspections');
  }
}
