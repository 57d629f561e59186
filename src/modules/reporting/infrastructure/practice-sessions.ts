import { Injectable } from '@nestjs/common';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { BookingStatus } from '../../booking/index.js';
import type { RequestFigures, SessionCounts } from '../domain/practice-figures.js';
import type { Canceller, ReportedSession } from '../domain/practice-report.js';
import { rowPerSpan, SPANS, spanValues } from './practice-spans.js';

/** What reached the psychologist: asked for or agreed at some time. Beside it, who called it off. */
const REACHED = `
  reached AS (
    SELECT b.id, b.starts_at, b.ends_at, b.status, b.mode, b.service_name, b.price, b.client_account_id,
           c.actor_kind AS cancelled_by, r.act AS rejected_by
      FROM booking_session_view b
      CROSS JOIN whole w
      LEFT JOIN booking_step_view c
        ON c.booking_id = b.id AND c.to_status = 'cancelled' AND b.status = 'cancelled'
      LEFT JOIN booking_step_view r
        ON r.booking_id = b.id AND r.to_status = 'rejected' AND b.status = 'rejected'
     WHERE b.psychologist_id = $1 AND b.starts_at >= w.from_at AND b.starts_at < w.to_at
       AND b.status NOT IN ('offered','held','expired')
       AND (b.status <> 'cancelled' OR EXISTS (
         SELECT 1 FROM booking_step_view e WHERE e.booking_id = b.id AND e.to_status IN ('requested','confirmed'))))`;

/** `$4` is now. */
const COUNTS = `
  WITH ${SPANS}, ${REACHED}
  SELECT count(b.id)::int AS total,
         count(*) FILTER (WHERE b.status = 'completed')::int AS completed,
         count(*) FILTER (WHERE b.status = 'confirmed' AND b.ends_at > $4)::int AS upcoming,
         count(*) FILTER (WHERE b.status = 'confirmed' AND b.ends_at <= $4)::int AS unmarked,
         count(*) FILTER (WHERE b.status = 'requested')::int AS requested,
         count(*) FILTER (WHERE b.status = 'client_absent')::int AS "clientAbsent",
         count(*) FILTER (WHERE b.status = 'psychologist_absent')::int AS "psychologistAbsent",
         count(*) FILTER (WHERE b.cancelled_by = 'client')::int AS "cancelledByClient",
         count(*) FILTER (WHERE b.cancelled_by = 'psychologist')::int AS "cancelledByPsychologist",
         count(*) FILTER (WHERE b.cancelled_by IN ('admin','system'))::int AS "cancelledByPlatform",
         count(*) FILTER (WHERE b.rejected_by = 'reject')::int AS rejected,
         count(*) FILTER (WHERE b.rejected_by = 'lapse')::int AS lapsed,
         coalesce(sum(extract(epoch FROM b.ends_at - b.starts_at) / 60) FILTER (WHERE b.status = 'completed'), 0)::int
           AS "heldMinutes"
    FROM span s LEFT JOIN reached b ON b.starts_at >= s.from_at AND b.starts_at < s.to_at
   GROUP BY s.n ORDER BY s.n`;

/** Asked for is every way into `requested` but from itself; it is confirmed by its psychologist's act. */
const REQUESTS = `
  WITH ${SPANS},
  step AS (
    SELECT e.booking_id, e.act, e.at, e.from_status, e.to_status,
           max(e.at) FILTER (WHERE e.to_status = 'requested' AND e.from_status <> 'requested')
             OVER (PARTITION BY e.booking_id ORDER BY e.version) AS asked_at
      FROM booking_step_view e JOIN booking_session_view b ON b.id = e.booking_id
     WHERE b.psychologist_id = $1),
  met AS (
    SELECT s.n, e.act = 'confirm' AS is_confirmed, e.at - e.asked_at AS took
      FROM step e JOIN span s ON e.at >= s.from_at AND e.at < s.to_at
     WHERE e.act = 'confirm' OR (e.to_status = 'requested' AND e.from_status <> 'requested'))
  SELECT count(*) FILTER (WHERE NOT m.is_confirmed)::int AS received,
         count(*) FILTER (WHERE m.is_confirmed)::int AS confirmed,
         round(extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY m.took)
           FILTER (WHERE m.is_confirmed)) / 60)::int AS "medianMinutesToConfirm"
    FROM span s LEFT JOIN met m ON m.n = s.n
   GROUP BY s.n ORDER BY s.n`;

/** Agreed sessions that meet the time from `$2` to `$3`, whatever became of them. */
const BOOKED = `
  SELECT starts_at, ends_at FROM booking_session_view
   WHERE psychologist_id = $1 AND starts_at < $3 AND ends_at > $2
     AND status IN ('confirmed','completed','client_absent','psychologist_absent')`;

const LIST = `
  WITH ${SPANS}, ${REACHED},
  money AS (
    SELECT l.booking_id,
           -sum(l.amount) FILTER (WHERE l.account_code = 'psychologist_payable') AS share,
           -sum(l.amount) FILTER (WHERE l.account_code = 'client_funds') AS held,
           -sum(l.amount) FILTER (WHERE l.is_return) AS refunded
      FROM (SELECT o.booking_id, o.account_code, o.amount,
                   o.account_code = 'refunds_owed' AND o.amount < 0
                     AND bool_or(o.account_code IN ('client_funds','psychologist_payable','goodwill'))
                         OVER (PARTITION BY o.transaction_id, o.booking_id) AS is_return
              FROM ledger_line_view o JOIN reached b ON b.id = o.booking_id) l
     GROUP BY l.booking_id)
  SELECT b.id, b.starts_at, b.ends_at, a.name AS client_name, b.service_name, b.mode, b.status,
         b.cancelled_by, coalesce(b.rejected_by = 'lapse', false) AS is_lapsed,
         b.status = 'confirmed' AND b.ends_at <= $4 AS is_unmarked, b.price,
         coalesce(m.share, 0)::bigint AS share, coalesce(m.held, 0)::bigint AS held,
         coalesce(m.refunded, 0)::bigint AS refunded
    FROM reached b
    JOIN account_view a ON a.id = b.client_account_id
    LEFT JOIN money m ON m.booking_id = b.id
   ORDER BY b.starts_at, b.id`;

interface SessionRow {
  id: string;
  starts_at: Date;
  ends_at: Date;
  client_name: string;
  service_name: string;
  mode: ReportedSession['mode'];
  status: BookingStatus;
  cancelled_by: 'client' | 'psychologist' | 'admin' | 'system' | null;
  is_lapsed: boolean;
  is_unmarked: boolean;
  price: number;
  share: number;
  held: number;
  refunded: number;
}

/** Sessions and requests of one psychologist. */
@Injectable()
export class PracticeSessions {
  /** One for each span. */
  async counts(
    sql: Queryable,
    psychologistId: string,
    spans: readonly Interval[],
    now: Instant,
  ): Promise<readonly (SessionCounts & { readonly heldMinutes: number })[]> {
    const values = [psychologistId, ...spanValues(spans), toDate(now)];
    return rowPerSpan(
      await sql.query<SessionCounts & { heldMinutes: number }>(COUNTS, values),
      spans,
    );
  }

  /** One for each span. */
  async requests(
    sql: Queryable,
    psychologistId: string,
    spans: readonly Interval[],
  ): Promise<readonly RequestFigures[]> {
    const values = [psychologistId, ...spanValues(spans)];
    return rowPerSpan(await sql.query<RequestFigures>(REQUESTS, values), spans);
  }

  /** Whole, in no order. */
  async booked(sql: Queryable, psychologistId: string, span: Interval): Promise<Interval[]> {
    const values = [psychologistId, toDate(span.startsAt), toDate(span.endsAt)];
    const rows = await sql.query<{ starts_at: Date; ends_at: Date }>(BOOKED, values);
    return rows.map((row) => ({
      startsAt: instantOf(row.starts_at),
      endsAt: instantOf(row.ends_at),
    }));
  }

  /** Those that begin in the span, by their start. */
  async list(
    sql: Queryable,
    psychologistId: string,
    span: Interval,
    now: Instant,
  ): Promise<ReportedSession[]> {
    const values = [psychologistId, ...spanValues([span]), toDate(now)];
    return (await sql.query<SessionRow>(LIST, values)).map(sessionOf);
  }
}

function sessionOf(row: SessionRow): ReportedSession {
  return {
    bookingId: row.id,
    startsAt: instantOf(row.starts_at),
    endsAt: instantOf(row.ends_at),
    clientName: row.client_name,
    serviceName: row.service_name,
    mode: row.mode,
    status: row.status,
    cancelledBy: cancellerOf(row.cancelled_by),
    isLapsed: row.is_lapsed,
    isUnmarked: row.is_unmarked,
    price: rupiah(row.price),
    share: rupiah(row.share),
    held: rupiah(row.held),
    refunded: rupiah(row.refunded),
  };
}

function cancellerOf(actor: SessionRow['cancelled_by']): Canceller | null {
  return actor === 'admin' || actor === 'system' ? 'platform' : actor;
}
