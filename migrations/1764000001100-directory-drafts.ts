import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Profiles that are still being written, and versions for what psychologists edit themselves. */
export class DirectoryDrafts1764000001100 implements MigrationInterface {
  readonly name = 'DirectoryDrafts1764000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE psychologist
        ALTER COLUMN gender DROP NOT NULL,
        ALTER COLUMN practising_since DROP NOT NULL,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT psychologist_complete CHECK (
          status = 'draft'
          OR (gender IS NOT NULL AND practising_since IS NOT NULL
              AND '' NOT IN (name, title, city, headline, about)));
      ALTER TABLE service ADD COLUMN version integer NOT NULL DEFAULT 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE psychologist
         SET gender = coalesce(gender, 'female'), practising_since = coalesce(practising_since, created_at::date);
      ALTER TABLE service DROP COLUMN version;
      ALTER TABLE psychologist
        DROP CONSTRAINT psychologist_complete,
        DROP COLUMN version,
        ALTER COLUMN gender SET NOT NULL,
        ALTER COLUMN practising_since SET NOT NULL;
    `);
  }
}
