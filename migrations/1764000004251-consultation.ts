import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guests in the room: with tickets of their own, let in one by one, and seen in who was there when. */
export class GuestsInRooms1764000004251 implements MigrationInterface {
  readonly name = 'GuestsInRooms1764000004251';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW booking_guest_view AS
        SELECT id, booking_id, name, ended_at IS NULL AND bound_at IS NOT NULL AS may_come FROM booking_guest;
      GRANT SELECT ON booking_guest_view TO rp_app;

      ALTER TABLE room_ticket ADD COLUMN guest_id uuid REFERENCES booking_guest (id) ON DELETE CASCADE;
      ALTER TABLE room_ticket ALTER COLUMN account_id DROP NOT NULL;
      ALTER TABLE room_ticket DROP CONSTRAINT room_ticket_party_check;
      ALTER TABLE room_ticket ADD CONSTRAINT room_ticket_party_check
        CHECK (party IN ('client','psychologist','guest'));
      ALTER TABLE room_ticket ADD CONSTRAINT room_ticket_holder
        CHECK ((party = 'guest') = (guest_id IS NOT NULL) AND (party = 'guest') = (account_id IS NULL));
      CREATE INDEX room_ticket_of_guest ON room_ticket (guest_id, made_at);

      ALTER TABLE room_presence ADD COLUMN guest_id uuid REFERENCES booking_guest (id) ON DELETE CASCADE;
      ALTER TABLE room_presence DROP CONSTRAINT room_presence_once;
      ALTER TABLE room_presence ADD CONSTRAINT room_presence_once
        UNIQUE NULLS NOT DISTINCT (booking_id, party, guest_id);
      ALTER TABLE room_presence DROP CONSTRAINT room_presence_party_check;
      ALTER TABLE room_presence ADD CONSTRAINT room_presence_party_check
        CHECK (party IN ('client','psychologist','guest') AND (party = 'guest') = (guest_id IS NOT NULL));

      -- A fact outlives the guest it is about, so it holds their id alone.
      ALTER TABLE attendance ADD COLUMN guest_id uuid;
      ALTER TABLE attendance DROP CONSTRAINT attendance_participant_check;
      ALTER TABLE attendance ADD CONSTRAINT attendance_participant_check
        CHECK (participant IN ('client','psychologist','guest') AND (participant = 'guest') = (guest_id IS NOT NULL));
      ALTER TABLE attendance DROP CONSTRAINT attendance_admitted_is_client;
      ALTER TABLE attendance ADD CONSTRAINT attendance_admitted_is_not_the_host
        CHECK (fact <> 'admitted' OR participant <> 'psychologist');
      DROP INDEX attendance_admitted;
      CREATE UNIQUE INDEX attendance_admitted ON attendance (booking_id, guest_id) NULLS NOT DISTINCT
        WHERE fact = 'admitted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE attendance DISABLE TRIGGER attendance_append_only;
      DELETE FROM attendance WHERE participant = 'guest';
      ALTER TABLE attendance ENABLE TRIGGER attendance_append_only;
      DELETE FROM room_presence WHERE party = 'guest';
      DELETE FROM room_ticket WHERE party = 'guest';

      DROP INDEX attendance_admitted;
      ALTER TABLE attendance DROP CONSTRAINT attendance_admitted_is_not_the_host;
      ALTER TABLE attendance DROP CONSTRAINT attendance_participant_check;
      ALTER TABLE attendance DROP COLUMN guest_id;
      ALTER TABLE attendance ADD CONSTRAINT attendance_participant_check
        CHECK (participant IN ('client','psychologist'));
      ALTER TABLE attendance ADD CONSTRAINT attendance_admitted_is_client
        CHECK (fact <> 'admitted' OR participant = 'client');
      CREATE UNIQUE INDEX attendance_admitted ON attendance (booking_id) WHERE fact = 'admitted';

      ALTER TABLE room_presence DROP CONSTRAINT room_presence_party_check;
      ALTER TABLE room_presence DROP CONSTRAINT room_presence_once;
      ALTER TABLE room_presence DROP COLUMN guest_id;
      ALTER TABLE room_presence ADD CONSTRAINT room_presence_party_check
        CHECK (party IN ('client','psychologist'));
      ALTER TABLE room_presence ADD CONSTRAINT room_presence_once PRIMARY KEY (booking_id, party);

      ALTER TABLE room_ticket DROP CONSTRAINT room_ticket_holder;
      ALTER TABLE room_ticket DROP CONSTRAINT room_ticket_party_check;
      ALTER TABLE room_ticket DROP COLUMN guest_id;
      ALTER TABLE room_ticket ALTER COLUMN account_id SET NOT NULL;
      ALTER TABLE room_ticket ADD CONSTRAINT room_ticket_party_check
        CHECK (party IN ('client','psychologist'));

      DROP VIEW booking_guest_view;
    `);
  }
}
