import type { CSSProperties } from 'react';
import type { BookingListItem } from '@/api/types';
import { addDays } from '@/lib/zones';
import { useOverrides } from '../hooks/use-overrides';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { useSeasons } from '../hooks/use-seasons';
import { useWorkingHours } from '../hooks/use-working-hours';
import { weekFrom } from '@/lib/civil-date';
import { gridHours, spanOnDay, type DaySpan, type GridHours } from '../model/day-grid';
import { openSpans } from '../model/open-hours';
import { HOUR_REM, WeekDay, type PlacedSession } from './week-day';

const USUAL: GridHours = { firstHour: 8, lastHour: 18 };

interface WeekCalendarProps {
  monday: string;
  today: string;
  bookings: readonly BookingListItem[];
}

/** Working hours of each date; unknown (null) until they are loaded. */
function useOpenSpans(dates: readonly string[], monday: string): (DaySpan[] | null)[] {
  const { zone } = usePracticeTimes();
  const hours = useWorkingHours().data;
  // One date more on each side: the schedule's zone may be another than the reader's.
  const overrides = useOverrides(addDays(monday, -1), addDays(monday, 7)).data;
  const seasons = useSeasons().data;
  return dates.map((date) =>
    hours === undefined || overrides === undefined || seasons === undefined
      ? null
      : openSpans(date, zone, { ...hours, overrides: overrides.items, seasons: seasons.items }),
  );
}

/** Seven columns by the hour on a wide screen, a list of days on a narrow one; the same elements in both. */
export function WeekCalendar({ monday, today, bookings }: WeekCalendarProps) {
  const { zone } = usePracticeTimes();
  const dates = weekFrom(monday);
  const open = useOpenSpans(dates, monday);
  const sessions = dates.map((date) =>
    bookings.flatMap((booking): PlacedSession[] => {
      const span = spanOnDay(booking, date, zone);
      return span === null ? [] : [{ booking, span }];
    }),
  );
  const spans = [...sessions.flat().map(({ span }) => span), ...open.flatMap((day) => day ?? [])];
  const grid = gridHours(spans, USUAL);
  return (
    <div className="overflow-hidden rounded-card border border-line bg-paper lg:grid lg:grid-cols-[3.75rem_minmax(0,1fr)]">
      <HourAxis grid={grid} />
      <ol className="max-lg:divide-y max-lg:divide-line lg:grid lg:grid-cols-7">
        {dates.map((date, index) => (
          <WeekDay
            key={date}
            date={date}
            isToday={date === today}
            sessions={sessions[index] ?? []}
            open={open[index] ?? null}
            grid={grid}
          />
        ))}
      </ol>
    </div>
  );
}

function HourAxis({ grid }: { grid: GridHours }) {
  const { wallClock } = usePracticeTimes();
  const hours = Array.from(
    { length: grid.lastHour - grid.firstHour },
    (_, i) => grid.firstHour + i,
  );
  const row: CSSProperties = { height: `${HOUR_REM}rem` };
  return (
    <div aria-hidden className="hidden pt-18 lg:block">
      {hours.map((hour) => (
        <div
          key={hour}
          className="numeric border-t border-line pt-1 pl-3 text-[0.8125rem] text-ink-2"
          style={row}
        >
          {wallClock(`${String(hour).padStart(2, '0')}:00`)}
        </div>
      ))}
    </div>
  );
}
