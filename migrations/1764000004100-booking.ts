import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A series is named by its first session: one psychologist and one person in care throughout, its
 * sessions counted from one.
 */
export class Booking1764000004100 implements MigrationInterface {
  readonly name = 'Booking1764000004100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE booking
        ADD CONSTRAINT booking_series FOREIGN KEY (series_id, care_person_id, psychologist_id)
          REFERENCES booking (id, care_person_id, psychologist_id),
        ADD CONSTRAINT booking_series_counted CHECK (
          (series_id IS NULL) = (series_no IS NULL) AND coalesce(series_no BETWEEN 1 AND 12, true)
          AND coalesce((series_id = id) = (series_no = 1), true));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE booking DROP CONSTRAINT booking_series, DROP CONSTRAINT booking_series_counted',
    );
  }
}
