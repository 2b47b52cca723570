import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-station-reports.sql?raw';

export class CreateStationReports1764000012300 implements MigrationInterface {
  name = 'CreateStationReports1764000012300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table station_report_steps, station_reports');
  }
}
