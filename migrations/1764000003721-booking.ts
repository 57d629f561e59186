import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who wrote a change down when it was not the one in whose name it was made. The transaction says it
 * (app.author), so that no writer of history can forget to.
 */
export class Booking1764000003721 implements MigrationInterface {
  readonly name = 'Booking1764000003721';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE booking_event
        ADD COLUMN author_id uuid REFERENCES account (id)
            DEFAULT nullif(current_setting('app.author', true), '')::uuid,
        ADD CONSTRAINT booking_event_author CHECK (author_id IS DISTINCT FROM actor_id OR author_id IS NULL);
      GRANT SELECT (author_id) ON booking_event TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE booking_event DROP CONSTRAINT booking_event_author, DROP COLUMN author_id;
    `);
  }
}
