import { ArrowLeft, ArrowRight, Clock, Trash2, Undo2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { weekBoardCopy } from '@/copy/week-board';
import { moved, type Block } from '../../model/week-board';
import { WEEKDAYS } from '../../model/week-draft';
import { useBlockWords } from './use-block-words';
import type { Board } from './use-board';

/** What can be done with the chosen block by those who do not drag, and what the last act did. */
export function BoardBar({ board }: { board: Board }) {
  const t = useCopy(weekBoardCopy);
  const { chosen, told, undo } = board;
  return (
    <div className="border-t border-line px-4 py-3">
      {chosen === null ? (
        <p className="flex min-h-11 items-center text-[0.9375rem] text-ink-2">{t.noneChosen}</p>
      ) : (
        <ChosenBlock board={board} block={chosen} />
      )}
      <div className="flex min-h-11 flex-wrap items-center gap-x-2">
        <div role="status" className="text-[0.9375rem] text-ink-2">
          <p key={told.id}>{told.text}</p>
        </div>
        {undo !== null && (
          <Button variant="quiet" className="px-3! text-accent!" onClick={undo}>
            <Undo2 aria-hidden className="size-4.5" />
            {t.undo}
          </Button>
        )}
      </div>
    </div>
  );
}

function ChosenBlock({ board, block }: { board: Board; block: Block }) {
  const t = useCopy(weekBoardCopy);
  const { fullNameOf } = useBlockWords();
  return (
    <div role="group" aria-label={t.chosen} className="flex flex-wrap items-center gap-x-1">
      <p className="numeric mr-2 font-semibold max-sm:w-full">{fullNameOf(block)}</p>
      <Button
        variant="quiet"
        className="px-3! text-accent! max-sm:-ml-3"
        onClick={() => board.openExact(block.place)}
      >
        <Clock aria-hidden className="size-4.5" />
        {t.exact}
      </Button>
      <MoveToDay board={board} block={block} by={-1} />
      <MoveToDay board={board} block={block} by={1} />
      <Button
        variant="quiet"
        size="icon"
        aria-label={t.remove}
        className="text-danger!"
        onClick={() => board.remove(block)}
      >
        <Trash2 aria-hidden className="size-4.5" />
      </Button>
    </div>
  );
}

/** A narrow screen shows one day, so that nothing can be dragged to another. */
function MoveToDay({ board, block, by }: { board: Board; block: Block; by: 1 | -1 }) {
  const t = useCopy(weekBoardCopy);
  const { weekdays } = useCopy(practiceCopy);
  const day = WEEKDAYS.find((weekday) => weekday === block.place.day + by);
  if (day === undefined) return null;
  const Arrow = by === 1 ? ArrowRight : ArrowLeft;
  return (
    <Button
      variant="quiet"
      size="icon"
      aria-label={t.moveTo(weekdays[day])}
      onClick={() => board.change(moved(board.draft, block, { days: by }))}
    >
      <Arrow aria-hidden className="size-4.5" />
    </Button>
  );
}
