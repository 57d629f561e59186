import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bookings without people, for those who count them. `stage` is how far each came: held, paid (or
 * nothing was to pay), confirmed, completed; of a cancelled one only its history knows.
 */
export class Booking1764000002750 implements MigrationInterface {
  readonly name = 'Booking1764000002750';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX booking_event_confirmed ON booking_event (at) WHERE act = 'confirm';

      CREATE VIEW booking_figure_view AS
        SELECT b.id, b.status, b.psychologist_id, b.created_at, b.starts_at,
               CASE
                 WHEN b.status = 'completed' THEN 'completed'
                 WHEN b.status IN ('confirmed','client_absent','psychologist_absent') THEN 'confirmed'
                 WHEN b.status IN ('requested','rejected') THEN 'paid'
                 WHEN b.status = 'cancelled' THEN (
                   SELECT CASE WHEN bool_or(e.to_status = 'confirmed') THEN 'confirmed'
                               WHEN bool_or(e.to_status = 'requested') THEN 'paid' ELSE 'held' END
                     FROM booking_event e WHERE e.booking_id = b.id)
                 ELSE 'held'
               END AS stage
          FROM booking b;

      CREATE VIEW booking_confirmation_view AS
        SELECT e.booking_id, e.at AS confirmed_at,
               (SELECT max(r.at) FROM booking_event r
                 WHERE r.booking_id = e.booking_id AND r.version < e.version
                   AND r.to_status = 'requested' AND r.from_status <> 'requested') AS requested_at
          FROM booking_event e WHERE e.act = 'confirm';

      GRANT SELECT ON booking_figure_view, booking_confirmation_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW booking_confirmation_view, booking_figure_view;
      DROP INDEX booking_event_confirmed;
    `);
  }
}
