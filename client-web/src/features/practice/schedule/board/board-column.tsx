import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { weekBoardCopy } from '@/copy/week-board';
import { cn } from '@/lib/cn';
import type { Pull } from '../../model/board-pull';
import { blocksOf } from '../../model/week-board';
import type { Weekday } from '../../model/week-draft';
import { BoardBlock, placeOnDay } from './board-block';
import { useBlockWords } from './use-block-words';
import { addingId, type Board } from './use-board';
import type { Drag } from './use-board-drag';

interface BoardColumnProps {
  day: Weekday;
  board: Board;
  drag: Drag;
}

/** A day from midnight to midnight. */
export function BoardColumn({ day, board, drag }: BoardColumnProps) {
  const isPulledHere = drag.pull?.day === day;
  return (
    <div className={cn('border-l border-line', day !== board.shownDay && 'max-md:hidden')}>
      <ColumnHead day={day} board={board} />
      <div
        data-day={day}
        className="relative h-(--board-day) touch-pan-y bg-[linear-gradient(to_bottom,var(--line)_1px,transparent_1px)] bg-[length:100%_calc(var(--board-day)/24)] select-none"
        onPointerDown={(event) => event.target === event.currentTarget && drag.take(event, 'new')}
        // The browser would take the focus from the block that is being dragged.
        onMouseDown={(event) => event.preventDefault()}
      >
        {blocksOf(board.draft, day).map((block) => (
          <BoardBlock key={block.place.index} block={block} board={board} drag={drag} />
        ))}
        {isPulledHere && drag.pull !== null && <Ghost pull={drag.pull} />}
      </div>
    </div>
  );
}

function ColumnHead({ day, board }: Omit<BoardColumnProps, 'drag'>) {
  const t = useCopy(weekBoardCopy);
  const name = useCopy(practiceCopy).weekdays[day];
  return (
    <div className="sticky top-0 z-3 flex h-12 items-center justify-between gap-1 border-b border-line bg-paper pl-2">
      <p className="truncate font-semibold md:text-sm">
        <span className="md:max-xl:hidden">{name}</span>
        <span aria-hidden className="hidden md:max-xl:inline">
          {name.slice(0, 3)}
        </span>
      </p>
      <Button
        id={addingId(day)}
        variant="quiet"
        size="icon"
        className="shrink-0 text-accent! md:w-8!"
        aria-label={t.addTo(name)}
        onClick={() => board.add(day)}
      >
        <Plus aria-hidden className="size-4.5" />
      </Button>
    </div>
  );
}

/** Where the block would stand; in the colour of danger where it cannot. */
function Ghost({ pull: { span, edit } }: { pull: Pull }) {
  const { hoursOf } = useBlockWords();
  return (
    <span
      aria-hidden
      style={placeOnDay(span)}
      className={cn(
        'numeric pointer-events-none absolute inset-x-0.5 z-3 overflow-hidden rounded-time border-2 border-dashed px-1.5 py-0.5 text-[0.8125rem] leading-4 font-semibold whitespace-nowrap md:max-xl:px-1 md:max-xl:text-xs',
        'refusal' in edit
          ? 'border-danger bg-danger-tint text-danger'
          : 'border-accent bg-tint text-ink',
      )}
    >
      {hoursOf(span)}
    </span>
  );
}
