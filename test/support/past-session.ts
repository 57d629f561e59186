import { newId } from '../../src/kernel/identity/id.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import type { House } from './house.js';
import type { Practice } from './practice.js';

const BORN = `
  INSERT INTO booking (id, chain_id, psychologist_id, client_account_id, care_person_id, service_id, service_name, price,
                       terms_id, origin, mode, status, starts_at, ends_at, blocked_from, blocked_to, wall_zone,
                       client_zone, needs_confirmation, created_at)
  SELECT $1, $1, $2, $3, p.id, $4, 'Perkenalan', 0, t.id, 'client', 'video', 'confirmed', $5, $6, $5, $6,
         'Asia/Jakarta', 'Asia/Jakarta', false, $5::timestamptz - interval '1 day'
    FROM care_person p, (SELECT id FROM terms ORDER BY valid_from DESC LIMIT 1) t WHERE p.account_id = $3`;
const AGREED = BORN.replace("$5::timestamptz - interval '1 day'", 'now()');
const COMPLETED = `
  UPDATE booking SET status = 'completed', outcome_closes_at = ends_at + interval '48 hours' WHERE id = $1`;
const TOLD = `
  INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
  SELECT id, version, $2, status, $3, 'client', client_account_id, greatest(created_at, least(ends_at, now())), starts_at, ends_at FROM booking WHERE id = $1`;

/** A free hour that is agreed, so many days ahead. */
export async function agreedSession(
  house: House,
  practice: Practice,
  { clientId, daysAhead }: { clientId: string; daysAhead: number },
): Promise<string> {
  const id = newId();
  const begins = house.now() + daysAhead * 86_400_000;
  const times = [begins, begins + 3_600_000].map((at) => new Date(at).toISOString());
  const { psychologistId, freeServiceId } = practice;
  await house.app.get(TransactionRunner).run(async (tx) => {
    await tx.query(AGREED, [id, psychologistId, clientId, freeServiceId, ...times]);
    await tx.query(TOLD, [id, 'none', 'hold']);
  });
  return id;
}

/** A free hour that has passed, written down as completed without anybody having lived through it. */
export async function pastSession(
  house: House,
  practice: Practice,
  { clientId, hoursAgo }: { clientId: string; hoursAgo: number },
): Promise<string> {
  const id = newId();
  const startsAt = new Date(house.now() - hoursAgo * 3_600_000).toISOString();
  const endsAt = new Date(house.now() - (hoursAgo - 1) * 3_600_000).toISOString();
  const { psychologistId, freeServiceId } = practice;
  await house.app.get(TransactionRunner).run(async (tx) => {
    await tx.query(BORN, [id, psychologistId, clientId, freeServiceId, startsAt, endsAt]);
    await tx.query(TOLD, [id, 'none', 'hold']);
    await tx.query(COMPLETED, [id]);
    await tx.query(TOLD, [id, 'confirmed', 'complete']);
  });
  return id;
}
