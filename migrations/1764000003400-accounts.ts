import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A receipt says on which screen and in which language somebody agreed, and of it nothing changes
 * any more but that it is withdrawn, once.
 */
export class Accounts1764000003400 implements MigrationInterface {
  readonly name = 'Accounts1764000003400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consent_receipt DROP CONSTRAINT consent_receipt_kind_check;
      ALTER TABLE consent_receipt ADD CONSTRAINT consent_receipt_kind_check
        CHECK (kind IN ('terms','privacy','health_data','whatsapp','progress_data','informed_consent'));
      ALTER TABLE consent_receipt
        ADD COLUMN screen           text NOT NULL DEFAULT 'unknown' CHECK (screen ~ '^[a-z_]{1,30}$'),
        ADD COLUMN language         text CHECK (language IN ('id','en')),
        ADD COLUMN withdrawn_screen text CHECK (withdrawn_screen ~ '^[a-z_]{1,30}$'),
        ADD CONSTRAINT consent_receipt_withdrawn CHECK (withdrawn_screen IS NULL OR withdrawn_at IS NOT NULL);

      CREATE FUNCTION consent_receipt_stands() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
           OR (to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_screen') <> (to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_screen') THEN
          RAISE EXCEPTION 'a receipt is withdrawn once, and never changed' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER consent_receipt_stands BEFORE UPDATE OR DELETE ON consent_receipt
        FOR EACH ROW EXECUTE FUNCTION consent_receipt_stands();
      CREATE TRIGGER consent_receipt_no_truncate BEFORE TRUNCATE ON consent_receipt
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE ON consent_receipt FROM rp_app;
      GRANT UPDATE (withdrawn_at, withdrawn_screen) ON consent_receipt TO rp_app;
    `);
  }

  /** Consents to what is gone are forgotten with it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER consent_receipt_no_truncate ON consent_receipt;
      DROP TRIGGER consent_receipt_stands ON consent_receipt;
      DROP FUNCTION consent_receipt_stands();
      GRANT UPDATE ON consent_receipt TO rp_app;
      ALTER TABLE consent_receipt DROP CONSTRAINT consent_receipt_withdrawn,
        DROP COLUMN withdrawn_screen, DROP COLUMN language, DROP COLUMN screen;
      DELETE FROM consent_receipt WHERE kind = 'informed_consent';
      ALTER TABLE consent_receipt DROP CONSTRAINT consent_receipt_kind_check;
      ALTER TABLE consent_receipt ADD CONSTRAINT consent_receipt_kind_check
        CHECK (kind IN ('terms','privacy','health_data','whatsapp','progress_data'));
    `);
  }
}
