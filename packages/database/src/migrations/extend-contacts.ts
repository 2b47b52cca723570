import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './extend-contacts.sql?raw';

export class ExtendContacts1764000010000 implements MigrationInterface {
  name = 'ExtendContacts1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table attachments;
      drop index contacts_replacing;
      alter table contacts drop column purpose, drop column inspection_mode, drop column supervision_kind,
        drop column stages, drop column companions, drop column position_kind;
      alter table positions drop constraint positions_kind`);
  }
}
