import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Public profiles, what they help with, and what they offer. */
export class Directory1764000000400 implements MigrationInterface {
  readonly name = 'Directory1764000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE category (
        slug     text PRIMARY KEY CHECK (slug ~ '^[a-z0-9-]+$'),
        position integer NOT NULL,
        name     jsonb NOT NULL,
        keywords text[] NOT NULL DEFAULT '{}'
      );

      CREATE TABLE psychologist (
        id               uuid PRIMARY KEY,
        account_id       uuid NOT NULL CONSTRAINT psychologist_account UNIQUE REFERENCES account (id),
        slug             text NOT NULL CONSTRAINT psychologist_slug UNIQUE CHECK (slug ~ '^[a-z0-9-]+$'),
        status           text NOT NULL CHECK (status IN ('draft','listed','hidden')),
        name             text NOT NULL,
        title            text NOT NULL,
        city             text NOT NULL,
        time_zone        text NOT NULL,
        gender           text NOT NULL CHECK (gender IN ('female','male')),
        headline         text NOT NULL,
        about            text NOT NULL,
        approaches       text[] NOT NULL,
        languages        text[] NOT NULL,
        practising_since date NOT NULL,
        avatar_svg       text,
        rating           numeric(2,1) CHECK (rating BETWEEN 1 AND 5),
        review_count     integer NOT NULL DEFAULT 0 CHECK (review_count >= 0),
        bookable_until   date,
        created_at       timestamptz NOT NULL,
        CHECK ((rating IS NULL) = (review_count = 0))
      );

      CREATE TABLE psychologist_category (
        psychologist_id uuid NOT NULL REFERENCES psychologist (id),
        category_slug   text NOT NULL REFERENCES category (slug),
        position        integer NOT NULL,
        CONSTRAINT psychologist_category_once PRIMARY KEY (psychologist_id, category_slug)
      );
      CREATE INDEX psychologist_by_category ON psychologist_category (category_slug, psychologist_id);

      CREATE TABLE service (
        id               uuid PRIMARY KEY,
        psychologist_id  uuid NOT NULL REFERENCES psychologist (id),
        position         integer NOT NULL,
        name             text NOT NULL,
        description      text NOT NULL,
        duration_minutes integer NOT NULL CHECK (duration_minutes BETWEEN 10 AND 480),
        price            bigint NOT NULL CHECK (price >= 0),
        currency         text NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
        modes            text[] NOT NULL CHECK (modes <@ ARRAY['video','voice','chat'] AND cardinality(modes) > 0),
        audience         text NOT NULL CHECK (audience IN ('individual','couple','family','child')),
        auto_confirm     boolean NOT NULL DEFAULT false,
        withdrawn_at     timestamptz
      );
      CREATE INDEX service_of_psychologist ON service (psychologist_id, position);

      CREATE VIEW psychologist_view AS
        SELECT id, account_id, slug, status, name, title, time_zone, bookable_until, avatar_svg IS NOT NULL AS has_avatar
          FROM psychologist;

      GRANT SELECT ON psychologist_view TO rp_app;
      GRANT SELECT, INSERT, UPDATE ON psychologist, service TO rp_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON category, psychologist_category TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP VIEW psychologist_view; DROP TABLE service, psychologist_category, psychologist, category;`,
    );
  }
}
