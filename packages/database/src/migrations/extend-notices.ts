import type { MigrationInterface, QueryRunner } from 'typeorm';
import extend from './extend-notices.sql?raw';

export class ExtendNotices1764000013000 implements MigrationInterface {
  name = 'ExtendNotices1764000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(extend);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notices_of_duty;
      alter table notices drop constraint notices_stage;
      alter table notices no force row level security;
      delete from notices where subject_tenant_id <> tenant_id;
      alter table notices force row level security;
      alter table notices drop column subject_tenant_id cascade, drop column told_as, drop column recipient_name,
        drop column acknowledged_at;
      alter table notices add foreign key (tenant_id, duty_id) references duties (tenant_id, id)
        on delete cascade not valid;`);
  }
}
