import type { Client } from 'pg';
import type { Finding } from '../../frame/proof.js';
import { CLAIMS } from './claims.js';
import { faults } from './evidence.js';

const UNFINISHED = `
  SELECT format('hold %s was to end at %s', id, keep_until) AS row FROM booking WHERE status IN ('offered', 'held') AND keep_until <= $1
  UNION ALL
  SELECT format('request %s was to be decided by %s', id, decide_until) FROM booking WHERE status = 'requested' AND decide_until <= $1
  UNION ALL
  SELECT format('outcome of %s was to close at %s', id, outcome_closes_at) FROM booking WHERE outcome_closes_at <= $1 AND outcome_closed_at IS NULL
  UNION ALL
  SELECT format('refund %s is %s since %s', refund_key, status, created_at) FROM refund WHERE status <> 'confirmed'
  UNION ALL
  SELECT format('event %s %s: %s attempts, %s', type, aggregate_id, attempts, last_error) FROM outbox WHERE dead_at IS NOT NULL OR (done_at IS NULL AND (locked_until IS NULL OR locked_until < clock_timestamp() - interval '1 minute'))
  UNION ALL
  SELECT format('the answer to key %s was never written', key) FROM idempotency WHERE status IS NULL`;

/** Once everything had time, nothing waits any more. */
export function checkUnfinished(database: Client, settledAt: number): Promise<Finding[]> {
  return faults(database, CLAIMS.unfinished, UNFINISHED, [new Date(settledAt)]);
}
