import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a panel stands as it does although advised otherwise (S-1.3, S-2.1a): the last reason given. */
export class ExtendAdvice1764000041000 implements MigrationInterface {
  name = 'ExtendAdvice1764000041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table panels add advice_reason text check (advice_reason <> '')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table panels drop advice_reason');
  }
}
