import type { Client } from 'pg';
import type { Finding } from '../../frame/proof.js';
import { CLAIMS } from './claims.js';
import { faults } from './evidence.js';

const FREE = `('expired', 'rejected', 'cancelled')`;

const NOW = `
  SELECT format('psychologist %s: %s %s (%s) and %s (%s)', a.psychologist_id, a.blocked_from, a.id, a.status, b.id, b.status) AS row
    FROM booking a
    JOIN booking b ON b.psychologist_id = a.psychologist_id AND b.id > a.id AND b.chain_id <> a.chain_id
     AND b.blocked_from < a.blocked_to AND a.blocked_from < b.blocked_to
   WHERE a.status NOT IN ${FREE} AND b.status NOT IN ${FREE}`;

const PERSON_NOW = `
  SELECT format('person %s: %s %s (%s) and %s (%s)', a.care_person_id, a.starts_at, a.id, a.status, b.id, b.status) AS row
    FROM booking a
    JOIN booking b ON b.care_person_id = a.care_person_id AND b.id > a.id
     AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at
   WHERE a.status NOT IN ('offered', 'expired', 'rejected', 'cancelled')
     AND b.status NOT IN ('offered', 'expired', 'rejected', 'cancelled')`;

/**
 * From when until when each booking really occupied its time: from the commit that wrote the history
 * row to the commit that wrote the next, at the time that row names. Its pauses are as long as they are now.
 */
const OCCUPATION = `
  CREATE TEMPORARY TABLE occupation ON COMMIT DROP AS
  SELECT l.booking_id, l.psychologist_id, l.chain_id, l.to_status, l.span, tstzrange(l.since, l.until, '[)') AS lasted
    FROM (SELECT e.booking_id, b.psychologist_id, b.chain_id, e.to_status, tstzrange(e.starts_at - (b.starts_at - b.blocked_from), e.ends_at + (b.blocked_to - b.ends_at), '[)') AS span,
                 pg_xact_commit_timestamp(e.xmin) AS since,
                 lead(pg_xact_commit_timestamp(e.xmin)) OVER (PARTITION BY e.booking_id ORDER BY e.version) AS until
            FROM booking_event e JOIN booking b ON b.id = e.booking_id) l
   WHERE l.to_status NOT IN ${FREE} AND (l.until IS NULL OR l.until >= l.since)`;
const INDEX = `CREATE INDEX ON occupation USING gist (psychologist_id, span, lasted)`;
const EVER = `
  SELECT format('psychologist %s: %s %s (%s) and %s (%s), both in %s', a.psychologist_id, lower(a.span), a.booking_id, a.to_status,
                b.booking_id, b.to_status, a.lasted * b.lasted) AS row
    FROM occupation a
    JOIN occupation b ON b.psychologist_id = a.psychologist_id AND b.span && a.span AND b.lasted && a.lasted
     AND b.booking_id > a.booking_id AND b.chain_id <> a.chain_id`;

/** Nobody's times overlap, neither in the end nor at any moment of the run. */
export async function checkTimes(database: Client): Promise<Finding[]> {
  const inTheEnd = [
    ...(await faults(database, CLAIMS.overlap, NOW)),
    ...(await faults(database, CLAIMS.personOverlap, PERSON_NOW)),
  ];
  await database.query('BEGIN');
  try {
    await database.query(OCCUPATION);
    await database.query(INDEX);
    await database.query('ANALYZE occupation');
    return [...inTheEnd, ...(await faults(database, CLAIMS.overlapOnce, EVER))];
  } finally {
    await database.query('ROLLBACK');
  }
}
