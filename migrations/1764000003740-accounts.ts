import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two kinds of suspension: `no_new_since` lets what was agreed take place, `suspended_at` lets nothing.
 * Whoever writes either waits at one lock for bookings that are being made, and they for it.
 */
export class Accounts1764000003740 implements MigrationInterface {
  readonly name = 'Accounts1764000003740';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN no_new_since timestamptz,
        ADD CONSTRAINT account_one_suspension CHECK (num_nonnulls(suspended_at, no_new_since) <= 1);
      ALTER TABLE account_decision ADD COLUMN kind text
        CONSTRAINT account_decision_kind CHECK (kind IS NULL OR (act = 'suspend' AND kind IN ('no_new','at_once')));

      CREATE FUNCTION suspension_waits() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW.id::text, 53));
        RETURN NEW;
      END $$;
      CREATE TRIGGER suspension_waits BEFORE UPDATE OF suspended_at, no_new_since ON account
        FOR EACH ROW EXECUTE FUNCTION suspension_waits();

      CREATE FUNCTION account_pause_is_decided() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.no_new_since IS NULL) <> (OLD.no_new_since IS NULL) AND NOT EXISTS (
          SELECT 1 FROM account_decision d
           WHERE d.account_id = NEW.id AND d.version = NEW.version
             AND d.act = CASE WHEN NEW.no_new_since IS NULL AND NEW.suspended_at IS NULL THEN 'restore' ELSE 'suspend' END) THEN
          RAISE EXCEPTION 'account % is suspended or restored without a decision', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'account_suspension_is_decided';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER account_pause_is_decided AFTER UPDATE OF no_new_since ON account
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION account_pause_is_decided();

      CREATE VIEW account_openness_view AS
        SELECT id AS account_id, suspended_at IS NOT NULL AS is_closed,
               num_nonnulls(suspended_at, no_new_since) > 0 AS takes_no_new FROM account;
      GRANT SELECT ON account_openness_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW account_openness_view;
      DROP TRIGGER account_pause_is_decided ON account;
      DROP FUNCTION account_pause_is_decided();
      DROP TRIGGER suspension_waits ON account;
      DROP FUNCTION suspension_waits();
      ALTER TABLE account_decision DROP COLUMN kind;
      ALTER TABLE account DROP COLUMN no_new_since;
    `);
  }
}
