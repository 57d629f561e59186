import type { DayInterval, Override, WorkingHours } from '@/api/types';
import { addDays } from '@/lib/zones';
import { instantAt, weekdayOf } from './civil-date';
import { spanOnDay, type DaySpan } from './day-grid';
import { minutesOf } from './hours-rules';

/** Weekly hours and the dates that differ, all on the wall clock of `timeZone`. */
export type OpenHours = Pick<WorkingHours, 'timeZone' | 'rules'> & {
  overrides: readonly Pick<Override, 'date' | 'intervals'>[];
};

function intervalsOn(date: string, hours: OpenHours): DayInterval[] {
  const override = hours.overrides.find((entry) => entry.date === date);
  return override?.intervals ?? hours.rules.filter((rule) => rule.weekday === weekdayOf(date));
}

/** When the practice is open on a date of the reader's zone, which may differ from the schedule's. */
export function openSpans(date: string, readerZone: string, hours: OpenHours): DaySpan[] {
  return [addDays(date, -1), date, addDays(date, 1)].flatMap((scheduleDate) =>
    intervalsOn(scheduleDate, hours).flatMap((interval) => {
      const startsAt = instantAt(scheduleDate, minutesOf(interval.from), hours.timeZone);
      const endsAt = instantAt(scheduleDate, minutesOf(interval.to), hours.timeZone);
      const timed = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
      return spanOnDay(timed, date, readerZone) ?? [];
    }),
  );
}
