import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { LiveRegion } from '@/components/ui/live-region';
import { profileCopy } from '@/copy/profile';
import { useCopy } from '@/copy/use-copy';
import { mondayOf, weekdayOf, weekFrom } from '@/lib/civil-date';
import { cn } from '@/lib/cn';
import { daysOf, monthAfter, monthBefore, monthOf } from '@/lib/months';
import { formatDayOfMonth, formatLongDay, formatMonth, formatWeekday } from '@/lib/times';
import { startOfDay } from '@/lib/zones';
import { useTimes } from '@/session/use-times';
import { densityLook } from './density';
import { useOpenDays } from './use-open-days';
import type { SlotsWanted } from './use-slots';

interface MonthViewProps {
  wanted: Pick<SlotsWanted, 'psychologistId' | 'serviceId' | 'zone' | 'movingBookingId'>;
  /** Civil dates between which something may be booked. */
  first: string;
  last: string;
  chosen: string;
  onChoose: (date: string) => void;
}

/** Which days of a month have anything; one of them leads to its times. */
export function MonthView({ wanted, first, last, chosen, onChoose }: MonthViewProps) {
  const t = useCopy(profileCopy).panel;
  const { language } = useTimes();
  const [month, show] = useState(monthOf(chosen));
  const dates = daysOf(month);
  const ahead = dates.filter((date) => date >= first);
  const asked = { ...wanted, firstDay: ahead[0] ?? first, days: ahead.length };
  const query = useOpenDays(asked, { enabled: ahead.length > 0 });
  const open = query.data ?? new Map<string, number>();
  const name = formatMonth(month, language);
  return (
    <div role="group" aria-label={name} aria-busy={query.isPending}>
      <div className="flex items-center justify-between">
        <Turn
          label={t.previousMonth}
          isShut={month <= monthOf(first)}
          onTurn={() => show(monthBefore(month))}
        >
          <ChevronLeft aria-hidden className="size-5" />
        </Turn>
        <p className="font-semibold">{name}</p>
        <Turn
          label={t.nextMonth}
          isShut={month >= monthOf(last)}
          onTurn={() => show(monthAfter(month))}
        >
          <ChevronRight aria-hidden className="size-5" />
        </Turn>
      </div>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Weeks {...{ dates, open, first, chosen, onChoose }} />
      )}
      <LiveRegion>{query.isSuccess ? t.monthHas(name, open.size) : ''}</LiveRegion>
    </div>
  );
}

interface TurnProps {
  label: string;
  isShut: boolean;
  onTurn: () => void;
  children: ReactNode;
}

function Turn({ label, isShut, onTurn, children }: TurnProps) {
  return (
    <Button variant="quiet" size="icon" aria-label={label} disabled={isShut} onClick={onTurn}>
      {children}
    </Button>
  );
}

interface WeeksProps {
  dates: readonly string[];
  /** What lies before it is over, not full. */
  first: string;
  open: ReadonlyMap<string, number>;
  chosen: string;
  onChoose: (date: string) => void;
}

/** Weeks begin on Monday; only days with something to book can be reached. */
function Weeks({ dates, first, open, chosen, onChoose }: WeeksProps) {
  const t = useCopy(profileCopy).panel;
  const { zone, language } = useTimes();
  const [begin = ''] = dates;
  return (
    <div className="grid grid-cols-7 gap-y-1">
      {weekFrom(mondayOf(begin)).map((date) => (
        <span key={date} aria-hidden className="text-center text-[0.8125rem] text-ink-2">
          {formatWeekday(startOfDay(date, zone), zone, language)}
        </span>
      ))}
      {dates.map((date, index) => {
        const at = startOfDay(date, zone);
        const count = open.get(date) ?? 0;
        return (
          <button
            key={date}
            type="button"
            style={index === 0 ? { gridColumnStart: weekdayOf(date) } : undefined}
            className="flex min-h-11 flex-col items-center justify-center rounded-control transition-colors enabled:cursor-pointer enabled:hover:bg-tint disabled:text-ink-2 aria-pressed:bg-tint"
            aria-label={`${formatLongDay(at, zone, language)}, ${t.open(count)}`}
            aria-pressed={date === chosen}
            disabled={count === 0}
            onClick={() => onChoose(date)}
          >
            <span className={cn('numeric', count > 0 && 'font-semibold')}>
              {formatDayOfMonth(at, zone, language)}
            </span>
            <span
              className={cn('mt-1 h-1 w-3/5 rounded-full', date >= first && densityLook(count))}
            />
          </button>
        );
      })}
    </div>
  );
}
