import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A guardian has sessions for a child until the 18th birthday, whoever makes, offers or moves them. A
 * booking that is refused here is not made; a move is refused by name. Sessions and cares are found by
 * whom they are about: who booked them may be somebody else.
 */
export class Booking1764000004171 implements MigrationInterface {
  readonly name = 'Booking1764000004171';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION booking_heeds_birthdays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM care_person p WHERE p.id = NEW.care_person_id
                      AND p.guardian_account_id IS NOT NULL AND age_at(p.born_on, NEW.starts_at) >= 18) THEN
          IF TG_OP = 'INSERT' THEN RETURN NULL; END IF;
          RAISE EXCEPTION 'a guardian has no sessions for somebody who is 18 by then'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_until_18';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER booking_heeds_birthdays BEFORE INSERT ON booking
        FOR EACH ROW WHEN (NEW.status IN ('offered','held','requested','confirmed'))
        EXECUTE FUNCTION booking_heeds_birthdays();
      CREATE TRIGGER booking_heeds_birthdays_again BEFORE UPDATE OF starts_at ON booking
        FOR EACH ROW WHEN (NEW.starts_at <> OLD.starts_at) EXECUTE FUNCTION booking_heeds_birthdays();

      CREATE INDEX booking_of_person ON booking (care_person_id, psychologist_id, starts_at);
      CREATE INDEX care_of_person ON care (care_person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX care_of_person, booking_of_person;
      DROP TRIGGER booking_heeds_birthdays_again ON booking;
      DROP TRIGGER booking_heeds_birthdays ON booking;
      DROP FUNCTION booking_heeds_birthdays();
    `);
  }
}
