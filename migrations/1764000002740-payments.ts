import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The books for those who report on them. `journal_line_view` joins outwards, so that who only adds up
 * lines never reads their transactions; an event is the kind of a cause ('payment.received').
 */
export class Payments1764000002740 implements MigrationInterface {
  readonly name = 'Payments1764000002740';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ledger_transaction_happened ON ledger_transaction (happened_at, id);

      CREATE VIEW journal_line_view AS
        SELECT e.transaction_id, e.account_code, e.owner_id, e.amount, t.happened_at,
               split_part(t.cause, ':', 1) || '.' || split_part(t.cause, ':', 3) AS event
          FROM ledger_entry e LEFT JOIN ledger_transaction t ON t.id = e.transaction_id;

      CREATE VIEW ledger_account_view AS SELECT code, kind FROM ledger_account;

      CREATE VIEW money_movement_view AS
        SELECT t.id, t.happened_at, 'received' AS kind, p.id AS payment_id, p.provider, p.method, p.order_ref,
               l.booking_id, p.amount
          FROM ledger_transaction t
          JOIN payment p ON p.id = split_part(t.cause, ':', 2)::uuid
          LEFT JOIN invoice_line l ON l.invoice_id = p.invoice_id AND l.kind = 'session'
         WHERE t.cause LIKE 'payment:%:received'
        UNION ALL
        SELECT t.id, t.happened_at, 'refunded', p.id, p.provider, p.method, p.order_ref, r.booking_id, -r.amount
          FROM ledger_transaction t
          JOIN refund r ON r.id = split_part(t.cause, ':', 2)::uuid
          LEFT JOIN payment p ON p.id = r.payment_id
         WHERE t.cause LIKE 'refund:%:confirmed';

      GRANT SELECT ON journal_line_view, ledger_account_view, money_movement_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW money_movement_view, ledger_account_view, journal_line_view;
      DROP INDEX ledger_transaction_happened;
    `);
  }
}
