import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What later modules may read of bookings and of who is in whose care. */
export class Care1764000001410 implements MigrationInterface {
  readonly name = 'Care1764000001410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW booking_party_view AS
        SELECT id, status, mode, psychologist_id, client_account_id, care_person_id, service_id, service_name,
               starts_at, ends_at
          FROM booking;
      CREATE VIEW care_view AS
        SELECT id, psychologist_id, care_person_id, from_at, until_at FROM care;
      GRANT SELECT ON booking_party_view, care_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW care_view, booking_party_view;');
  }
}
