import type { MigrationInterface, QueryRunner } from 'typeorm';
import tables from './create-liaison-questions.sql?raw';

export class CreateLiaisonQuestions1764000011000 implements MigrationInterface {
  name = 'CreateLiaisonQuestions1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table liaison_decisions, liaison_questions');
  }
}
