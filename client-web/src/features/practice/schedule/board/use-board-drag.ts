import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { minuteAt, pulled, type BoardPoint, type Hold, type Pull } from '../../model/board-pull';
import type { Edit, Standing } from '../../model/week-board';
import { WEEKDAYS, type WeekDraft } from '../../model/week-draft';

/** Farther than this a finger did not tap. */
const TAP_PX = 10;
/** So near to the upper or lower edge the board scrolls along, and by how much at a time. */
const EDGE_PX = 40;
const SCROLL_PX = 12;

export type Grip = Hold['grip'];
export type Drag = ReturnType<typeof useBoardDrag>;

interface Held {
  hold: Hold;
  /** A finger on free space may be about to scroll; it draws nothing, and only a tap counts. */
  isTap: boolean;
  x: number;
  y: number;
  pull: Pull | null;
}

/** Blocks under a mouse or a finger: where they would go, and what letting go does. Escape lets go of nothing. */
export function useBoardDrag(draft: WeekDraft, drop: (edit: Edit, grip: Grip) => void) {
  const root = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const isHeld = held !== null;
  useEffect(() => {
    if (!isHeld) return;
    const letGo = (event: KeyboardEvent) => event.key === 'Escape' && setHeld(null);
    window.addEventListener('keydown', letGo);
    return () => window.removeEventListener('keydown', letGo);
  }, [isHeld]);

  const take = (event: PointerEvent, grip: Grip, block?: Standing) => {
    const at = pointAt(root.current, event);
    if (event.button !== 0 || at === null) return;
    const hold = holdOf(grip, at, block);
    const isTap = grip === 'new' && event.pointerType !== 'mouse';
    if (!isTap) root.current?.setPointerCapture(event.pointerId);
    setHeld({ hold, isTap, x: event.clientX, y: event.clientY, pull: null });
  };
  const follow = (event: PointerEvent) => {
    if (held === null || held.isTap || root.current === null) return;
    scrollAlong(root.current, event.clientY);
    const to = pointAt(root.current, event);
    setHeld({ ...held, pull: to && pulled(draft, held.hold, to) });
  };
  const letGo = (event: PointerEvent) => {
    const to = pointAt(root.current, event);
    setHeld(null);
    if (held === null || to === null) return;
    const distance = Math.hypot(event.clientX - held.x, event.clientY - held.y);
    if (held.isTap && distance > TAP_PX) return;
    const pull = pulled(draft, held.hold, to);
    if (pull !== null) drop(pull.edit, held.hold.grip);
  };
  return {
    root,
    take,
    /** Keys wait until the hand lets go. */
    isHeld,
    pull: held?.pull ?? null,
    handlers: { onPointerMove: follow, onPointerUp: letGo, onPointerCancel: () => setHeld(null) },
  };
}

function holdOf(grip: Grip, at: BoardPoint, block?: Standing): Hold {
  return grip === 'new' || block === undefined ? { grip: 'new', at } : { grip, block, at };
}

/** The column under the pointer, or the nearest of those that are shown. */
function pointAt(root: HTMLElement | null, event: PointerEvent): BoardPoint | null {
  const columns = [...(root?.querySelectorAll<HTMLElement>('[data-day]') ?? [])]
    .map((column) => ({ day: Number(column.dataset['day']), box: column.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const under = columns.find(({ box }) => event.clientX < box.right) ?? columns.at(-1);
  const day = WEEKDAYS.find((weekday) => weekday === under?.day);
  if (under === undefined || day === undefined) return null;
  return { day, minute: minuteAt(event.clientY, under.box) };
}

function scrollAlong(root: HTMLElement, y: number): void {
  const { top, bottom } = root.getBoundingClientRect();
  if (y < top + EDGE_PX) root.scrollTop -= SCROLL_PX;
  if (y > bottom - EDGE_PX) root.scrollTop += SCROLL_PX;
}
