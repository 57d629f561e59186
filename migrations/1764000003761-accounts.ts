import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when somebody may still think better of leaving, and since when an account is empty. */
export class Accounts1764000003761 implements MigrationInterface {
  readonly name = 'Accounts1764000003761';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN leaving_since timestamptz, ADD COLUMN erased_at timestamptz;
      UPDATE account SET erased_at = now() WHERE email = 'terhapus-' || id || '@akun.invalid';

      CREATE VIEW leaving_account_view AS
        SELECT id AS account_id FROM account WHERE leaving_since IS NOT NULL OR erased_at IS NOT NULL;
      CREATE VIEW ended_consent_view AS
        SELECT account_id, withdrawn_at FROM consent_receipt WHERE withdrawn_at IS NOT NULL;
      CREATE VIEW account_use_view AS
        SELECT a.id AS account_id, a.created_at, a.email_verified_at IS NOT NULL AS is_verified,
               greatest(a.created_at::date, (SELECT max(day) FROM account_activity d WHERE d.account_id = a.id)) AS last_day
          FROM account a
         WHERE a.erased_at IS NULL AND a.leaving_since IS NULL AND a.suspended_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role <> 'client');
      GRANT SELECT ON leaving_account_view, ended_consent_view, account_use_view TO rp_app;
      CREATE INDEX consent_receipt_ended ON consent_receipt (withdrawn_at) WHERE withdrawn_at IS NOT NULL;

      GRANT UPDATE (email) ON admin_invitation TO rp_app;

      ${receiptStands(`AND NOT is_past_its_period('consent_receipt')`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${receiptStands('')}
      REVOKE UPDATE (email) ON admin_invitation FROM rp_app;
      DROP INDEX consent_receipt_ended;
      DROP VIEW account_use_view, ended_consent_view, leaving_account_view;
      ALTER TABLE account DROP COLUMN erased_at, DROP COLUMN leaving_since;
    `);
  }
}

const receiptStands = (unless: string): string => `
      CREATE OR REPLACE FUNCTION consent_receipt_stands() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' ${unless} OR TG_OP = 'UPDATE' AND (OLD.withdrawn_at IS NOT NULL
           OR (to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_screen') <> (to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_screen')) THEN
          RAISE EXCEPTION 'a receipt is withdrawn once, and never changed' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$;`;
