import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A time that is given back may be the first free one again. One that is taken only makes it later. */
export class Booking1764000002770 implements MigrationInterface {
  readonly name = 'Booking1764000002770';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION booking_gives_back() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM psychologist_may_be_free(OLD.psychologist_id);
        RETURN NULL;
      END $$;
      -- At the very end of the transaction: whoever holds the row of a psychologist waits for nothing else.
      CREATE CONSTRAINT TRIGGER booking_gives_back AFTER UPDATE OF status, blocked_from, blocked_to ON booking
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.status NOT IN ('expired','rejected','cancelled')
          AND (NEW.status IN ('expired','rejected','cancelled')
            OR (OLD.blocked_from, OLD.blocked_to) IS DISTINCT FROM (NEW.blocked_from, NEW.blocked_to)))
        EXECUTE FUNCTION booking_gives_back();
      CREATE CONSTRAINT TRIGGER booking_goes AFTER DELETE ON booking
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION booking_gives_back();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER booking_goes ON booking;
      DROP TRIGGER booking_gives_back ON booking;
      DROP FUNCTION booking_gives_back();
    `);
  }
}
