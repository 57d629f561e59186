import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a booking that was re-booked by money that came late may be cancelled for nothing. */
export class LatePayment1764000001300 implements MigrationInterface {
  readonly name = 'LatePayment1764000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE booking ADD COLUMN free_cancel_until timestamptz;
      ALTER TABLE booking ADD CONSTRAINT booking_free_cancel_until CHECK (free_cancel_until <= starts_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking DROP COLUMN free_cancel_until;`);
  }
}
