import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who waits for a time with whom, and the times that became free while somebody did. One open entry
 * per person and service, and one open offer per entry, whoever sweeps.
 */
export class Booking1764000004040 implements MigrationInterface {
  readonly name = 'Booking1764000004040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE waitlist (
        id                  uuid PRIMARY KEY,
        client_account_id   uuid NOT NULL REFERENCES account (id),
        care_person_id      uuid NOT NULL REFERENCES care_person (id),
        psychologist_id     uuid NOT NULL REFERENCES psychologist (id),
        service_id          uuid NOT NULL REFERENCES service (id),
        mode                text NOT NULL CHECK (mode IN ('video','voice','chat')),
        wanted              text[] NOT NULL CHECK (wanted <@ ARRAY['morning','afternoon','evening']),
        client_zone         text NOT NULL,
        replaces_booking_id uuid,
        created_at          timestamptz NOT NULL,
        lapses_at           timestamptz NOT NULL CHECK (lapses_at > created_at),
        closed_at           timestamptz CHECK (closed_at >= created_at),
        closed_because      text CHECK (closed_because IN ('taken','left','lapsed')),
        CONSTRAINT waitlist_closed CHECK ((closed_at IS NULL) = (closed_because IS NULL)),
        CONSTRAINT waitlist_replaces FOREIGN KEY (replaces_booking_id, care_person_id, psychologist_id)
          REFERENCES booking (id, care_person_id, psychologist_id)
      );
      CREATE UNIQUE INDEX waitlist_open ON waitlist (care_person_id, psychologist_id, service_id) WHERE closed_at IS NULL;
      CREATE INDEX waitlist_line ON waitlist (psychologist_id, created_at, id) WHERE closed_at IS NULL;
      CREATE INDEX waitlist_of_client ON waitlist (client_account_id) WHERE closed_at IS NULL;
      CREATE INDEX waitlist_lapses ON waitlist (lapses_at) WHERE closed_at IS NULL;
      CREATE INDEX waitlist_closed_at ON waitlist (closed_at) WHERE closed_at IS NOT NULL;

      CREATE TABLE freed_time (
        id              uuid PRIMARY KEY,
        psychologist_id uuid NOT NULL REFERENCES psychologist (id),
        starts_at       timestamptz NOT NULL,
        ends_at         timestamptz NOT NULL CHECK (ends_at > starts_at),
        freed_at        timestamptz NOT NULL
      );
      CREATE INDEX freed_time_order ON freed_time (freed_at, id);

      CREATE UNIQUE INDEX booking_one_waitlist_offer ON booking (care_person_id, psychologist_id, service_id)
        WHERE status = 'offered' AND origin = 'waitlist';
      CREATE INDEX booking_waitlist_offers ON booking (psychologist_id, starts_at) WHERE origin = 'waitlist';

      GRANT SELECT, INSERT, UPDATE, DELETE ON waitlist TO rp_app;
      GRANT SELECT, UPDATE, INSERT, DELETE ON freed_time TO rp_app;

      INSERT INTO retention_rule (place, span, of_table, is_over, changes, least)
      SELECT max(place) + 1, 'messages', 'waitlist', 't.closed_at < $1', NULL, '90 days' FROM retention_rule;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM retention_rule WHERE of_table = 'waitlist';
      DROP INDEX booking_waitlist_offers, booking_one_waitlist_offer;
      DROP TABLE freed_time, waitlist;
    `);
  }
}
