import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './extend-panels.sql?raw';

export class ExtendPanels1764000035000 implements MigrationInterface {
  name = 'ExtendPanels1764000035000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notices drop constraint notices_told_as_check,
      add constraint notices_told_as_check check (told_as in (
        'POST_HOLDER', 'INSTITUTION_STAFF', 'CLERK', 'PRINCIPAL_LEADER', 'CITY_SECTION'))`);
    await runner.query('drop table qualifications');
    await runner.query(`alter table supervisors drop column backgrounds, drop column term_reason,
      drop column undertaking_on, drop column document_number, drop column appointed_on,
      drop column appointed_by_name, drop column left_kind, drop column left_document, drop column left_by_name`);
    await runner.query(`alter table panels drop column form_name, drop column formation, drop column document_number,
      drop column document_title, drop column organisation_ids`);
  }
}
