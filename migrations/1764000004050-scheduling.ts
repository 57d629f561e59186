import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How much of their time psychologists give: most sessions in a day and in a week of their own
 * calendar (none means no limit), and whether who is new to them waits for a yes. No constraint can
 * count sessions of a day; whoever books there takes the psychologist's lock first (case 23).
 */
export class Scheduling1764000004050 implements MigrationInterface {
  readonly name = 'Scheduling1764000004050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE schedule
        ADD COLUMN most_sessions_a_day  integer CHECK (most_sessions_a_day BETWEEN 1 AND 24),
        ADD COLUMN most_sessions_a_week integer CHECK (most_sessions_a_week BETWEEN 1 AND 100),
        ADD COLUMN approves_new_clients boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT schedule_week_holds_a_day CHECK (most_sessions_a_day <= most_sessions_a_week);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE schedule DROP COLUMN most_sessions_a_day, DROP COLUMN most_sessions_a_week,
        DROP COLUMN approves_new_clients;
    `);
  }
}
