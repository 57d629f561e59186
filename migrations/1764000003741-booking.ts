import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * No booking is made past a suspension of either party. What is refused is simply not written, as where
 * somebody is blocked. A hold and a request live on past the milder kind: they were made before it.
 */
export class Booking1764000003741 implements MigrationInterface {
  readonly name = 'Booking1764000003741';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION booking_heeds_suspensions() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE parties uuid[];
      BEGIN
        parties := ARRAY[NEW.client_account_id, (SELECT p.account_id FROM psychologist_view p WHERE p.id = NEW.psychologist_id)];
        PERFORM pg_advisory_xact_lock_shared(hashtextextended(party::text, 53)) FROM unnest(parties) AS party ORDER BY party;
        IF EXISTS (SELECT 1 FROM account_openness_view o WHERE o.account_id = ANY (parties)
                      AND (o.is_closed OR (o.takes_no_new AND (TG_OP = 'INSERT' OR OLD.status NOT IN ('held','requested'))))) THEN
          RETURN NULL;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER booking_heeds_suspensions BEFORE INSERT ON booking
        FOR EACH ROW WHEN (NEW.status IN ('offered','held','requested','confirmed'))
        EXECUTE FUNCTION booking_heeds_suspensions();
      CREATE TRIGGER booking_heeds_suspensions_again BEFORE UPDATE OF status ON booking
        FOR EACH ROW WHEN (OLD.status IN ('offered','held','requested','expired','rejected','cancelled')
          AND NEW.status IN ('held','requested','confirmed') AND OLD.status <> NEW.status)
        EXECUTE FUNCTION booking_heeds_suspensions();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER booking_heeds_suspensions_again ON booking;
      DROP TRIGGER booking_heeds_suspensions ON booking;
      DROP FUNCTION booking_heeds_suspensions();
    `);
  }
}
