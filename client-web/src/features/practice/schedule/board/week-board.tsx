import { useEffect, useId, type CSSProperties, type RefObject } from 'react';
import { useCopy } from '@/copy/use-copy';
import { weekBoardCopy } from '@/copy/week-board';
import { usePracticeTimes } from '../../hooks/use-practice-times';
import { DAY_MINUTES } from '../../model/day-grid';
import { timeOf } from '../../model/hours-rules';
import { blocksOf } from '../../model/week-board';
import { WEEKDAYS, type WeekDraft } from '../../model/week-draft';
import { BoardBar } from './board-bar';
import { BoardColumn } from './board-column';
import { BoardHints } from './board-hints';
import { DayPicker } from './day-picker';
import { useBoard } from './use-board';
import { useBoardDrag } from './use-board-drag';

const HOUR_REM = 3;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const USUAL_START_MINUTE = 8 * 60;
/** What is seen above the first block. */
const LEAD_MINUTES = 30;

interface WeekBoardProps {
  draft: WeekDraft;
  onChange: (draft: WeekDraft) => void;
}

/** The week as blocks to drag, or to move by keys; the exact times are listed elsewhere, over the same draft. */
export function WeekBoard({ draft, onChange }: WeekBoardProps) {
  const t = useCopy(weekBoardCopy);
  const keysId = useId();
  const board = useBoard(draft, onChange);
  const drag = useBoardDrag(draft, (edit, grip) =>
    grip === 'new' ? board.create(edit) : board.change(edit),
  );
  useWorkingHoursInSight(drag.root, draft);
  return (
    <section aria-labelledby={`${keysId}-heading`}>
      <h3 id={`${keysId}-heading`} className="text-[1.0625rem]">
        {t.heading}
      </h3>
      <BoardHints id={keysId} />
      <div className="mt-3 overflow-hidden rounded-card border border-line bg-paper">
        <DayPicker board={board} />
        {/* Screen readers hand the arrow keys to what calls itself an application. */}
        <div
          ref={drag.root}
          role="application"
          aria-label={t.label}
          aria-describedby={keysId}
          className="grid h-104 grid-cols-[3.5rem_minmax(0,1fr)] overflow-y-auto md:h-136 md:grid-cols-[3.75rem_repeat(7,minmax(0,1fr))]"
          style={{ '--board-day': `${HOURS.length * HOUR_REM}rem` } as CSSProperties}
          {...drag.handlers}
        >
          <HourAxis />
          {WEEKDAYS.map((day) => (
            <BoardColumn key={day} day={day} board={board} drag={drag} />
          ))}
        </div>
        <BoardBar board={board} />
      </div>
    </section>
  );
}

/** Scrolls to where work begins, once: later edits must not move what is being worked on. */
function useWorkingHoursInSight(root: RefObject<HTMLDivElement | null>, draft: WeekDraft): void {
  const starts = WEEKDAYS.flatMap((day) => blocksOf(draft, day)).map(({ span }) => span.from);
  const first = starts.length === 0 ? USUAL_START_MINUTE : Math.min(...starts);
  useEffect(() => {
    const axis = root.current?.firstElementChild;
    if (!root.current || !axis) return;
    root.current.scrollTop = ((first - LEAD_MINUTES) / DAY_MINUTES) * axis.clientHeight;
  }, []);
}

function HourAxis() {
  const { wallClock } = usePracticeTimes();
  return (
    <div aria-hidden>
      <div className="sticky top-0 z-3 h-12 border-b border-line bg-paper" />
      {HOURS.map((hour) => (
        <div
          key={hour}
          className="numeric h-[calc(var(--board-day)/24)] border-t border-line pt-1 pr-2 text-right text-[0.8125rem] text-ink-2"
        >
          {wallClock(timeOf(hour * 60))}
        </div>
      ))}
    </div>
  );
}
