import type { Finding } from '../../frame/proof.js';
import type { Entry, ToldBooking } from '../record.js';
import { CLAIMS } from './claims.js';
import { historyOf, type Evidence } from './evidence.js';

/** States in which a confirmed booking may end as long as nobody cancels one. */
const KEPT = new Set(['confirmed', 'completed', 'client_absent', 'psychologist_absent']);

const BOOKINGS = `
  SELECT b.id, b.status, b.starts_at, b.ends_at,
         (SELECT jsonb_object_agg(e.version, e.to_status) FROM booking_event e WHERE e.booking_id = b.id) AS history
    FROM booking b`;

interface Row {
  id: string;
  status: string;
  starts_at: Date;
  ends_at: Date;
  /** The state by version. */
  history: Record<string, string> | null;
}

/** Whatever anybody was told of a booking was so, and what was confirmed is still kept. */
export async function checkTold(evidence: Evidence): Promise<Finding[]> {
  const { rows } = await evidence.database.query<Row>(BOOKINGS);
  const bookings = new Map(rows.map((row) => [row.id, row]));
  const findings = new Map<string, Finding>();
  for await (const entry of historyOf(evidence)) {
    if (!entry.booking) continue;
    for (const finding of judge(entry, entry.booking, bookings.get(entry.booking.id))) {
      findings.set(`${finding.claim} ${entry.booking.id}`, finding);
    }
  }
  return [...findings.values()];
}

function judge(entry: Entry, told: ToldBooking, row: Row | undefined): Finding[] {
  const said = `booking ${told.id}: ${entry.who} was told ${told.status} in version ${told.version} by ${entry.op} after ${entry.at} ms`;
  if (!row) return [{ claim: CLAIMS.gone, row: said }];
  const findings: Finding[] = [];
  const isSo =
    row.history?.[told.version] === told.status &&
    row.starts_at.getTime() === Date.parse(told.startsAt) &&
    row.ends_at.getTime() === Date.parse(told.endsAt);
  if (!isSo) {
    const lived = JSON.stringify(row.history);
    findings.push({ claim: CLAIMS.neverSo, row: `${said}, but it lived ${lived}` });
  }
  if (KEPT.has(told.status) && !KEPT.has(row.status)) {
    findings.push({ claim: CLAIMS.lostConfirmed, row: `${said}, and it ended ${row.status}` });
  }
  return findings;
}
