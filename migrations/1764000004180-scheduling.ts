import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Seasons: dates on which another week applies, on the wall clock of a zone of its own (travel, the
 * fasting month, new hours from a date on). The dates of two seasons never overlap.
 */
export class Scheduling1764000004180 implements MigrationInterface {
  readonly name = 'Scheduling1764000004180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE schedule_season (
        id              uuid PRIMARY KEY,
        psychologist_id uuid NOT NULL REFERENCES schedule (psychologist_id),
        name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        dates           daterange NOT NULL CHECK (NOT isempty(dates) AND NOT lower_inf(dates)),
        time_zone       text NOT NULL CHECK (length(time_zone) <= 64),
        version         integer NOT NULL DEFAULT 1,
        CONSTRAINT schedule_season_apart EXCLUDE USING gist (psychologist_id WITH =, dates WITH &&)
      );
      CREATE TABLE season_hours (
        season_id    uuid NOT NULL REFERENCES schedule_season (id) ON DELETE CASCADE,
        weekday      integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        open_minutes int4multirange NOT NULL CHECK (open_minutes <@ int4multirange(int4range(0, 1440)) AND NOT isempty(open_minutes)),
        CONSTRAINT season_hours_day PRIMARY KEY (season_id, weekday)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON schedule_season, season_hours TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE season_hours, schedule_season;`);
  }
}
