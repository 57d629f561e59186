import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A party's word against an outcome: one a booking, decided once, without a sentence in it. While it waits
 * the outcome does not close, so no money moves.
 */
export class Objections1764000004061 implements MigrationInterface {
  readonly name = 'Objections1764000004061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE objection (
        id            uuid PRIMARY KEY,
        booking_id    uuid NOT NULL REFERENCES booking (id),
        party         text NOT NULL CHECK (party IN ('client','psychologist')),
        by_account_id uuid NOT NULL REFERENCES account (id),
        against       text NOT NULL CHECK (against IN ('completed','client_absent','psychologist_absent')),
        claim         text NOT NULL CHECK (claim IN ('completed','client_absent','psychologist_absent','technical')),
        at            timestamptz NOT NULL,
        decided_by    uuid REFERENCES account (id),
        decided_as    text CHECK (decided_as IN ('completed','client_absent','psychologist_absent','technical')),
        decided_at    timestamptz CHECK (decided_at >= at),
        CONSTRAINT objection_once UNIQUE (booking_id),
        CONSTRAINT objection_says_otherwise CHECK (claim <> against),
        CONSTRAINT objection_decided CHECK (num_nonnulls(decided_by, decided_as, decided_at) IN (0, 3)),
        CONSTRAINT objection_no_own_judge CHECK (decided_by <> by_account_id)
      );
      CREATE INDEX objection_open ON objection (at) WHERE decided_at IS NULL;

      CREATE FUNCTION objection_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.decided_at IS NOT NULL
           OR (OLD.id, OLD.booking_id, OLD.party, OLD.by_account_id, OLD.against, OLD.claim, OLD.at)
              IS DISTINCT FROM (NEW.id, NEW.booking_id, NEW.party, NEW.by_account_id, NEW.against, NEW.claim, NEW.at) THEN
          RAISE EXCEPTION 'an objection is decided once and never changes'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_immutable';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER objection_keeps_its_word BEFORE UPDATE ON objection
        FOR EACH ROW EXECUTE FUNCTION objection_keeps_its_word();

      CREATE FUNCTION outcome_waits_for_objection() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM objection o WHERE o.booking_id = NEW.id AND o.decided_at IS NULL) THEN
          RAISE EXCEPTION 'the outcome waits for an objection to be decided'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'outcome_waits_for_objection';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER outcome_waits_for_objection BEFORE UPDATE OF outcome_closed_at ON booking
        FOR EACH ROW WHEN (OLD.outcome_closed_at IS NULL AND NEW.outcome_closed_at IS NOT NULL)
        EXECUTE FUNCTION outcome_waits_for_objection();

      GRANT SELECT, INSERT, UPDATE ON objection TO rp_app;

      INSERT INTO retention_rule (place, span, of_table, is_over, changes, least)
      SELECT max(place) + 1, 'proof', 'objection', 't.decided_at < $1', NULL,
             (SELECT least FROM retention_rule WHERE of_table = 'block')
        FROM retention_rule;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM retention_rule WHERE of_table = 'objection';
      DROP TRIGGER outcome_waits_for_objection ON booking;
      DROP FUNCTION outcome_waits_for_objection();
      DROP TABLE objection;
      DROP FUNCTION objection_keeps_its_word();
    `);
  }
}
