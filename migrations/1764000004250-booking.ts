import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a booking's client or psychologist invited beside the client. A row is one link to one person:
 * it belongs to the first device that showed the code, for good; another link is another row.
 */
export class BookingGuests1764000004250 implements MigrationInterface {
  readonly name = 'BookingGuests1764000004250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE booking_guest (
        id              uuid PRIMARY KEY,
        booking_id      uuid NOT NULL REFERENCES booking (id),
        seat            smallint NOT NULL CHECK (seat BETWEEN 1 AND 5),
        name            text NOT NULL CHECK (name = btrim(name) AND char_length(name) BETWEEN 1 AND 80),
        email           text NOT NULL CHECK (email = lower(btrim(email)) AND char_length(email) BETWEEN 3 AND 254),
        language        text NOT NULL CHECK (language IN ('id','en')),
        invited_by      uuid NOT NULL REFERENCES account (id),
        invited_at      timestamptz NOT NULL,
        codes_asked     smallint NOT NULL DEFAULT 0 CHECK (codes_asked BETWEEN 0 AND 10),
        code_hash       bytea CHECK (octet_length(code_hash) = 32),
        code_expires_at timestamptz,
        code_tries      smallint NOT NULL DEFAULT 0 CHECK (code_tries BETWEEN 0 AND 5),
        device_hash     bytea CONSTRAINT booking_guest_device UNIQUE CHECK (octet_length(device_hash) = 32),
        bound_at        timestamptz CHECK (bound_at >= invited_at),
        refused_at      timestamptz CHECK (refused_at >= bound_at),
        ended_at        timestamptz CHECK (ended_at >= invited_at),
        ended_because   text CHECK (ended_because IN ('revoked','replaced')),
        CONSTRAINT booking_guest_code CHECK ((code_hash IS NULL) = (code_expires_at IS NULL)),
        CONSTRAINT booking_guest_bound CHECK ((device_hash IS NULL) = (bound_at IS NULL)),
        CONSTRAINT booking_guest_code_is_spent CHECK (device_hash IS NULL OR code_hash IS NULL),
        CONSTRAINT booking_guest_refused CHECK (refused_at IS NULL OR bound_at IS NOT NULL),
        CONSTRAINT booking_guest_ended CHECK ((ended_at IS NULL) = (ended_because IS NULL))
      );
      CREATE UNIQUE INDEX booking_guest_seat ON booking_guest (booking_id, seat) WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX booking_guest_once ON booking_guest (booking_id, email) WHERE ended_at IS NULL;
      CREATE INDEX booking_guest_of_booking ON booking_guest (booking_id, invited_at, id);

      CREATE FUNCTION booking_guest_stays_whose_it_is() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.id, OLD.booking_id, OLD.seat, OLD.name, OLD.email, OLD.invited_by, OLD.invited_at)
             IS DISTINCT FROM (NEW.id, NEW.booking_id, NEW.seat, NEW.name, NEW.email, NEW.invited_by, NEW.invited_at)
           OR OLD.ended_at IS NOT NULL
           OR (OLD.device_hash IS NOT NULL AND OLD.device_hash IS DISTINCT FROM NEW.device_hash) THEN
          RAISE EXCEPTION 'a link stays its one guest''s and its one device''s, and an ended one ended'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_guest_immutable';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER booking_guest_stays_whose_it_is BEFORE UPDATE ON booking_guest
        FOR EACH ROW EXECUTE FUNCTION booking_guest_stays_whose_it_is();

      GRANT SELECT, INSERT, UPDATE, DELETE ON booking_guest TO rp_app;

      INSERT INTO retention_rule (place, span, of_table, is_over, changes, least)
      SELECT max(place) + 1, 'messages', 'booking_guest',
             '(SELECT b.ends_at FROM booking b WHERE b.id = t.booking_id) < $1', NULL, '90 days'
        FROM retention_rule;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM retention_rule WHERE of_table = 'booking_guest';
      DROP TABLE booking_guest;
      DROP FUNCTION booking_guest_stays_whose_it_is();
    `);
  }
}
