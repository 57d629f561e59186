import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A psychologist's photo: who sent which, under a name nobody can guess, drawn in the sizes that are shown. */
export class Directory1764000003510 implements MigrationInterface {
  readonly name = 'Directory1764000003510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE psychologist ADD COLUMN photo_name text
        CONSTRAINT psychologist_photo_name CHECK (photo_name ~ '^[0-9a-f]{32}$');
      CREATE OR REPLACE VIEW psychologist_view AS
        SELECT id, account_id, slug, status, name, title, time_zone, bookable_until, avatar_svg IS NOT NULL AS has_avatar, photo_name
          FROM psychologist;

      CREATE TABLE psychologist_photo (
        name            text PRIMARY KEY CHECK (name ~ '^[0-9a-f]{32}$'),
        psychologist_id uuid NOT NULL CONSTRAINT psychologist_photo_one UNIQUE REFERENCES psychologist (id),
        file_id         uuid NOT NULL CONSTRAINT psychologist_photo_file UNIQUE REFERENCES stored_file (id),
        sent_at         timestamptz NOT NULL
      );
      CREATE TABLE psychologist_photo_size (
        photo_name text NOT NULL REFERENCES psychologist_photo (name) ON DELETE CASCADE,
        side       integer NOT NULL CHECK (side IN (96, 320, 640)),
        media_type text NOT NULL CHECK (media_type IN ('image/webp','image/jpeg')),
        content    bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 524288),
        PRIMARY KEY (photo_name, side, media_type)
      );
      -- They are compressed already.
      ALTER TABLE psychologist_photo_size ALTER COLUMN content SET STORAGE EXTERNAL;
      -- Shown is only what is there.
      ALTER TABLE psychologist ADD CONSTRAINT psychologist_photo_shown
        FOREIGN KEY (photo_name) REFERENCES psychologist_photo (name) ON DELETE SET NULL;

      GRANT SELECT, INSERT, DELETE ON psychologist_photo, psychologist_photo_size TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW psychologist_view;
      CREATE VIEW psychologist_view AS
        SELECT id, account_id, slug, status, name, title, time_zone, bookable_until, avatar_svg IS NOT NULL AS has_avatar
          FROM psychologist;
      GRANT SELECT ON psychologist_view TO rp_app;
      ALTER TABLE psychologist DROP CONSTRAINT psychologist_photo_shown, DROP COLUMN photo_name;
      DROP TABLE psychologist_photo_size, psychologist_photo;
    `);
  }
}
