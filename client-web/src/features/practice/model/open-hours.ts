import type { DayInterval, Override, Season, WorkingHours } from '@/api/types';
import { addDays } from '@/lib/zones';
import { instantAt, weekdayOf } from '@/lib/civil-date';
import { spanOnDay, type DaySpan } from './day-grid';
import { minutesOf } from './hours-rules';

type Week = Pick<WorkingHours, 'timeZone' | 'rules'>;

/** Weekly hours, those of seasons, and the dates that differ, each on the wall clock of its `timeZone`. */
export type OpenHours = Week & {
  seasons: readonly (Week & Pick<Season, 'from' | 'to'>)[];
  overrides: readonly Pick<Override, 'date' | 'intervals'>[];
};

/** The week that applies on a date. */
function weekOn(date: string, hours: OpenHours): Week {
  const isIn = ({ from, to }: Pick<Season, 'from' | 'to'>) =>
    from <= date && (to === null || date <= to);
  return hours.seasons.find(isIn) ?? hours;
}

function intervalsOn(date: string, hours: OpenHours): DayInterval[] {
  const override = hours.overrides.find((entry) => entry.date === date);
  const { rules } = weekOn(date, hours);
  return override?.intervals ?? rules.filter((rule) => rule.weekday === weekdayOf(date));
}

/** When the practice is open on a date of the reader's zone, which may differ from the schedule's. */
export function openSpans(date: string, readerZone: string, hours: OpenHours): DaySpan[] {
  return [addDays(date, -1), date, addDays(date, 1)].flatMap((scheduleDate) => {
    const { timeZone } = weekOn(scheduleDate, hours);
    return intervalsOn(scheduleDate, hours).flatMap((interval) => {
      const startsAt = instantAt(scheduleDate, minutesOf(interval.from), timeZone);
      const endsAt = instantAt(scheduleDate, minutesOf(interval.to), timeZone);
      const timed = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
      return spanOnDay(timed, date, readerZone) ?? [];
    });
  });
}
