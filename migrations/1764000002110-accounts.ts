import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why accounts were suspended and restored; without such a row neither commits. */
export class Accounts1764000002110 implements MigrationInterface {
  readonly name = 'Accounts1764000002110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_decision (
        account_id    uuid NOT NULL REFERENCES account (id),
        version       integer NOT NULL,
        act           text NOT NULL CHECK (act IN ('suspend','restore')),
        reason        text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
        by_account_id uuid NOT NULL REFERENCES account (id),
        at            timestamptz NOT NULL,
        CONSTRAINT account_decision_version PRIMARY KEY (account_id, version),
        CONSTRAINT account_decision_by_another CHECK (by_account_id <> account_id)
      );
      CREATE TRIGGER account_decision_append_only BEFORE UPDATE OR DELETE ON account_decision
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER account_decision_no_truncate BEFORE TRUNCATE ON account_decision
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION account_suspension_is_decided() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.suspended_at IS NULL) <> (OLD.suspended_at IS NULL) AND NOT EXISTS (
          SELECT 1 FROM account_decision d
           WHERE d.account_id = NEW.id AND d.version = NEW.version
             AND d.act = CASE WHEN NEW.suspended_at IS NULL THEN 'restore' ELSE 'suspend' END) THEN
          RAISE EXCEPTION 'account % is suspended or restored without a decision', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'account_suspension_is_decided';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER account_suspension_is_decided AFTER UPDATE OF suspended_at ON account
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION account_suspension_is_decided();

      GRANT SELECT, INSERT ON account_decision TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER account_suspension_is_decided ON account;
      DROP FUNCTION account_suspension_is_decided();
      DROP TABLE account_decision;
    `);
  }
}
