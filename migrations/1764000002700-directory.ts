import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where psychologists learned, and what a search may know of their time without asking the calendar:
 * no start lies before `free_from`, and no session in an hour of the week (UTC, counted from a
 * Thursday's midnight) that `open_hours` leaves out, as far as `known_until`. Both may be too generous,
 * never too narrow: whoever writes what could open a time forgets them in the same transaction.
 */
export class Directory1764000002700 implements MigrationInterface {
  readonly name = 'Directory1764000002700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE psychologist_education (
        psychologist_id uuid NOT NULL REFERENCES psychologist (id),
        position        integer NOT NULL,
        title           text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
        institution     text NOT NULL CHECK (length(institution) BETWEEN 1 AND 120),
        year            integer NOT NULL CHECK (year BETWEEN 1950 AND 2100),
        CONSTRAINT psychologist_education_place PRIMARY KEY (psychologist_id, position)
      );
      GRANT SELECT, INSERT, DELETE ON psychologist_education TO rp_app;

      CREATE TABLE psychologist_openness (
        psychologist_id uuid PRIMARY KEY REFERENCES psychologist (id),
        free_from       timestamptz NOT NULL DEFAULT '-infinity',
        stale_at        timestamptz NOT NULL DEFAULT '-infinity',
        open_hours      bit(168) NOT NULL DEFAULT ~ repeat('0', 168)::bit(168),
        known_until     timestamptz NOT NULL DEFAULT 'infinity',
        version         integer NOT NULL DEFAULT 0,
        CHECK (stale_at <= free_from)
      );
      CREATE INDEX psychologist_soonest ON psychologist_openness (free_from, psychologist_id);
      CREATE INDEX psychologist_openness_stale ON psychologist_openness (stale_at);
      GRANT SELECT, INSERT, UPDATE ON psychologist_openness TO rp_app;
      INSERT INTO psychologist_openness (psychologist_id) SELECT id FROM psychologist;

      -- The version counts, so that what was worked out before is not written over it.
      CREATE FUNCTION psychologist_may_be_free(wanted uuid) RETURNS void LANGUAGE sql AS $$
        UPDATE psychologist_openness SET free_from = '-infinity', stale_at = '-infinity', version = version + 1
         WHERE psychologist_id = wanted
      $$;
      CREATE FUNCTION psychologist_begins() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO psychologist_openness (psychologist_id) SELECT id FROM changed;
        RETURN NULL;
      END $$;
      CREATE FUNCTION psychologist_stands_otherwise() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM psychologist_may_be_free(NEW.id);
        RETURN NULL;
      END $$;
      -- For any table of theirs that says when they could be met: 'changed' are its rows.
      CREATE FUNCTION psychologist_opens_otherwise() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE psychologist_openness SET free_from = '-infinity', stale_at = '-infinity', version = version + 1,
               open_hours = ~ repeat('0', 168)::bit(168)
         WHERE psychologist_id IN (SELECT psychologist_id FROM changed);
        RETURN NULL;
      END $$;
      CREATE TRIGGER psychologist_begins AFTER INSERT ON psychologist
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION psychologist_begins();
      CREATE TRIGGER psychologist_stands_otherwise AFTER UPDATE OF status, account_suspended, bookable_until ON psychologist
        FOR EACH ROW WHEN ((OLD.status, OLD.account_suspended, OLD.bookable_until)
          IS DISTINCT FROM (NEW.status, NEW.account_suspended, NEW.bookable_until))
        EXECUTE FUNCTION psychologist_stands_otherwise();
      CREATE TRIGGER service_opens AFTER INSERT ON service
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION psychologist_opens_otherwise();
      CREATE TRIGGER service_opens_otherwise AFTER UPDATE ON service
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION psychologist_opens_otherwise();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER service_opens_otherwise ON service;
      DROP TRIGGER service_opens ON service;
      DROP TRIGGER psychologist_stands_otherwise ON psychologist;
      DROP TRIGGER psychologist_begins ON psychologist;
      DROP FUNCTION psychologist_opens_otherwise(), psychologist_stands_otherwise(), psychologist_begins(),
        psychologist_may_be_free(uuid);
      DROP TABLE psychologist_openness, psychologist_education;
    `);
  }
}
