import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import type { BookingListItem } from '@/api/types';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { useStatusText } from '../booking/use-status-text';
import { useNow } from '../hooks/use-now';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { minuteOfDay } from '@/lib/civil-date';
import { gridHours, placeInGrid, spanOnDay, type DaySpan, type GridHours } from '../model/day-grid';

const USUAL: GridHours = { firstHour: 8, lastHour: 17 };
const HOUR_REM = 3.5;

function rem(hours: number): string {
  return `${hours * HOUR_REM}rem`;
}

interface Placed {
  booking: BookingListItem;
  span: DaySpan;
}

/** The sessions of one date by the hour, with a line at the present minute. */
export function DayCalendar({
  date,
  bookings,
}: {
  date: string;
  bookings: readonly BookingListItem[];
}) {
  const { zone } = usePracticeTimes();
  const minute = minuteOfDay(useNow(), zone);
  const placed = bookings.flatMap((booking): Placed[] => {
    const span = spanOnDay(booking, date, zone);
    return span === null ? [] : [{ booking, span }];
  });
  const present = { from: minute, to: minute };
  const grid = gridHours(
    placed.map(({ span }) => span),
    USUAL,
  );
  const isNowShown = minute >= grid.firstHour * 60 && minute <= grid.lastHour * 60;
  return (
    <div className="relative" style={{ height: rem(grid.lastHour - grid.firstHour) }}>
      <HourRows grid={grid} />
      <ol className="absolute inset-y-0 right-0 left-16">
        {placed.map(({ booking, span }) => (
          <Session key={booking.id} booking={booking} place={placeInGrid(span, grid)} />
        ))}
      </ol>
      {isNowShown && <NowLine top={rem(placeInGrid(present, grid).top)} />}
    </div>
  );
}

function HourRows({ grid }: { grid: GridHours }) {
  const { wallClock } = usePracticeTimes();
  const hours = Array.from(
    { length: grid.lastHour - grid.firstHour },
    (_, i) => grid.firstHour + i,
  );
  return (
    <div aria-hidden>
      {hours.map((hour) => (
        <div
          key={hour}
          className="numeric border-t border-line pt-1.5 text-[0.8125rem] text-ink-2"
          style={{ height: rem(1) }}
        >
          {wallClock(`${String(hour).padStart(2, '0')}:00`)}
        </div>
      ))}
    </div>
  );
}

function NowLine({ top }: { top: string }) {
  const t = useCopy(practiceCopy).today;
  const times = usePracticeTimes();
  const present = useNow().toISOString();
  return (
    <div
      className="pointer-events-none absolute right-0 left-14 flex -translate-y-1/2 items-center"
      style={{ top }}
    >
      <span className="size-2.5 rounded-full bg-clay" />
      <span className="h-0.5 flex-1 bg-clay" />
      <span className="sr-only">{t.nowLine(times.time(present))}</span>
    </div>
  );
}

const LOOKS: Readonly<Partial<Record<BookingListItem['status'], string>>> = {
  confirmed: 'bg-tint-2 hover:brightness-97',
  requested: 'border border-dashed border-clay bg-clay-tint',
};

function Session({
  booking,
  place,
}: {
  booking: BookingListItem;
  place: { top: number; height: number };
}) {
  const t = useCopy(practiceCopy);
  const times = usePracticeTimes();
  const statusText = useStatusText();
  const style: CSSProperties = {
    top: rem(place.top),
    minHeight: `max(2.75rem, ${rem(place.height)})`,
  };
  return (
    <li className="absolute inset-x-0 pb-0.5" style={style}>
      <Link
        to={`/praktik/sesi/${booking.id}`}
        className={cn(
          'flex h-full min-h-[inherit] flex-wrap content-center items-center gap-x-2.5 rounded-control px-3.5 text-[0.9375rem] leading-5',
          LOOKS[booking.status] ?? 'bg-tint hover:bg-tint-2',
        )}
      >
        <span className="sr-only">{times.between(booking)}</span>
        <span className="truncate font-semibold">
          {booking.client.name}, {t.booking.nth(booking.sessionNumber)}
        </span>
        <span className="truncate text-sm text-ink-2">{statusText(booking)}</span>
      </Link>
    </li>
  );
}
