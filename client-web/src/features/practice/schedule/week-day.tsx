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
import { placeInGrid, type DaySpan, type GridHours } from '../model/day-grid';
import { timeOf } from '../model/hours-rules';
import { useHoursText } from './use-hours-text';

export const HOUR_REM = 3.25;

export interface PlacedSession {
  booking: BookingListItem;
  span: DaySpan;
}

interface WeekDayProps {
  date: string;
  isToday: boolean;
  sessions: readonly PlacedSession[];
  /** Working hours; null while unknown. */
  open: readonly DaySpan[] | null;
  grid: GridHours;
}

/** Read by the classes `lg:top-(--top)` and `lg:h-(--height)`, so that a narrow screen ignores the grid. */
function placeStyle(span: DaySpan, grid: GridHours): CSSProperties {
  const { top, height } = placeInGrid(span, grid);
  return {
    '--top': `${top * HOUR_REM}rem`,
    '--height': `${height * HOUR_REM}rem`,
  } as CSSProperties;
}

export function WeekDay({ date, isToday, sessions, open, grid }: WeekDayProps) {
  const t = useCopy(practiceCopy).week;
  return (
    <li className="lg:border-l lg:border-line">
      <DayHead date={date} isToday={isToday} open={open} />
      <div
        className="relative max-lg:px-4 max-lg:pb-4 lg:h-(--day) lg:bg-[linear-gradient(to_bottom,var(--line)_1px,transparent_1px)] lg:bg-[length:100%_var(--hour)]"
        style={
          {
            '--hour': `${HOUR_REM}rem`,
            '--day': `${(grid.lastHour - grid.firstHour) * HOUR_REM}rem`,
          } as CSSProperties
        }
      >
        <OpenBands open={open ?? []} grid={grid} />
        {sessions.length === 0 ? (
          <p className="text-[0.9375rem] text-ink-2 lg:sr-only">{t.empty}</p>
        ) : (
          <ol className="max-lg:space-y-2">
            {sessions.map(({ booking, span }) => (
              <WeekSession key={booking.id} booking={booking} style={placeStyle(span, grid)} />
            ))}
          </ol>
        )}
        {isToday && <NowLine grid={grid} />}
      </div>
    </li>
  );
}

function DayHead({ date, isToday, open }: Pick<WeekDayProps, 'date' | 'isToday' | 'open'>) {
  const t = useCopy(practiceCopy).week;
  const times = usePracticeTimes();
  const hoursText = useHoursText();
  const hours = open?.map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) }));
  return (
    <div
      className={cn(
        'flex items-baseline justify-between gap-3 px-4 pt-3 pb-2 lg:h-18 lg:flex-col lg:items-center lg:justify-center lg:gap-0 lg:p-0',
        isToday && 'lg:bg-tint',
      )}
    >
      <h3 className="text-base whitespace-nowrap">
        <span className="sr-only">{times.longDate(date)}</span>
        <span aria-hidden className="lg:flex lg:flex-col lg:items-center">
          <span className="font-medium text-ink-2 lg:text-sm">{times.weekday(date)} </span>
          <span className="numeric lg:text-lg">{times.dayOfMonth(date)}</span>
        </span>
        {isToday && <span className="ml-1.5 font-medium text-accent lg:sr-only">{t.today}</span>}
      </h3>
      {hours !== undefined && (
        <p className="numeric text-right text-sm text-ink-2 lg:sr-only">
          {hours.length > 0 && <span className="sr-only">{t.open} </span>}
          {hours.length === 0 ? t.dayOff : hoursText(hours)}
        </p>
      )}
    </div>
  );
}

function OpenBands({ open, grid }: { open: readonly DaySpan[]; grid: GridHours }) {
  return (
    <div aria-hidden className="hidden lg:block">
      {open.map((span) => (
        <span
          key={span.from}
          className="absolute inset-x-0 top-(--top) h-(--height) bg-tint opacity-70"
          style={placeStyle(span, grid)}
        />
      ))}
    </div>
  );
}

const LOOKS: Readonly<Partial<Record<BookingListItem['status'], string>>> = {
  confirmed: 'border-tint-2 border-l-accent bg-tint-2',
  requested: 'border-dashed border-clay bg-clay-tint',
};

function WeekSession({ booking, style }: { booking: BookingListItem; style: CSSProperties }) {
  const times = usePracticeTimes();
  const statusText = useStatusText();
  return (
    <li
      className="lg:absolute lg:inset-x-1 lg:top-(--top) lg:h-(--height) lg:min-h-11.5 lg:pb-0.5"
      style={style}
    >
      <Link
        to={`/praktik/sesi/${booking.id}`}
        className={cn(
          'flex min-h-12 items-center gap-3 rounded-time border border-l-4 px-3 py-1.5 text-[0.9375rem] -outline-offset-2 hover:brightness-97 lg:h-full lg:min-h-0 lg:flex-col lg:items-start lg:justify-center lg:gap-0 lg:overflow-hidden lg:border-l-3 lg:px-2 lg:py-0 lg:text-[0.8125rem] lg:leading-[1.15rem]',
          LOOKS[booking.status] ?? 'border-line border-l-edge bg-ground',
        )}
      >
        <span className="numeric whitespace-nowrap">{times.time(booking.startsAt)}</span>
        <span className="min-w-0 flex-1 truncate font-semibold lg:w-full lg:flex-none">
          {booking.client.name}
        </span>
        <span className="text-sm text-ink-2 lg:sr-only">{statusText(booking)}</span>
      </Link>
    </li>
  );
}

function NowLine({ grid }: { grid: GridHours }) {
  const { zone } = usePracticeTimes();
  const minute = minuteOfDay(useNow(), zone);
  if (minute < grid.firstHour * 60 || minute > grid.lastHour * 60) return null;
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-x-0 top-(--top) hidden h-0.5 -translate-y-1/2 bg-clay lg:block"
      style={placeStyle({ from: minute, to: minute }, grid)}
    />
  );
}
