import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { profileCopy } from '@/copy/profile';
import { useCopy } from '@/copy/use-copy';
import { densityLook } from './density';
import type { OpenDay } from './use-slots';
import { cn } from '@/lib/cn';
import { formatDayOfMonth, formatLongDay, formatWeekday } from '@/lib/times';
import { startOfDay } from '@/lib/zones';
import { useTimes } from '@/session/use-times';

interface WeekStripProps {
  days: readonly OpenDay[];
  chosen: string;
  onChoose: (date: string) => void;
  /** Undefined at the ends of what may be booked. */
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** Seven days with a bar each: the more open times, the stronger. */
export function WeekStrip({ days, chosen, onChoose, onPrevious, onNext }: WeekStripProps) {
  const t = useCopy(profileCopy).panel;
  const { zone, language } = useTimes();
  const arrow = 'w-9! -mx-2';
  return (
    <div className="flex items-center">
      <Button
        variant="quiet"
        size="icon"
        className={arrow}
        aria-label={t.previousWeek}
        disabled={onPrevious === undefined}
        onClick={onPrevious}
      >
        <ChevronLeft aria-hidden className="size-5" />
      </Button>
      <fieldset className="grid min-w-0 flex-1 grid-cols-7">
        <legend className="sr-only">{t.day}</legend>
        {days.map(({ date, slots }) => {
          const at = startOfDay(date, zone);
          return (
            <label
              key={date}
              className="relative flex cursor-pointer flex-col items-center rounded-control py-2 transition-colors hover:bg-tint has-checked:bg-tint has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="day"
                className="sr-only"
                aria-label={`${formatLongDay(at, zone, language)}, ${t.open(slots.length)}`}
                checked={date === chosen}
                onChange={() => onChoose(date)}
              />
              <span className="text-[0.8125rem] text-ink-2">
                {formatWeekday(at, zone, language)}
              </span>
              <span
                className={cn(
                  'numeric font-semibold',
                  slots.length === 0 && 'font-normal text-ink-2',
                )}
              >
                {formatDayOfMonth(at, zone, language)}
              </span>
              <span className={cn('mt-1.5 h-1 w-3/5 rounded-full', densityLook(slots.length))} />
            </label>
          );
        })}
      </fieldset>
      <Button
        variant="quiet"
        size="icon"
        className={arrow}
        aria-label={t.nextWeek}
        disabled={onNext === undefined}
        onClick={onNext}
      >
        <ChevronRight aria-hidden className="size-5" />
      </Button>
    </div>
  );
}
