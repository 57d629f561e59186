import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when an account is closed, so that what happened before can still be written down. */
export class Accounts1764000003950 implements MigrationInterface {
  readonly name = 'Accounts1764000003950';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW account_openness_view AS
        SELECT id AS account_id, suspended_at IS NOT NULL AS is_closed,
               num_nonnulls(suspended_at, no_new_since) > 0 AS takes_no_new,
               suspended_at AS closed_since FROM account;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW account_openness_view;
      CREATE VIEW account_openness_view AS
        SELECT id AS account_id, suspended_at IS NOT NULL AS is_closed,
               num_nonnulls(suspended_at, no_new_since) > 0 AS takes_no_new FROM account;
      GRANT SELECT ON account_openness_view TO rp_app;
    `);
  }
}
