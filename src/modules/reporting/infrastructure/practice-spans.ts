import { toDate } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';

/** The spans of `$2` (from) and `$3` (to, excluded), numbered from 1. */
export const SPANS = `
  span AS (SELECT n, from_at, to_at
             FROM unnest($2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS s (from_at, to_at, n)),
  whole AS (SELECT min(from_at) AS from_at, max(to_at) AS to_at FROM span)`;

/** Values for {@link SPANS}. */
export function spanValues(spans: readonly Interval[]): [Date[], Date[]] {
  return [spans.map(({ startsAt }) => toDate(startsAt)), spans.map(({ endsAt }) => toDate(endsAt))];
}

/** @throws Error when there are not as many rows as spans. */
export function rowPerSpan<Row>(rows: readonly Row[], spans: readonly Interval[]): readonly Row[] {
  if (rows.length !== spans.length) throw new Error('A span went unanswered.');
  return rows;
}
