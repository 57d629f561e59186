import { GripVertical } from 'lucide-react';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { cn } from '@/lib/cn';
import { DAY_MINUTES, type DaySpan } from '../../model/day-grid';
import { editByKey, isRemoval } from '../../model/board-keys';
import type { Block } from '../../model/week-board';
import { blockId, type Board } from './use-board';
import type { Drag, Grip } from './use-board-drag';
import { useBlockWords } from './use-block-words';

/** A lower block has no room for a line of text. */
const LEGIBLE_MINUTES = 20;

interface BoardBlockProps {
  block: Block;
  board: Board;
  drag: Drag;
}

/** On a column that is a whole day high. */
export function placeOnDay({ from, to }: DaySpan): CSSProperties {
  const share = (minutes: number) => `${(minutes / DAY_MINUTES) * 100}%`;
  return { top: share(from), height: share(to - from) };
}

/**
 * Hours of a day as something to take hold of. A mouse may take it anywhere. A finger scrolls the page wherever it
 * lands, save on the handles of the block that was tapped before: a long press would hide the way, and fail shaky hands.
 */
export function BoardBlock({ block, board, drag }: BoardBlockProps) {
  const { hoursOf, fullNameOf } = useBlockWords();
  const { place, span, joins } = block;
  const isChosen = isSamePlace(board, block);
  const onKeyDown = (event: KeyboardEvent) => {
    const edit = editByKey(event);
    if (edit === undefined && !isRemoval(event)) return;
    event.preventDefault();
    if (drag.isHeld) return;
    if (edit === undefined) board.remove(block);
    else board.change(edit(board.draft, block));
  };
  const takeByMouse = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'mouse') return;
    event.currentTarget.focus();
    drag.take(event, 'body', block);
  };
  return (
    <button
      id={blockId(place)}
      type="button"
      aria-label={fullNameOf(block)}
      style={placeOnDay(span)}
      className={cn(
        'absolute inset-x-0.5 z-1 scroll-my-14 cursor-grab touch-pan-y rounded-time border border-l-3 text-left text-[0.8125rem] leading-4 outline-offset-0 select-none active:cursor-grabbing',
        block.problem === null ? 'border-accent bg-tint-2' : 'border-danger bg-danger-tint',
        isChosen && 'z-2 shadow-act',
        joins.before && 'rounded-t-none border-t-0',
        joins.after && 'rounded-b-none border-b-0',
      )}
      onFocus={() => board.choose(place)}
      onKeyDown={onKeyDown}
      // Keys and screen readers press without a pointer, which has nothing to count.
      onClick={(event) => event.detail === 0 && board.openExact(place)}
      onPointerDown={takeByMouse}
    >
      <span
        aria-hidden
        className="numeric block h-full overflow-hidden px-1.5 py-0.5 font-medium whitespace-nowrap md:max-xl:px-1 md:max-xl:text-xs"
      >
        {span.to - span.from >= LEGIBLE_MINUTES && hoursOf(span)}
      </span>
      <Handle grip="start" isShown={isChosen} block={block} drag={drag} />
      <Handle grip="end" isShown={isChosen} block={block} drag={drag} />
      {isChosen && (
        <span
          aria-hidden
          className="absolute top-1/2 left-1/2 hidden size-11 -translate-1/2 touch-none place-items-center any-pointer-coarse:grid"
          onPointerDown={(event) => takeHold(event, { grip: 'body', block, drag })}
        >
          <GripVertical className="size-5 text-accent" />
        </span>
      )}
    </button>
  );
}

function isSamePlace({ chosen }: Board, { place }: Block): boolean {
  return chosen?.place.day === place.day && chosen.place.index === place.index;
}

interface Hold {
  grip: Grip;
  block: Block;
  drag: Drag;
}

function takeHold(event: PointerEvent, { grip, block, drag }: Hold): void {
  event.stopPropagation();
  drag.take(event, grip, block);
}

/** An edge to pull: a strip for a mouse, and a knob for a finger where the block is chosen. */
function Handle({ isShown, ...hold }: Hold & { grip: 'start' | 'end'; isShown: boolean }) {
  const isStart = hold.grip === 'start';
  const take = (event: PointerEvent) => takeHold(event, hold);
  return (
    <>
      <span
        aria-hidden
        className={cn('absolute inset-x-0 h-2 cursor-ns-resize', isStart ? '-top-1' : '-bottom-1')}
        onPointerDown={(event) => event.pointerType === 'mouse' && take(event)}
      />
      {isShown && (
        <span
          aria-hidden
          className={cn(
            'absolute hidden size-11 touch-none place-items-center any-pointer-coarse:grid',
            isStart ? '-top-5.5 right-2' : '-bottom-5.5 left-2',
          )}
          onPointerDown={take}
        >
          <span className="size-4 rounded-full border-2 border-accent bg-paper" />
        </span>
      )}
    </>
  );
}
