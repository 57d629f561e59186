import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The room of a session. Who is in it is a row, so that any process knows it; what two browsers tell
 * each other to find a way lives for a minute and in no backup. Attendance and what was said are
 * append-only, and what was said is sealed.
 */
export class Consultation1764000002300 implements MigrationInterface {
  readonly name = 'Consultation1764000002300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE room_ticket (
        token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
        booking_id uuid NOT NULL REFERENCES booking (id),
        account_id uuid NOT NULL REFERENCES account (id),
        party      text NOT NULL CHECK (party IN ('client','psychologist')),
        made_at    timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > made_at),
        used_at    timestamptz CHECK (used_at >= made_at AND used_at <= expires_at)
      );
      CREATE INDEX room_ticket_recent ON room_ticket (account_id, made_at);
      CREATE INDEX room_ticket_expiry ON room_ticket (expires_at);
      CREATE FUNCTION room_ticket_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.used_at IS NOT NULL THEN
          RAISE EXCEPTION 'a ticket serves once' USING ERRCODE = 'check_violation', CONSTRAINT = 'room_ticket_once';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER room_ticket_once BEFORE UPDATE ON room_ticket
        FOR EACH ROW EXECUTE FUNCTION room_ticket_once();

      CREATE TABLE room_presence (
        booking_id    uuid NOT NULL REFERENCES booking (id),
        party         text NOT NULL CHECK (party IN ('client','psychologist')),
        connection_id uuid NOT NULL,
        peer_id       uuid NOT NULL,
        seen_at       timestamptz NOT NULL,
        CONSTRAINT room_presence_once PRIMARY KEY (booking_id, party)
      );
      CREATE INDEX room_presence_seen ON room_presence (seen_at);

      CREATE UNLOGGED TABLE room_signal (
        id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        from_peer uuid NOT NULL,
        to_peer   uuid NOT NULL,
        body      text NOT NULL CHECK (octet_length(body) <= 131072),
        at        timestamptz NOT NULL
      );
      CREATE INDEX room_signal_to ON room_signal (to_peer, id);
      CREATE INDEX room_signal_age ON room_signal (at);

      CREATE TABLE attendance (
        id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        booking_id  uuid NOT NULL REFERENCES booking (id),
        participant text NOT NULL CHECK (participant IN ('client','psychologist')),
        fact        text NOT NULL CHECK (fact IN ('joined','admitted','media_up','media_down','left')),
        at          timestamptz NOT NULL,
        CONSTRAINT attendance_admitted_is_client CHECK (fact <> 'admitted' OR participant = 'client')
      );
      CREATE INDEX attendance_of_booking ON attendance (booking_id, id);
      CREATE UNIQUE INDEX attendance_admitted ON attendance (booking_id) WHERE fact = 'admitted';
      CREATE TRIGGER attendance_append_only BEFORE UPDATE OR DELETE ON attendance
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER attendance_no_truncate BEFORE TRUNCATE ON attendance
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE chat_message (
        id          uuid PRIMARY KEY,
        seq         bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT chat_message_seq UNIQUE,
        booking_id  uuid NOT NULL REFERENCES booking (id),
        author_id   uuid NOT NULL REFERENCES account (id),
        party       text NOT NULL CHECK (party IN ('client','psychologist')),
        text_sealed text NOT NULL CHECK (text_sealed LIKE 'v1.%'),
        sent_at     timestamptz NOT NULL
      );
      CREATE INDEX chat_message_of_booking ON chat_message (booking_id, seq);
      CREATE INDEX chat_message_recent ON chat_message (author_id, sent_at);
      CREATE TRIGGER chat_message_append_only BEFORE UPDATE OR DELETE ON chat_message
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER chat_message_no_truncate BEFORE TRUNCATE ON chat_message
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      GRANT SELECT, INSERT, UPDATE, DELETE ON room_ticket, room_presence TO rp_app;
      GRANT SELECT, INSERT, DELETE ON room_signal TO rp_app;
      GRANT SELECT, INSERT ON attendance, chat_message TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE chat_message, attendance, room_signal, room_presence, room_ticket;
      DROP FUNCTION room_ticket_once();
    `);
  }
}
