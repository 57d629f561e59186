import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offers are bookings nobody has said yes to: whoever counts sessions does not count one that was
 * never taken. A chain's open offers are found by the chain.
 */
export class Booking1764000003832 implements MigrationInterface {
  readonly name = 'Booking1764000003832';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX booking_open_offers ON booking (chain_id) WHERE status = 'offered';
      CREATE INDEX booking_chain_rows ON booking (chain_id) WHERE chain_id <> id;
      ${viewsOf(TAKEN)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${viewsOf('true')}
      DROP INDEX booking_chain_rows, booking_open_offers;
    `);
  }
}

const TAKEN = `(b.origin = 'client' OR (b.status <> 'offered' AND NOT EXISTS (
        SELECT 1 FROM booking_event o WHERE o.booking_id = b.id AND o.from_status = 'offered' AND o.to_status IN ('expired','cancelled'))))`;

function viewsOf(isSession: string): string {
  return `
      CREATE OR REPLACE VIEW booking_session_view AS
        SELECT b.id, b.psychologist_id, b.client_account_id, b.service_name, b.mode, b.status, b.price, b.starts_at, b.ends_at
          FROM booking b WHERE ${isSession};
      CREATE OR REPLACE VIEW booking_party_view AS
        SELECT b.id, b.status, b.mode, b.psychologist_id, b.client_account_id, b.care_person_id, b.service_id, b.service_name,
               b.starts_at, b.ends_at
          FROM booking b WHERE ${isSession};
      CREATE OR REPLACE VIEW booking_figure_view AS
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
          FROM booking b WHERE ${isSession};`;
}
