import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `v1.{key id}.{iv}.{tag}.{ciphertext}`: a column that takes nothing else never holds clear text. */
const SEALED = `'^v1\\.[0-9a-f-]{36}\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]*$'`;

const appendOnly = (table: string): string => `
  CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

/**
 * The record of a session and what is shared of it. A signature names the very content it was put
 * under (version, template, digest), so that a signed note cannot change without breaking a foreign
 * key, whoever tries; a trigger says the same in words, and the application has no right to more.
 */
export class Notes1764000002200 implements MigrationInterface {
  readonly name = 'Notes1764000002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (
        booking_id      uuid PRIMARY KEY,
        psychologist_id uuid NOT NULL,
        care_person_id  uuid NOT NULL,
        author_id       uuid NOT NULL REFERENCES account (id),
        template        text NOT NULL CHECK (template IN ('soap','dap','birp','free')),
        body_sealed     text NOT NULL CONSTRAINT note_sealed CHECK (body_sealed ~ ${SEALED}),
        body_digest     bytea NOT NULL GENERATED ALWAYS AS (sha256(body_sealed::bytea)) STORED,
        version         integer NOT NULL DEFAULT 1,
        begun_at        timestamptz NOT NULL,
        written_at      timestamptz NOT NULL CHECK (written_at >= begun_at),
        CONSTRAINT note_of_session FOREIGN KEY (booking_id, care_person_id, psychologist_id)
          REFERENCES booking (id, care_person_id, psychologist_id),
        CONSTRAINT note_of_author UNIQUE (booking_id, author_id, care_person_id),
        CONSTRAINT note_content UNIQUE (booking_id, author_id, care_person_id, version, template, body_digest)
      );
      CREATE INDEX note_author ON note (author_id, written_at);

      CREATE TABLE note_signature (
        booking_id     uuid PRIMARY KEY,
        author_id      uuid NOT NULL,
        care_person_id uuid NOT NULL,
        version        integer NOT NULL,
        template       text NOT NULL,
        body_digest    bytea NOT NULL,
        signed_at      timestamptz NOT NULL,
        CONSTRAINT note_signed FOREIGN KEY (booking_id, author_id, care_person_id, version, template, body_digest)
          REFERENCES note (booking_id, author_id, care_person_id, version, template, body_digest) ON UPDATE RESTRICT ON DELETE RESTRICT
      );

      CREATE TABLE note_addendum (
        id             uuid PRIMARY KEY,
        booking_id     uuid NOT NULL CONSTRAINT note_addendum_after_signature REFERENCES note_signature (booking_id),
        author_id      uuid NOT NULL,
        care_person_id uuid NOT NULL,
        text_sealed    text NOT NULL CONSTRAINT note_addendum_sealed CHECK (text_sealed ~ ${SEALED}),
        written_at     timestamptz NOT NULL,
        CONSTRAINT note_addendum_of_author FOREIGN KEY (booking_id, author_id, care_person_id)
          REFERENCES note (booking_id, author_id, care_person_id)
      );
      CREATE INDEX note_addendum_of_note ON note_addendum (booking_id, written_at, id);

      CREATE TABLE session_summary (
        booking_id      uuid PRIMARY KEY,
        psychologist_id uuid NOT NULL,
        care_person_id  uuid NOT NULL,
        author_id       uuid NOT NULL REFERENCES account (id),
        draft_sealed    text NOT NULL CONSTRAINT session_summary_sealed CHECK (draft_sealed ~ ${SEALED}),
        draft_items     uuid[] NOT NULL,
        version         integer NOT NULL DEFAULT 1 CHECK (version > 0),
        written_at      timestamptz NOT NULL,
        shared_sealed   text CONSTRAINT session_summary_shared_sealed CHECK (shared_sealed ~ ${SEALED}),
        shared_items    uuid[],
        shared_version  integer CHECK (shared_version <= version),
        shared_at       timestamptz,
        CONSTRAINT session_summary_of_session FOREIGN KEY (booking_id, care_person_id, psychologist_id)
          REFERENCES booking (id, care_person_id, psychologist_id),
        CONSTRAINT session_summary_shared CHECK (num_nulls(shared_sealed, shared_items, shared_version, shared_at) IN (0, 4))
      );

      CREATE TABLE homework_tick (
        booking_id uuid NOT NULL REFERENCES session_summary (booking_id),
        item_id    uuid NOT NULL,
        done_at    timestamptz NOT NULL,
        CONSTRAINT homework_tick_once PRIMARY KEY (booking_id, item_id)
      );

      CREATE FUNCTION refuse_before_session(session uuid, author uuid, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM booking b JOIN psychologist p ON p.id = b.psychologist_id
           WHERE b.id = session AND p.account_id = author AND b.starts_at <= at
             AND b.status IN ('confirmed','completed','client_absent','psychologist_absent')) THEN
          RAISE EXCEPTION 'only its psychologist writes about a session, once it has begun'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'session_has_begun';
        END IF;
      END $$;

      CREATE FUNCTION note_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          PERFORM refuse_before_session(NEW.booking_id, NEW.author_id, NEW.written_at);
          NEW.version := 1;
          NEW.begun_at := NEW.written_at;
          RETURN NEW;
        END IF;
        IF EXISTS (SELECT 1 FROM note_signature s WHERE s.booking_id = OLD.booking_id) THEN
          RAISE EXCEPTION 'a signed note never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'note_signed';
        END IF;
        IF (NEW.booking_id, NEW.psychologist_id, NEW.care_person_id, NEW.author_id, NEW.begun_at)
           IS DISTINCT FROM (OLD.booking_id, OLD.psychologist_id, OLD.care_person_id, OLD.author_id, OLD.begun_at) THEN
          RAISE EXCEPTION 'whose note it is never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'note_immutable';
        END IF;
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$;
      CREATE TRIGGER note_keeps_its_word BEFORE INSERT OR UPDATE ON note
        FOR EACH ROW EXECUTE FUNCTION note_keeps_its_word();
      CREATE TRIGGER note_no_delete BEFORE DELETE ON note
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER note_no_truncate BEFORE TRUNCATE ON note
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ${appendOnly('note_signature')}
      ${appendOnly('note_addendum')}

      CREATE FUNCTION session_summary_begins() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_before_session(NEW.booking_id, NEW.author_id, NEW.written_at);
        RETURN NEW;
      END $$;
      CREATE TRIGGER session_summary_begins BEFORE INSERT ON session_summary
        FOR EACH ROW EXECUTE FUNCTION session_summary_begins();

      CREATE FUNCTION homework_tick_is_shared() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM session_summary s WHERE s.booking_id = NEW.booking_id AND NEW.item_id = ANY (s.shared_items)) THEN
          RAISE EXCEPTION 'only what was shared is ticked off' USING ERRCODE = 'check_violation', CONSTRAINT = 'homework_tick_is_shared';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER homework_tick_is_shared BEFORE INSERT OR UPDATE ON homework_tick
        FOR EACH ROW EXECUTE FUNCTION homework_tick_is_shared();

      GRANT SELECT, INSERT, UPDATE (template, body_sealed, written_at) ON note TO rp_app;
      GRANT SELECT, INSERT ON note_signature, note_addendum TO rp_app;
      GRANT SELECT, INSERT, UPDATE (draft_sealed, draft_items, version, written_at, shared_sealed, shared_items, shared_version, shared_at)
        ON session_summary TO rp_app;
      GRANT SELECT, INSERT, DELETE ON homework_tick TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE homework_tick, session_summary, note_addendum, note_signature, note;
      DROP FUNCTION homework_tick_is_shared(), session_summary_begins(), note_keeps_its_word(),
        refuse_before_session(uuid, uuid, timestamptz);
    `);
  }
}
