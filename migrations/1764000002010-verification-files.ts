import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every credential with its document and with what an admin found when comparing the two; and who
 * has been told that theirs run out.
 */
export class VerificationFiles1764000002010 implements MigrationInterface {
  readonly name = 'VerificationFiles1764000002010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE credential
        ADD COLUMN file_id uuid CONSTRAINT credential_file UNIQUE REFERENCES stored_file (id),
        ADD COLUMN points jsonb,
        ADD COLUMN evidence text,
        ADD COLUMN is_good boolean NOT NULL GENERATED ALWAYS AS (
          coalesce(points @> '{"numberMatches":true,"nameMatches":true,"isCurrent":true,"issuerKnown":true}', false)) STORED;
      -- What was approved before there were documents was compared with the registers by hand.
      UPDATE credential
         SET evidence = '-', points = '{"numberMatches":true,"nameMatches":true,"isCurrent":true,"issuerKnown":true}'
       WHERE checked_at IS NOT NULL;
      ALTER TABLE credential
        ADD CONSTRAINT credential_found CHECK (
          (checked_at IS NULL) = (points IS NULL) AND (checked_at IS NULL) = (evidence IS NULL) AND evidence <> ''),
        ADD CONSTRAINT credential_points CHECK (
          points ?& ARRAY['numberMatches','nameMatches','isCurrent','issuerKnown'] AND jsonb_typeof(points) = 'object');

      CREATE TABLE credential_notice (
        psychologist_id uuid NOT NULL REFERENCES psychologist (id),
        runs_out_on     date NOT NULL,
        days_before     integer NOT NULL CHECK (days_before >= -1),
        at              timestamptz NOT NULL,
        CONSTRAINT credential_notice_once PRIMARY KEY (psychologist_id, runs_out_on, days_before)
      );
      GRANT SELECT, INSERT ON credential_notice TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE credential_notice;
      ALTER TABLE credential DROP CONSTRAINT credential_found, DROP CONSTRAINT credential_points;
      ALTER TABLE credential DROP COLUMN is_good, DROP COLUMN evidence, DROP COLUMN points, DROP COLUMN file_id;
    `);
  }
}
