import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody may come in, for those who write to people on their own account. */
export class Accounts1764000002551 implements MigrationInterface {
  readonly name = 'Accounts1764000002551';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW account_suspension_view AS
        SELECT id, suspended_at IS NOT NULL AS is_suspended FROM account;
      GRANT SELECT ON account_suspension_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW account_suspension_view;');
  }
}
