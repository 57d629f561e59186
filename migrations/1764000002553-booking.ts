import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions with their price and the steps they went through, for those who count them. */
export class Booking1764000002553 implements MigrationInterface {
  readonly name = 'Booking1764000002553';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW booking_session_view AS
        SELECT id, psychologist_id, client_account_id, service_name, mode, status, price, starts_at, ends_at
          FROM booking;
      CREATE VIEW booking_step_view AS
        SELECT booking_id, version, from_status, to_status, act, actor_kind, at FROM booking_event;
      GRANT SELECT ON booking_session_view, booking_step_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW booking_step_view, booking_session_view;');
  }
}
