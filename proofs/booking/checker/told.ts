import type { Finding } from '../../frame/proof.js';
import type { Entry, ToldBooking } from '../record.js';
import { CLAIMS } from './claims.js';
import { historyOf, type Evidence } from './evidence.js';

/** States in which a confirmed booking may end as long as nobody cancels it. */
const KEPT = new Set(['confirmed', 'completed', 'client_absent', 'psychologist_absent']);

const BOOKINGS = `
  SELECT b.id, b.status,
         (SELECT jsonb_object_agg(e.version, jsonb_build_array(e.to_status, extract(epoch FROM e.starts_at) * 1000, extract(epoch FROM e.ends_at) * 1000))
            FROM booking_event e WHERE e.booking_id = b.id) AS history
    FROM booking b`;

interface Row {
  id: string;
  status: string;
  /** What it was by version: its state, and its time in milliseconds. */
  history: Record<string, [status: string, startsAt: number, endsAt: number]> | null;
}

/** Whatever anybody was told of a booking was so, and what was confirmed is kept unless its client asked to cancel. */
export async function checkTold(evidence: Evidence): Promise<Finding[]> {
  const { rows } = await evidence.database.query<Row>(BOOKINGS);
  const bookings = new Map(rows.map((row) => [row.id, row]));
  const findings = new Map<string, Finding>();
  const cancelled = new Set<string>();
  for await (const entry of historyOf(evidence)) {
    if (entry.op === 'cancel' && entry.outcome !== 'refused') cancelled.add(entry.about ?? '');
    if (!entry.booking) continue;
    for (const finding of judge(entry, entry.booking, bookings.get(entry.booking.id))) {
      findings.set(`${finding.claim} ${entry.booking.id}`, finding);
    }
  }
  for (const id of cancelled) findings.delete(`${CLAIMS.lostConfirmed} ${id}`);
  return [...findings.values()];
}

function judge(entry: Entry, told: ToldBooking, row: Row | undefined): Finding[] {
  const said = `booking ${told.id}: ${entry.who} was told ${told.status} in version ${told.version} by ${entry.op} after ${entry.at} ms`;
  if (!row) return [{ claim: CLAIMS.gone, row: said }];
  const findings: Finding[] = [];
  const [status, startsAt, endsAt] = row.history?.[told.version] ?? [];
  const isSo =
    status === told.status &&
    startsAt === Date.parse(told.startsAt) &&
    endsAt === Date.parse(told.endsAt);
  if (!isSo) {
    const lived = JSON.stringify(row.history);
    findings.push({ claim: CLAIMS.neverSo, row: `${said}, but it lived ${lived}` });
  }
  if (KEPT.has(told.status) && !KEPT.has(row.status)) {
    findings.push({ claim: CLAIMS.lostConfirmed, row: `${said}, and it ended ${row.status}` });
  }
  return findings;
}
