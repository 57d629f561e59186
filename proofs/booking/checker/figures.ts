import type { Client } from 'pg';

const COUNTS = `
  SELECT (SELECT count(*) FROM booking WHERE price > 0)::int AS holds,
         (SELECT count(*) FROM payment WHERE status = 'settled')::int AS paid,
         (SELECT count(*) FROM booking_event WHERE act = 'pay_late')::int AS "paidLate",
         (SELECT count(*) FROM payment WHERE used_as = 'surplus')::int AS surplus,
         (SELECT count(*) FROM booking_event WHERE to_status = 'confirmed' AND from_status <> 'confirmed')::int AS confirmed,
         (SELECT count(*) FROM booking_event WHERE to_status = 'rejected')::int AS rejected,
         (SELECT count(*) FROM booking_event WHERE act = 'move')::int AS moved,
         (SELECT count(*) FROM booking_event WHERE to_status = 'cancelled')::int AS cancelled,
         (SELECT count(*) FROM booking_event WHERE to_status = 'cancelled' AND from_status = 'confirmed')::int AS "cancelledConfirmed",
         (SELECT count(*) FROM booking_event WHERE to_status = 'expired')::int AS expired,
         (SELECT count(*) FROM booking WHERE outcome_closed_at IS NOT NULL)::int AS outcomes,
         (SELECT count(*) FROM refund WHERE status = 'confirmed')::int AS refunds,
         (SELECT deadlocks FROM pg_stat_database WHERE datname = current_database())::int AS deadlocks`;

/** What happened, counted in the database's own tables. */
export async function countEvents(database: Client): Promise<Record<string, number>> {
  const { rows } = await database.query<Record<string, number>>(COUNTS);
  return rows[0] ?? {};
}
