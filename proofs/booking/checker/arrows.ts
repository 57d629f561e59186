import type { Client } from 'pg';
import type { Finding } from '../../frame/proof.js';
import { CLAIMS } from './claims.js';
import { faults } from './evidence.js';

/**
 * A booking's life as the domain draws it, written down here a second time on purpose: from, to, by
 * which act, and whose act it is. `either` is the client or the psychologist; `marks` is the psychologist, or the
 * system a day after the end.
 */
const ARROWS: readonly (readonly [from: string, to: string, act: string, whose: string])[] = [
  ['none', 'held', 'hold', 'client'],
  ['none', 'requested', 'hold', 'client'],
  ['none', 'confirmed', 'hold', 'client'],
  ['none', 'offered', 'offer', 'either'],
  ['offered', 'expired', 'expire', 'system'],
  ['offered', 'cancelled', 'cancel', 'either'],
  ['offered', 'held', 'take', 'client'],
  ['offered', 'requested', 'take', 'client'],
  ['offered', 'confirmed', 'take', 'client'],
  ['held', 'held', 'start_payment', 'client'],
  ['held', 'held', 'prolong', 'client'],
  ['held', 'expired', 'expire', 'system'],
  ['held', 'cancelled', 'cancel', 'client'],
  ['held', 'requested', 'pay', 'system'],
  ['held', 'confirmed', 'pay', 'system'],
  ['expired', 'requested', 'pay_late', 'system'],
  ['expired', 'confirmed', 'pay_late', 'system'],
  ['requested', 'confirmed', 'confirm', 'psychologist'],
  ['requested', 'rejected', 'reject', 'psychologist'],
  ['requested', 'rejected', 'lapse', 'system'],
  ['requested', 'cancelled', 'cancel', 'client'],
  ['requested', 'requested', 'move', 'either'],
  ['confirmed', 'confirmed', 'move', 'either'],
  ['confirmed', 'confirmed', 'prolong', 'either'],
  ['confirmed', 'cancelled', 'cancel', 'either'],
  ['confirmed', 'completed', 'complete', 'marks'],
  ['confirmed', 'client_absent', 'mark_absent', 'marks'],
  ['confirmed', 'psychologist_absent', 'mark_absent', 'marks'],
  ['completed', 'completed', 'close', 'system'],
  ['client_absent', 'client_absent', 'close', 'system'],
  ['psychologist_absent', 'psychologist_absent', 'close', 'system'],
];

const column = (index: number): (string | undefined)[] => ARROWS.map((arrow) => arrow[index]);
const VALUES = [column(0), column(1), column(2), column(3)];

const TELL = `format('booking %s version %s: %s → %s by %s of %s', e.booking_id, e.version, e.from_status, e.to_status, e.act, e.actor_kind)`;

const ILLEGAL = `
  SELECT ${TELL} AS row FROM booking_event e
   WHERE NOT EXISTS (SELECT FROM unnest($1::text[], $2::text[], $3::text[]) AS arrow (f, t, act)
                      WHERE (arrow.f, arrow.t, arrow.act) = (e.from_status, e.to_status, e.act))`;

const WRONG_PARTY = `
  SELECT ${TELL} || format(' (%s)', e.actor_id) AS row
    FROM booking_event e
    JOIN unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS arrow (f, t, act, whose)
      ON (arrow.f, arrow.t, arrow.act) = (e.from_status, e.to_status, e.act)
    JOIN booking b ON b.id = e.booking_id
    JOIN psychologist p ON p.id = b.psychologist_id
   WHERE NOT CASE e.actor_kind
               WHEN 'client' THEN arrow.whose IN ('client', 'either') AND e.actor_id = b.client_account_id
               WHEN 'psychologist' THEN arrow.whose IN ('psychologist', 'either', 'marks') AND e.actor_id = p.account_id
               WHEN 'system' THEN arrow.whose IN ('system', 'marks')
               ELSE false END`;

/** Each row of the history continues the one before, and the last one says how the booking is. */
const NO_HISTORY = `
  SELECT format('booking %s version %s came from %s, but before it was %s', e.booking_id, e.version, e.from_status, coalesce(before.to_status, 'nothing')) AS row
    FROM booking_event e
    LEFT JOIN booking_event before ON before.booking_id = e.booking_id AND before.version = e.version - 1
   WHERE e.from_status IS DISTINCT FROM CASE WHEN e.version = 1 THEN 'none' ELSE before.to_status END
  UNION ALL
  SELECT format('booking %s is %s in version %s, but its history ends with %s in version %s', b.id, b.status, b.version, coalesce(last.to_status, 'nothing'), coalesce(last.version, 0))
    FROM booking b
    LEFT JOIN LATERAL (SELECT * FROM booking_event e WHERE e.booking_id = b.id ORDER BY version DESC LIMIT 1) last ON true
   WHERE (b.status, b.version, b.starts_at, b.ends_at) IS DISTINCT FROM (last.to_status, last.version, last.starts_at, last.ends_at)
  UNION ALL
  SELECT format('booking %s version %s was written down after the version that follows it', e.booking_id, e.version)
    FROM booking_event e JOIN booking_event next ON next.booking_id = e.booking_id AND next.version = e.version + 1
   WHERE pg_xact_commit_timestamp(next.xmin) < pg_xact_commit_timestamp(e.xmin)
  UNION ALL
  SELECT format('the history tells of booking %s, which is not there', e.booking_id)
    FROM booking_event e WHERE NOT EXISTS (SELECT FROM booking b WHERE b.id = e.booking_id) GROUP BY e.booking_id`;

const DEADLINES = `
  SELECT ${TELL} || format(' at %s', e.at) AS row
    FROM booking_event e JOIN booking b ON b.id = e.booking_id
   WHERE (e.act IN ('complete', 'mark_absent') AND e.actor_kind = 'system' AND e.at < e.ends_at + interval '24 hours')
      OR CASE e.act WHEN 'expire' THEN e.at < b.keep_until
                    WHEN 'lapse' THEN e.at < b.decide_until
                    WHEN 'complete' THEN e.at < e.ends_at
                    WHEN 'mark_absent' THEN e.at < e.starts_at + interval '15 minutes'
                    WHEN 'close' THEN e.at < b.outcome_closes_at
                    ELSE false END`;

/** Every booking went only where the domain lets it go, by whose hand it may, and wrote it down. */
export async function checkArrows(database: Client): Promise<Finding[]> {
  return [
    ...(await faults(database, CLAIMS.illegalArrow, ILLEGAL, VALUES.slice(0, 3))),
    ...(await faults(database, CLAIMS.wrongParty, WRONG_PARTY, VALUES)),
    ...(await faults(database, CLAIMS.noHistory, NO_HISTORY)),
    ...(await faults(database, CLAIMS.tooEarly, DEADLINES)),
  ];
}
