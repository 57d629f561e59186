import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever sits holds: a seat is there exactly as long as the hold, so that a client's holds are found
 * by their seats, however many holds there are.
 */
export class HoldSeats1764000001420 implements MigrationInterface {
  readonly name = 'HoldSeats1764000001420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE booking DROP CONSTRAINT booking_hold_seat;
      ALTER TABLE booking ADD CONSTRAINT booking_hold_seat CHECK (
        (hold_seat IS NOT NULL) = (status = 'held' AND coalesce(series_no, 1) = 1) AND hold_seat IN (1, 2));
      DROP INDEX booking_hold_seats;
      CREATE UNIQUE INDEX booking_hold_seats ON booking (client_account_id, hold_seat) WHERE hold_seat IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX booking_hold_seats;
      CREATE UNIQUE INDEX booking_hold_seats ON booking (client_account_id, hold_seat) WHERE status = 'held' AND coalesce(series_no, 1) = 1;
      ALTER TABLE booking DROP CONSTRAINT booking_hold_seat;
      ALTER TABLE booking ADD CONSTRAINT booking_hold_seat
        CHECK (status <> 'held' OR coalesce(series_no, 1) <> 1 OR (hold_seat IS NOT NULL AND hold_seat IN (1, 2)));
    `);
  }
}
