import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who wants nothing more to do with whom. A new booking and a block of the same two wait for each
 * other at one lock, whichever code wrote them, so that one of them knows of the other. A booking
 * that is refused here is simply not made: the answer is that of a time nobody offers.
 */
export class Booking1764000003650 implements MigrationInterface {
  readonly name = 'Booking1764000003650';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE block (
        id                uuid PRIMARY KEY,
        psychologist_id   uuid NOT NULL REFERENCES psychologist (id),
        client_account_id uuid NOT NULL REFERENCES account (id),
        blocked_by        text NOT NULL CHECK (blocked_by IN ('client','psychologist')),
        begun_at          timestamptz NOT NULL,
        lifted_at         timestamptz CHECK (lifted_at >= begun_at)
      );
      CREATE UNIQUE INDEX block_in_force ON block (client_account_id, psychologist_id, blocked_by) WHERE lifted_at IS NULL;
      CREATE INDEX block_of_psychologist ON block (psychologist_id) WHERE lifted_at IS NULL;

      CREATE FUNCTION block_waits() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW.client_account_id::text || NEW.psychologist_id::text, 52));
        RETURN NEW;
      END $$;
      CREATE TRIGGER block_waits BEFORE INSERT ON block FOR EACH ROW EXECUTE FUNCTION block_waits();
      CREATE TRIGGER block_no_delete BEFORE DELETE ON block FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER block_no_truncate BEFORE TRUNCATE ON block
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION booking_heeds_blocks() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.client_account_id::text || NEW.psychologist_id::text, 52));
        IF EXISTS (SELECT 1 FROM block WHERE client_account_id = NEW.client_account_id
                      AND psychologist_id = NEW.psychologist_id AND lifted_at IS NULL) THEN
          RETURN NULL;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER booking_heeds_blocks BEFORE INSERT ON booking
        FOR EACH ROW WHEN (NEW.status IN ('offered','held','requested','confirmed'))
        EXECUTE FUNCTION booking_heeds_blocks();
      CREATE TRIGGER booking_heeds_blocks_again BEFORE UPDATE OF status ON booking
        FOR EACH ROW WHEN (OLD.status IN ('offered','expired','rejected','cancelled') AND NEW.status IN ('held','requested','confirmed'))
        EXECUTE FUNCTION booking_heeds_blocks();

      GRANT SELECT, INSERT ON block TO rp_app;
      GRANT UPDATE (lifted_at) ON block TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER booking_heeds_blocks_again ON booking;
      DROP TRIGGER booking_heeds_blocks ON booking;
      DROP FUNCTION booking_heeds_blocks();
      DROP TABLE block;
      DROP FUNCTION block_waits();
    `);
  }
}
