import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an account stands, for whoever must stop when it is suspended. */
export class Accounts1764000002890 implements MigrationInterface {
  readonly name = 'Accounts1764000002890';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW account_standing_view AS
        SELECT id AS account_id, suspended_at IS NOT NULL AS is_suspended FROM account;
      GRANT SELECT ON account_standing_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW account_standing_view;');
  }
}
