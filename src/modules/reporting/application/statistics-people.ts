import { plusDays } from '../../../kernel/time/civil-date.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { bordersOf, type AdminPeriod, type DaySpan } from '../domain/admin-period.js';
import type { Compared } from '../domain/statistics-figures.js';
import type { Role } from '../../accounts/index.js';

/** Different accounts, all of them and by role; who has two roles counts in both, and once in `total`. */
export type PeopleFigure = Readonly<Record<'total' | Role, Compared>>;

/** Over which days somebody counts as active, each ending with the last day of the period. */
const ACTIVE_SPANS = ['day', 'week', 'month', 'period'] as const;
type ActiveSpan = (typeof ACTIVE_SPANS)[number];

export interface ActiveAccounts {
  readonly spans: Readonly<Record<ActiveSpan, PeopleFigure>>;
  /** For each part of the period. */
  readonly series: readonly PeopleCount[];
}

type PeopleCount = Readonly<Record<'total' | Role, number>>;

export interface Registrations {
  readonly figure: PeopleFigure;
  readonly series: readonly number[];
}

export const NOBODY: PeopleCount = { total: 0, client: 0, psychologist: 0, admin: 0 };

const KINDS = ['total', 'client', 'psychologist', 'admin'] as const;
const WEEK_DAYS = 7;
const MONTH_DAYS = 30;

/** Days of activity are the house's own, so parts of the period go by their dates. */
const SERIES = `
  SELECT width_bucket(day, $3::date[]) AS bucket, coalesce(role, 'total') AS kind,
         count(DISTINCT account_id)::int AS count
    FROM account_activity_view WHERE day BETWEEN $1 AND $2
   GROUP BY GROUPING SETS ((1, role), (1))`;
const SPANS = `
  SELECT w.name, coalesce(a.role, 'total') AS kind, count(DISTINCT a.account_id)::int AS count
    FROM unnest($1::text[], $2::date[], $3::date[]) AS w (name, first, last)
    JOIN account_activity_view a ON a.day BETWEEN w.first AND w.last
   GROUP BY GROUPING SETS ((w.name, a.role), (w.name))`;
const REGISTERED = `
  SELECT CASE WHEN created_at >= $2 THEN 'now' ELSE 'before' END AS name, coalesce(role, 'total') AS kind,
         count(DISTINCT account_id)::int AS count
    FROM registration_view WHERE created_at >= $1 AND created_at < $3
   GROUP BY GROUPING SETS ((1, role), (1))`;
const REGISTERED_SERIES = `
  SELECT width_bucket(created_at, $3::timestamptz[]) AS bucket, count(DISTINCT account_id)::int AS count
    FROM registration_view WHERE created_at >= $1 AND created_at < $2 GROUP BY 1`;
const SEARCHABLE = `SELECT count(*)::int AS count FROM public_psychologist_view`;
const APPROVED = `
  SELECT count(*)::int AS count
    FROM (SELECT DISTINCT ON (application_id) status FROM application_standing_view
           WHERE at < $1 ORDER BY application_id, version DESC) AS latest
   WHERE status = 'approved'`;

interface Named {
  name: string;
  kind: (typeof KINDS)[number];
  count: number;
}
interface Bucketed extends Omit<Named, 'name'> {
  bucket: number;
}

/** Accounts with a session in use. */
export async function activeAccounts(sql: Queryable, period: AdminPeriod): Promise<ActiveAccounts> {
  const spans = activeDays(period);
  const { now, buckets } = period;
  const [named, parts] = await Promise.all([
    sql.query<Named>(SPANS, [
      spans.map(({ name }) => name),
      spans.map(({ from }) => from),
      spans.map(({ to }) => to),
    ]),
    sql.query<Bucketed>(SERIES, [now.from, now.to, buckets.map(({ from }) => from)]),
  ]);
  const figure = (span: ActiveSpan) => [span, peopleFigure(named, span)];
  return {
    spans: Object.fromEntries(ACTIVE_SPANS.map(figure)) as ActiveAccounts['spans'],
    series: buckets.map((_, index) => peopleCount(parts.filter((p) => p.bucket === index + 1))),
  };
}

/** Accounts made in the period. */
export async function registrations(sql: Queryable, period: AdminPeriod): Promise<Registrations> {
  const { before, now, buckets } = period;
  const [from, middle, to] = [before.startsAt, now.startsAt, now.endsAt].map(toDate);
  const [named, parts] = await Promise.all([
    sql.query<Named>(REGISTERED, [from, middle, to]),
    sql.query<Bucketed>(REGISTERED_SERIES, [middle, to, bordersOf(period).map(toDate)]),
  ]);
  return {
    figure: peopleFigure(
      named.map((row) => ({ ...row, name: `period ${row.name}` })),
      'period',
    ),
    series: buckets.map((_, index) => parts.find((p) => p.bucket === index + 1)?.count ?? 0),
  };
}

/** Psychologists anybody can find at this moment, and those verified when each period ended. */
export interface PsychologistFigures {
  readonly searchable: number;
  readonly approved: Compared;
}

export async function psychologistFigures(
  sql: Queryable,
  { now, before }: AdminPeriod,
): Promise<PsychologistFigures> {
  const count = async (text: string, values: readonly unknown[] = []): Promise<number> =>
    (await sql.query<{ count: number }>(text, values))[0]?.count ?? 0;
  const [searchable, atEnd, atStart] = await Promise.all([
    count(SEARCHABLE),
    count(APPROVED, [toDate(now.endsAt)]),
    count(APPROVED, [toDate(before.endsAt)]),
  ]);
  return { searchable, approved: { now: atEnd, before: atStart } };
}

/** Each span up to the last day, and as many days right before it. */
function activeDays({
  now,
  before,
}: AdminPeriod): (Pick<DaySpan, 'from' | 'to'> & { name: string })[] {
  const lasting = (span: ActiveSpan, days: number) => [
    { name: `${span} now`, from: plusDays(now.to, 1 - days), to: now.to },
    { name: `${span} before`, from: plusDays(now.to, 1 - 2 * days), to: plusDays(now.to, -days) },
  ];
  return [
    ...lasting('day', 1),
    ...lasting('week', WEEK_DAYS),
    ...lasting('month', MONTH_DAYS),
    { name: 'period now', from: now.from, to: now.to },
    { name: 'period before', from: before.from, to: before.to },
  ];
}

function peopleFigure(rows: readonly Named[], span: ActiveSpan): PeopleFigure {
  const count = (name: string, kind: Named['kind']): number =>
    rows.find((row) => row.name === name && row.kind === kind)?.count ?? 0;
  const figure = (kind: Named['kind']) => [
    kind,
    { now: count(`${span} now`, kind), before: count(`${span} before`, kind) },
  ];
  return Object.fromEntries(KINDS.map(figure)) as PeopleFigure;
}

function peopleCount(rows: readonly Bucketed[]): PeopleCount {
  const count = (kind: Named['kind']) => [kind, rows.find((r) => r.kind === kind)?.count ?? 0];
  return Object.fromEntries(KINDS.map(count)) as PeopleCount;
}
