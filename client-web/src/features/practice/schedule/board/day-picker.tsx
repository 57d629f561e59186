import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { weekBoardCopy } from '@/copy/week-board';
import { cn } from '@/lib/cn';
import { WEEKDAYS } from '../../model/week-draft';
import type { Board } from './use-board';

/** Which day a narrow screen shows: seven columns would be too slim for a finger, and scrolling sideways fights dragging. */
export function DayPicker({ board }: { board: Board }) {
  const t = useCopy(weekBoardCopy);
  const { weekdays } = useCopy(practiceCopy);
  return (
    <div role="group" aria-label={t.days} className="flex border-b border-line md:hidden">
      {WEEKDAYS.map((day) => {
        const isShown = day === board.shownDay;
        return (
          <button
            key={day}
            type="button"
            aria-label={weekdays[day]}
            aria-pressed={isShown}
            className={cn(
              'flex min-h-12 min-w-0 flex-1 flex-col items-center justify-center border-b-2 text-sm font-semibold -outline-offset-2',
              isShown ? 'border-accent text-ink' : 'border-transparent text-ink-2',
            )}
            onClick={() => board.showDay(day)}
          >
            {weekdays[day].slice(0, 3)}
            <span
              aria-hidden
              className={cn(
                'size-1.5 rounded-full',
                board.draft.days[day].length > 0 ? 'bg-accent' : 'bg-transparent',
              )}
            />
          </button>
        );
      })}
    </div>
  );
}
