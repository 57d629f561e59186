import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When help in somebody's name is forgotten. */
export class Privacy1764000003902 implements MigrationInterface {
  readonly name = 'Privacy1764000003902';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO retention_rule (place, span, of_table, is_over, changes, least)
      SELECT max(place) + 1, 'proof', 'support_act', 't.ended_at < $1', NULL, '1 year' FROM retention_rule;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM retention_rule WHERE of_table = 'support_act';`);
  }
}
