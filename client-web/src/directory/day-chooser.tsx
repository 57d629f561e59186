import { CalendarDays } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { profileCopy } from '@/copy/profile';
import { useCopy } from '@/copy/use-copy';
import { MonthView } from './month-view';
import type { useShownDay } from './use-shown-day';
import { WeekStrip } from './week-strip';

type DayChooserProps = Pick<
  ReturnType<typeof useShownDay>,
  'days' | 'day' | 'first' | 'last' | 'wanted' | 'showDay' | 'showPrevious' | 'showNext'
>;

/** A day of the week that is shown, or of a whole month. */
export function DayChooser(props: DayChooserProps) {
  const { days, day, first, last, wanted, showDay, showPrevious, showNext } = props;
  const t = useCopy(profileCopy).panel;
  const [isMonth, setMonth] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const choose = (date: string) => {
    showDay(date);
    setMonth(false);
    // The day that was pressed is gone with the month.
    toggle.current?.focus();
  };
  return (
    <>
      <div className="flex justify-end">
        <Button
          ref={toggle}
          variant="quiet"
          className="text-accent"
          onClick={() => setMonth(!isMonth)}
        >
          <CalendarDays aria-hidden className="size-4.5" />
          {isMonth ? t.week : t.month}
        </Button>
      </div>
      {isMonth ? (
        <MonthView {...{ wanted, first, last }} chosen={day} onChoose={choose} />
      ) : (
        <WeekStrip
          days={days}
          chosen={day}
          onChoose={showDay}
          onPrevious={showPrevious}
          onNext={showNext}
        />
      )}
    </>
  );
}
