import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wishes to get a report, when, and which ones have been owed: one a person and period. */
export class Reporting1764000002555 implements MigrationInterface {
  readonly name = 'Reporting1764000002555';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_wish (
        psychologist_id uuid PRIMARY KEY REFERENCES psychologist (id),
        frequency       text NOT NULL CHECK (frequency IN ('none','daily','weekly')),
        weekday         smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        hour            smallint NOT NULL CHECK (hour BETWEEN 0 AND 23),
        even_if_empty   boolean NOT NULL,
        due_at          timestamptz,
        version         integer NOT NULL DEFAULT 1,
        changed_at      timestamptz NOT NULL,
        CONSTRAINT report_wish_due CHECK ((frequency = 'none') = (due_at IS NULL))
      );
      CREATE INDEX report_wish_due_at ON report_wish (due_at) WHERE due_at IS NOT NULL;

      CREATE TABLE report_owed (
        id              uuid PRIMARY KEY,
        psychologist_id uuid NOT NULL REFERENCES psychologist (id),
        kind            text NOT NULL CHECK (kind IN ('day','week')),
        first_date      date NOT NULL,
        time_zone       text NOT NULL,
        owed_at         timestamptz NOT NULL,
        CONSTRAINT report_owed_once UNIQUE (psychologist_id, kind, first_date)
      );
      CREATE TRIGGER report_owed_append_only BEFORE UPDATE OR DELETE ON report_owed
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER report_owed_no_truncate BEFORE TRUNCATE ON report_owed
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      GRANT SELECT, INSERT, UPDATE ON report_wish TO rp_app;
      GRANT SELECT, INSERT ON report_owed TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_owed, report_wish;');
  }
}
