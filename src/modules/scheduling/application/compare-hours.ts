import { Injectable } from '@nestjs/common';
import { plusDays, type CivilDate } from '../../../kernel/time/civil-date.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { IntervalSet } from '../../../kernel/time/interval-set.js';
import { civilDateOf } from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import { openIntervals } from '../domain/open-intervals.js';
import { problemsOfDay, problemsOfWeek, type DayInterval } from '../domain/weekly-hours.js';
import { daysOfStretch } from './days-of-stretch.js';
import { seasonSpans, type Season } from '../domain/seasons.js';
import { refuseBadHours } from './refuse-bad-hours.js';
import { ScheduleReader, type WorkingWeek } from './schedule-reader.js';
import { refuseBadSeason, Seasons } from './seasons.js';

/** Another week, other hours on some dates, another season, or all of it, before any is written. */
export interface HoursChange {
  readonly week: WorkingWeek | null;
  /** From the first to the last date, both included; no intervals are days off. */
  readonly dates: {
    readonly first: CivilDate;
    readonly last: CivilDate;
    readonly intervals: readonly DayInterval[];
  } | null;
  /** In place of the one with the id, if there is one; `season` null takes that one away. */
  readonly season: { readonly id: string | null; readonly season: Season | null } | null;
}

/** Two zones are never farther apart, and hours of one day more may reach in. */
const MARGIN_DAYS = 3;

/** Says when a psychologist would work if their hours were changed. Writes nothing. */
@Injectable()
export class CompareHours {
  constructor(
    private readonly reader: ScheduleReader,
    private readonly seasons: Seasons,
  ) {}

  /**
   * The open times that meet the period, as they are and as they would be.
   *
   * @throws ValidationFailed when hours overlap or make no sense, or dates lie the wrong way round.
   * @throws NotFound when the psychologist has no schedule.
   */
  async run(
    sql: Queryable,
    psychologistId: string,
    { week: newWeek, dates, season }: HoursChange,
    { startsAt: from, endsAt: to }: Interval,
  ): Promise<{ before: IntervalSet; after: IntervalSet }> {
    if (newWeek !== null) refuseBadHours('workingHours/rules', problemsOfWeek(newWeek.rules));
    if (season?.season) refuseBadSeason(season.season);
    const changed = datesOf(dates);
    const week = await this.reader.week(sql, psychologistId);
    const overrides = new Map(
      (
        await this.reader.overrides(
          ...([sql, psychologistId] as const),
          plusDays(civilDateOf(week.zone, from), -MARGIN_DAYS),
          plusDays(civilDateOf(week.zone, to), MARGIN_DAYS),
        )
      ).map(({ date, intervals }) => [date, intervals] as const),
    );
    const kept = await this.seasons.list(sql, psychologistId);
    return {
      before: openIntervals({ ...week, seasons: seasonSpans(kept), overrides, from, to }),
      after: openIntervals({
        ...(newWeek ?? week),
        seasons: seasonSpans(seasonsAfter(kept, season)),
        overrides: new Map([...overrides, ...changed]),
        ...{ from, to },
      }),
    };
  }
}

function seasonsAfter(
  kept: readonly (Season & { readonly id: string })[],
  change: HoursChange['season'],
): readonly Season[] {
  if (change === null) return kept;
  const others = kept.filter(({ id }) => id !== change.id);
  return change.season === null ? others : [...others, change.season];
}

/** @throws ValidationFailed */
function datesOf(dates: HoursChange['dates']): (readonly [CivilDate, readonly DayInterval[]])[] {
  if (dates === null) return [];
  const { first, last, intervals } = dates;
  refuseBadHours('dates/intervals', problemsOfDay(intervals));
  const days = daysOfStretch(first, last, '/dates/to');
  return Array.from({ length: days }, (_, day) => [plusDays(first, day), intervals] as const);
}
