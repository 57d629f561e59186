import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions whose outcome nobody has marked are found by when they ended. */
export class UnmarkedSessions1764000004060 implements MigrationInterface {
  readonly name = 'UnmarkedSessions1764000004060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX booking_unmarked ON booking (ends_at) WHERE status = 'confirmed';`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX booking_unmarked;`);
  }
}
