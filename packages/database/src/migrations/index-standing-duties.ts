import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands until it is mended belongs to every year it stood in; it is found without reading a bureau's windows. */
export class IndexStandingDuties1764000007000 implements MigrationInterface {
  name = 'IndexStandingDuties1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index duties_standing on duties (tenant_id, opens_on) where trigger not in ('PERIODIC', 'SLOTS')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index duties_standing');
  }
}
