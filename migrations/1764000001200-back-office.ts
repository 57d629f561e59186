import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the back office's tables and figures sort and look for across all accounts and bookings. */
export class BackOffice1764000001200 implements MigrationInterface {
  readonly name = 'BackOffice1764000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX account_created ON account (created_at, id);
      CREATE INDEX booking_starts ON booking (starts_at, id);
      CREATE INDEX payment_created ON payment (created_at, id);
      CREATE INDEX payment_paid ON payment (paid_at) WHERE paid_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP INDEX payment_paid, payment_created, booking_starts, account_created;`,
    );
  }
}
