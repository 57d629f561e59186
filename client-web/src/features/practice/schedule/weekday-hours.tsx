import type { DayInterval } from '@/api/types';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import type { Weekday } from '../model/week-draft';
import { CopyDayDialog } from './copy-day-dialog';
import { IntervalsEditor } from './intervals-editor';

interface WeekdayHoursProps {
  weekday: Weekday;
  intervals: readonly DayInterval[];
  onChange: (intervals: readonly DayInterval[]) => void;
  onCopy: (to: readonly Weekday[]) => void;
}

/** One line of the week: the day, its intervals, and copying them to other days. */
export function WeekdayHours({ weekday, intervals, onChange, onCopy }: WeekdayHoursProps) {
  const t = useCopy(practiceCopy);
  const day = t.weekdays[weekday];
  return (
    <fieldset className="relative py-4 sm:grid sm:grid-cols-[8rem_1fr] sm:gap-4">
      {/* A legend cannot be a grid cell of its fieldset; the visible name stands beside it. */}
      <legend className="sr-only">{day}</legend>
      <p aria-hidden className="flex min-h-11 items-center self-start font-semibold">
        {day}
        {intervals.length === 0 && (
          <span className="ml-2 font-normal text-ink-2 sm:hidden">{t.hours.closed}</span>
        )}
      </p>
      <div className="sm:flex sm:items-start sm:justify-between sm:gap-4">
        <div>
          {intervals.length === 0 && (
            <p className="hidden min-h-11 items-center text-ink-2 sm:flex">{t.hours.closed}</p>
          )}
          <IntervalsEditor
            id={`hours-${weekday}`}
            day={day}
            intervals={intervals}
            onChange={onChange}
          />
        </div>
        <div className="absolute top-4 right-0 sm:static">
          <CopyDayDialog weekday={weekday} onCopy={onCopy} />
        </div>
      </div>
    </fieldset>
  );
}
