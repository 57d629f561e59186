import { instantOf, toDate } from '../../../kernel/time/instant.js';
import { civilOf } from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import { BOOKING_STATUSES, type BookingStatus } from '../../booking/index.js';
import { bordersOf, type AdminPeriod } from '../domain/admin-period.js';
import {
  STAGES,
  STANDING,
  sumOf,
  type BookingCounts,
  type CategoryFigure,
  type Compared,
  type HourCount,
  type Stage,
} from '../domain/statistics-figures.js';

/** A count of whichever of these columns `kind` names. */
interface Row {
  isNow: boolean;
  status: BookingStatus;
  stage: Stage;
  category: string | null;
  bucket: number;
  quarter: Date;
  kind: number;
  count: number;
  standing: number;
}

/** What `grouping` answers: the bit of the one column that is counted by is not set. */
const BY = {
  status: 0b01111,
  stage: 0b10111,
  category: 0b11011,
  bucket: 0b11101,
  quarter: 0b11110,
};

/**
 * One pass over bookings by an instant of theirs: `$1` to `$3` the period before and this one, `$4`
 * where its parts begin, `$5` the states that stand. Hours come as quarters of an hour of UTC, of
 * which the hours of every zone are made, and are read by the kernel's own calendar.
 */
function countsBy(instant: 'created_at' | 'starts_at', counted: string): string {
  return `
  SELECT "isNow", status, stage, category, bucket, quarter,
         grouping(status, stage, category, bucket, quarter) AS kind, count(*)::int AS count,
         (count(*) FILTER (WHERE status = ANY ($5::text[])))::int AS standing
    FROM (
      SELECT b.${instant} >= $2 AS "isNow", b.status, b.stage, c.category_slug AS category,
             width_bucket(b.${instant}, $4::timestamptz[]) AS bucket,
             date_bin('15 minutes', b.${instant}, '2000-01-01T00:00:00Z'::timestamptz) AS quarter
        FROM booking_figure_view b
        LEFT JOIN first_category_view c ON c.psychologist_id = b.psychologist_id
       WHERE b.${instant} >= $1 AND b.${instant} < $3 AND ${counted}) AS counted
   GROUP BY GROUPING SETS (("isNow", status), ("isNow", stage), ("isNow", category), ("isNow", bucket), ("isNow", quarter))`;
}

const MADE = countsBy('created_at', `b.status <> 'offered'`);
const PLANNED = countsBy('starts_at', `b.stage <> 'held'`);
const CONFIRMATIONS = `
  SELECT confirmed_at >= $2 AS "isNow", count(*)::int AS count,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM confirmed_at - requested_at)::float8) AS seconds
    FROM booking_confirmation_view
   WHERE confirmed_at >= $1 AND confirmed_at < $3 AND requested_at IS NOT NULL GROUP BY 1`;

/** Bookings by when they were made, whatever became of them. */
export async function bookingsMade(sql: Queryable, period: AdminPeriod): Promise<BookingCounts> {
  const rows = await sql.query<Row>(MADE, [...valuesOf(period), [...BOOKING_STATUSES]]);
  return countsOf(rows, period);
}

/**
 * Sessions by when they begin. Their states count all that had been paid for or needed no paying;
 * categories, parts and hours only those that stand or took place.
 */
export async function sessionsPlanned(sql: Queryable, period: AdminPeriod): Promise<BookingCounts> {
  return countsOf(await sql.query<Row>(PLANNED, [...valuesOf(period), [...STANDING]]), period);
}

/** How long it took psychologists to confirm what was requested. */
export interface Confirmations {
  readonly count: Compared;
  /** The middle one in whole minutes; null when nothing was confirmed. */
  readonly medianMinutes: Compared<number | null>;
}

export async function confirmations(sql: Queryable, period: AdminPeriod): Promise<Confirmations> {
  const spans = valuesOf(period).slice(0, 3);
  const rows = await sql.query<{ isNow: boolean; count: number; seconds: number }>(
    CONFIRMATIONS,
    spans,
  );
  const count = comparedOf(rows, (row) => row?.count ?? 0);
  const medianMinutes = comparedOf(rows, (row) => (row ? Math.round(row.seconds / 60) : null));
  return { count, medianMinutes };
}

function valuesOf(period: AdminPeriod): unknown[] {
  const { before, now } = period;
  const spans = [before.startsAt, now.startsAt, now.endsAt].map(toDate);
  return [...spans, bordersOf(period).map(toDate)];
}

function countsOf(rows: readonly Row[], period: AdminPeriod): BookingCounts {
  const of = (kind: number): Row[] => rows.filter((row) => row.kind === kind);
  const [statuses, stages] = [of(BY.status), of(BY.stage)];
  const stageFigure = (stage: Stage) => [stage, counted(stages.filter((r) => r.stage === stage))];
  const series = new Map(
    of(BY.bucket).flatMap((row) => (row.isNow ? [[row.bucket, row.standing] as const] : [])),
  );
  const byCategory = categoriesOf(of(BY.category));
  return {
    total: sumOf(byCategory),
    byStatus: BOOKING_STATUSES.filter((status) =>
      statuses.some((row) => row.status === status),
    ).map((status) => ({ status, ...counted(statuses.filter((row) => row.status === status)) })),
    byStage: Object.fromEntries(STAGES.map(stageFigure)) as Record<Stage, Compared>,
    byCategory,
    series: period.buckets.map((_, index) => series.get(index + 1) ?? 0),
    hours: hoursOf(of(BY.quarter), period),
  };
}

function counted(rows: readonly Row[]): Compared {
  return comparedOf(rows, (row) => row?.count ?? 0);
}

/** The most frequent first. */
function categoriesOf(rows: readonly Row[]): CategoryFigure[] {
  const slugs = [...new Set(rows.map(({ category }) => category))];
  return slugs
    .map((slug) => ({
      slug,
      ...comparedOf(
        rows.filter(({ category }) => category === slug),
        (row) => row?.standing ?? 0,
      ),
    }))
    .filter(({ now, before }) => now > 0 || before > 0)
    .sort(
      (left, right) => right.now - left.now || (left.slug ?? '~').localeCompare(right.slug ?? '~'),
    );
}

function hoursOf(rows: readonly Row[], { zone }: AdminPeriod): HourCount[] {
  const counts = new Map<number, number>();
  for (const { isNow, quarter, standing } of rows) {
    if (!isNow || standing === 0) continue;
    const { weekday, minuteOfDay } = civilOf(zone, instantOf(quarter));
    const place = weekday * 24 + Math.floor(minuteOfDay / 60);
    counts.set(place, (counts.get(place) ?? 0) + standing);
  }
  return [...counts]
    .sort(([left], [right]) => left - right)
    .map(([place, count]) => ({ weekday: Math.floor(place / 24), hour: place % 24, count }));
}

function comparedOf<Row extends { isNow: boolean }, Value>(
  rows: readonly Row[],
  read: (row: Row | undefined) => Value,
): Compared<Value> {
  const of = (isNow: boolean): Value => read(rows.find((row) => row.isNow === isNow));
  return { now: of(true), before: of(false) };
}
