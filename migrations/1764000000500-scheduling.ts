import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a psychologist is open. Minutes of the day are multiranges: overlapping hours cannot be
 * written down. Weekday 1 is Monday; the wall clock is that of `schedule.time_zone`.
 */
export class Scheduling1764000000500 implements MigrationInterface {
  readonly name = 'Scheduling1764000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE schedule (
        psychologist_id       uuid PRIMARY KEY REFERENCES psychologist (id),
        time_zone             text NOT NULL,
        buffer_before_minutes integer NOT NULL DEFAULT 0  CHECK (buffer_before_minutes BETWEEN 0 AND 120),
        buffer_after_minutes  integer NOT NULL DEFAULT 10 CHECK (buffer_after_minutes BETWEEN 0 AND 120),
        notice_hours          integer NOT NULL DEFAULT 4  CHECK (notice_hours BETWEEN 3 AND 336),
        horizon_days          integer NOT NULL DEFAULT 60 CHECK (horizon_days BETWEEN 1 AND 365),
        slot_step_minutes     integer NOT NULL DEFAULT 60 CHECK (slot_step_minutes IN (10, 15, 20, 30, 45, 60, 90, 120)),
        settings_version      integer NOT NULL DEFAULT 1,
        hours_version         integer NOT NULL DEFAULT 1
      );

      CREATE TABLE working_hours (
        psychologist_id uuid NOT NULL REFERENCES schedule (psychologist_id),
        weekday         integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        open_minutes    int4multirange NOT NULL CHECK (open_minutes <@ int4multirange(int4range(0, 1440)) AND NOT isempty(open_minutes)),
        CONSTRAINT working_hours_day PRIMARY KEY (psychologist_id, weekday)
      );

      CREATE TABLE schedule_override (
        psychologist_id uuid NOT NULL REFERENCES schedule (psychologist_id),
        date            date NOT NULL,
        open_minutes    int4multirange NOT NULL CHECK (open_minutes <@ int4multirange(int4range(0, 1440))),
        note            text CHECK (length(note) <= 200),
        CONSTRAINT schedule_override_day PRIMARY KEY (psychologist_id, date)
      );

      GRANT SELECT, INSERT, UPDATE, DELETE ON schedule, working_hours, schedule_override TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE schedule_override, working_hours, schedule;`);
  }
}
