import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was here on which day: a row a day, account and role, and nothing else of what they did. It is
 * forgotten with the oldest period that can be asked for.
 */
export class Accounts1764000002710 implements MigrationInterface {
  readonly name = 'Accounts1764000002710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_activity (
        day        date NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        role       text NOT NULL CHECK (role IN ('client','psychologist','admin')),
        CONSTRAINT account_activity_once PRIMARY KEY (day, account_id, role)
      );
      CREATE VIEW account_activity_view AS SELECT day, account_id, role FROM account_activity;
      CREATE VIEW registration_view AS
        SELECT a.id AS account_id, r.role, a.created_at
          FROM account a JOIN account_role r ON r.account_id = a.id;

      GRANT SELECT, INSERT, DELETE ON account_activity TO rp_app;
      GRANT SELECT ON account_activity_view, registration_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW registration_view, account_activity_view;
      DROP TABLE account_activity;
    `);
  }
}
