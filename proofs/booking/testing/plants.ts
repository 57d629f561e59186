import type { CLAIMS } from '../checker/claims.js';

/** A fault in the tables, and the claim it breaks. */
export interface Plant {
  readonly fault: string;
  readonly claim: keyof typeof CLAIMS;
  readonly sql: string;
}

/** Confirmed by the psychologist, who was told so, and still ahead. */
const CONFIRMED = `(SELECT b.id FROM booking b JOIN booking_event e ON e.booking_id = b.id AND e.act = 'confirm'
                     WHERE b.price > 0 AND b.status = 'confirmed' ORDER BY b.id LIMIT 1)`;

/** The same booking once more, for somebody else, with a history of its own. */
const TWIN = `
  ALTER TABLE booking DROP CONSTRAINT psychologist_time, DROP CONSTRAINT person_time;
  CREATE TEMPORARY TABLE twin AS SELECT * FROM booking WHERE id = ${CONFIRMED};
  CREATE TEMPORARY TABLE life AS SELECT * FROM booking_event WHERE booking_id = ${CONFIRMED};
  UPDATE twin SET id = gen_random_uuid(), request_key = NULL, reason_sealed = NULL;
  UPDATE twin SET chain_id = id;
  ALTER TABLE twin DROP COLUMN has_reason;
  INSERT INTO booking SELECT * FROM twin;
  UPDATE life SET booking_id = (SELECT id FROM twin);
  INSERT INTO booking_event SELECT * FROM life`;

/** One more change of a confirmed booking, with its history row. */
const then = (to: string, act: string, actor: 'client' | 'system'): string => `
  INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
  SELECT id, version + 1, status, '${to}', '${act}', '${actor}', ${actor === 'client' ? 'client_account_id' : 'NULL'}, created_at, starts_at, ends_at
    FROM booking WHERE id = ${CONFIRMED};
  UPDATE booking SET status = '${to}', version = version + 1, keep_until = NULL WHERE id = ${CONFIRMED}`;

export const PLANTS: readonly Plant[] = [
  { fault: 'a time given twice', claim: 'overlap', sql: TWIN },
  { fault: 'a time given twice for a moment', claim: 'overlapOnce', sql: TWIN },
  { fault: 'a person in two places', claim: 'personOverlap', sql: TWIN },
  {
    fault: 'a deleted booking',
    claim: 'gone',
    sql: `DELETE FROM booking WHERE id = ${CONFIRMED}`,
  },
  {
    fault: 'a booking at another time than was said',
    claim: 'neverSo',
    sql: `UPDATE booking_event SET starts_at = starts_at + interval '1 minute' WHERE booking_id = ${CONFIRMED}`,
  },
  {
    fault: 'a confirmed booking that was cancelled',
    claim: 'lostConfirmed',
    sql: then('cancelled', 'cancel', 'client'),
  },
  {
    fault: 'a confirmed booking that expired',
    claim: 'illegalArrow',
    sql: then('expired', 'expire', 'system'),
  },
  {
    fault: 'a booking cancelled by nobody',
    claim: 'wrongParty',
    sql: then('cancelled', 'cancel', 'system'),
  },
  {
    fault: 'a booking confirmed by a stranger',
    claim: 'wrongParty',
    sql: `UPDATE booking_event SET actor_id = gen_random_uuid() WHERE act = 'confirm'`,
  },
  {
    fault: 'a state changed without history',
    claim: 'noHistory',
    sql: `UPDATE booking SET status = 'completed', outcome_closes_at = starts_at, outcome_closed_at = starts_at WHERE id = ${CONFIRMED}`,
  },
  {
    fault: 'a row of the history removed',
    claim: 'noHistory',
    sql: `DELETE FROM booking_event WHERE act = 'hold' AND booking_id = ${CONFIRMED}`,
  },
  {
    fault: 'a hold that ended a minute early',
    claim: 'tooEarly',
    sql: `UPDATE booking b SET keep_until = e.at + interval '1 minute' FROM booking_event e WHERE e.booking_id = b.id AND e.act = 'expire'`,
  },
  {
    fault: 'a paid booking that is expired, its refund forgotten',
    claim: 'charged',
    sql: then('expired', 'expire', 'system'),
  },
  {
    fault: 'a booking that stands although its money went back',
    claim: 'refundedTwice',
    sql: `ALTER TABLE booking DROP CONSTRAINT psychologist_time, DROP CONSTRAINT person_time;
          UPDATE booking SET status = 'confirmed' WHERE status = 'rejected' AND price > 0`,
  },
  {
    fault: 'a payment we forgot',
    claim: 'disagree',
    sql: `UPDATE payment SET status = 'expired', used_as = NULL, paid_at = NULL
           WHERE id = (SELECT id FROM payment WHERE used_as = 'invoice' ORDER BY id LIMIT 1)`,
  },
  {
    fault: 'one rupiah too many',
    claim: 'unbalanced',
    sql: `UPDATE ledger_entry SET amount = amount + 1 WHERE line = 1`,
  },
  {
    fault: 'money of another booking',
    claim: 'account',
    sql: `UPDATE ledger_entry SET owner_id = gen_random_uuid() WHERE account_code = 'client_funds' AND owner_id = ${CONFIRMED}`,
  },
  {
    fault: 'two bookings of one request',
    claim: 'twoEffects',
    sql: `ALTER TABLE booking DROP CONSTRAINT booking_request_key;
          UPDATE booking SET request_key = (SELECT request_key FROM booking ORDER BY id LIMIT 1)`,
  },
  {
    fault: 'an event nobody delivered',
    claim: 'unfinished',
    sql: `UPDATE outbox SET done_at = NULL, locked_until = NULL WHERE id = (SELECT id FROM outbox LIMIT 1)`,
  },
];
