import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody who is leaving gets a new session, and nobody gets one with a psychologist who is. A wish to
 * leave and a booking of the same person wait for each other at the account's row, whichever code
 * wrote them; a booking that is refused here is not made.
 */
export class Booking1764000003764 implements MigrationInterface {
  readonly name = 'Booking1764000003764';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION booking_heeds_leaving() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM account WHERE id IN (
          NEW.client_account_id, (SELECT p.account_id FROM psychologist p WHERE p.id = NEW.psychologist_id))
          ORDER BY id FOR SHARE;
        IF EXISTS (
          SELECT 1 FROM account a WHERE (a.leaving_since IS NOT NULL OR a.erased_at IS NOT NULL) AND a.id IN (
            NEW.client_account_id, (SELECT p.account_id FROM psychologist p WHERE p.id = NEW.psychologist_id))) THEN
          RETURN NULL;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER booking_heeds_leaving BEFORE INSERT ON booking
        FOR EACH ROW WHEN (NEW.status IN ('offered','held','requested','confirmed'))
        EXECUTE FUNCTION booking_heeds_leaving();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER booking_heeds_leaving ON booking;
      DROP FUNCTION booking_heeds_leaving();
    `);
  }
}
