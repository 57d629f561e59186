import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was thought of a photo by whoever looked at it. Its name dies with the photo; the word stays. */
export class Directory1764000003743 implements MigrationInterface {
  readonly name = 'Directory1764000003743';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE photo_decision (
        photo_name      text NOT NULL CHECK (photo_name ~ '^[0-9a-f]{32}$'),
        psychologist_id uuid NOT NULL REFERENCES psychologist (id),
        act             text NOT NULL CHECK (act IN ('keep','remove')),
        reason          text CHECK (length(reason) BETWEEN 3 AND 500),
        by_account_id   uuid NOT NULL REFERENCES account (id),
        at              timestamptz NOT NULL,
        CONSTRAINT photo_decision_reason CHECK ((act = 'remove') = (reason IS NOT NULL)),
        CONSTRAINT photo_decision_once PRIMARY KEY (photo_name, act)
      );
      CREATE INDEX photo_decision_of ON photo_decision (psychologist_id, at DESC);
      CREATE INDEX photo_decision_by ON photo_decision (by_account_id);
      CREATE TRIGGER photo_decision_append_only BEFORE UPDATE OR DELETE ON photo_decision
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER photo_decision_no_truncate BEFORE TRUNCATE ON photo_decision
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON photo_decision TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE photo_decision;');
  }
}
