import { dayNumberOf, plusDays, type CivilDate } from '../../../kernel/time/civil-date.js';
import { earlierOf, type Instant } from '../../../kernel/time/instant.js';
import { EVER, type ZoneSpan } from '../../../kernel/time/zone-spans.js';
import { instantFromWallMinute, type ZoneId } from '../../../kernel/time/zones.js';
import type { WeeklyRule } from './weekly-hours.js';

const DAY_MINUTES = 1_440;

/** Dates on which another week applies, on the wall clock of a zone of its own. */
export interface Season {
  readonly first: CivilDate;
  /** Included; null is for good. */
  readonly last: CivilDate | null;
  readonly zone: ZoneId;
  readonly rules: readonly WeeklyRule[];
}

/** A stretch of time with the clock and the week that apply in it. */
export interface WeekSpan extends ZoneSpan {
  readonly rules: readonly WeeklyRule[];
}

/**
 * When each season is in force, in order of time: from the midnight that begins its first date to the
 * one that ends its last, on its own clock. Where zones make two of them meet, the earlier one ends
 * as the later begins.
 *
 * @param seasons whose dates do not overlap.
 */
export function seasonSpans(seasons: readonly Season[]): WeekSpan[] {
  const spans = seasons
    .map(({ first, last, zone, rules }) => ({
      ...{ zone, rules, startsAt: midnightOf(zone, first) },
      endsAt: last === null ? EVER.endsAt : midnightOf(zone, plusDays(last, 1)),
    }))
    .sort((one, other) => one.startsAt - other.startsAt);
  return spans.map((span, index) => {
    const next = spans[index + 1]?.startsAt ?? EVER.endsAt;
    return { ...span, endsAt: earlierOf(span.endsAt, next) };
  });
}

function midnightOf(zone: ZoneId, date: CivilDate): Instant {
  return instantFromWallMinute(zone, dayNumberOf(date) * DAY_MINUTES);
}
