import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lines of the ledger with what caused them and when, for those who add them up. */
export class Payments1764000002552 implements MigrationInterface {
  readonly name = 'Payments1764000002552';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW ledger_line_view AS
        SELECT e.transaction_id, e.line, t.cause, t.happened_at, e.account_code, e.owner_id, e.booking_id, e.amount
          FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id;
      GRANT SELECT ON ledger_line_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW ledger_line_view;');
  }
}
