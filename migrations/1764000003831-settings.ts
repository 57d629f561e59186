import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How late and how often a client moves a session, and how long an offer is kept. */
export class Settings1764000003831 implements MigrationInterface {
  readonly name = 'Settings1764000003831';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE terms
        ADD COLUMN move_until_hours integer NOT NULL DEFAULT 2 CHECK (move_until_hours >= 0),
        ADD COLUMN most_moves integer NOT NULL DEFAULT 2 CHECK (most_moves >= 0),
        ADD COLUMN offer_hours integer NOT NULL DEFAULT 24 CHECK (offer_hours > 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE terms DROP COLUMN offer_hours, DROP COLUMN most_moves, DROP COLUMN move_until_hours;
    `);
  }
}
