import { DAY_MINUTES, type DaySpan } from './day-grid';
import { gapAround, put, replaced, without, type Edit, type Standing } from './week-board';
import type { Weekday, WeekDraft } from './week-draft';

/** What hands and keys move by. Quarters of an hour are for the exact times. */
export const STEP_MINUTES = 30;
const SHORTEST_MINUTES = 15;
const TAPPED_MINUTES = 60;

/** A point of the board. */
export interface BoardPoint {
  day: Weekday;
  /** Since midnight, not rounded. */
  minute: number;
}

/** A hand on a block, or on free space. */
export type Hold =
  | { grip: 'body' | 'start' | 'end'; block: Standing; at: BoardPoint }
  | { grip: 'new'; at: BoardPoint };

/** Where the hand has brought a block, and what letting go there does. */
export interface Pull {
  day: Weekday;
  span: DaySpan;
  edit: Edit;
}

/** The hand has gone from where it took hold to `to`; null where there is nothing to hold. */
export function pulled(draft: WeekDraft, hold: Hold, to: BoardPoint): Pull | null {
  if (hold.grip === 'new') return drawn(draft, hold.at, to.minute);
  const { place, span } = hold.block;
  const minutes = toStep(to.minute - hold.at.minute);
  const day = hold.grip === 'body' ? to.day : place.day;
  const others = without(draft, place).days[day];
  const wanted =
    hold.grip === 'body'
      ? shifted(span, minutes)
      : stretched(span, { edge: hold.grip, minutes, room: gapAround(others, span.from) });
  return { day, span: wanted, edit: replaced(draft, place, day, wanted) };
}

/** Minutes of a height on a column that is a whole day long. */
export function minuteAt(y: number, column: { top: number; height: number }): number {
  return between(0, ((y - column.top) / column.height) * DAY_MINUTES, DAY_MINUTES);
}

/** As far as the day goes. */
function shifted({ from, to }: DaySpan, minutes: number): DaySpan {
  const shift = between(-from, minutes, DAY_MINUTES - to);
  return { from: from + shift, to: to + shift };
}

interface Stretch {
  edge: 'start' | 'end';
  minutes: number;
  room: DaySpan;
}

/** As far as the neighbours let it, and never to nothing. */
function stretched({ from, to }: DaySpan, { edge, minutes, room }: Stretch): DaySpan {
  const least = Math.min(SHORTEST_MINUTES, to - from);
  return edge === 'start'
    ? { from: between(Math.min(room.from, from), from + minutes, to - least), to }
    : { from, to: between(from + least, to + minutes, Math.max(room.to, to)) };
}

/** A block between the two minutes, or an hour where somebody only tapped; it ends where another begins. */
function drawn(draft: WeekDraft, at: BoardPoint, minute: number): Pull | null {
  const room = gapAround(draft.days[at.day], at.minute);
  if (room.from === room.to) return null;
  const cell = Math.floor(at.minute / STEP_MINUTES) * STEP_MINUTES;
  const isTap = Math.abs(minute - at.minute) < STEP_MINUTES / 2;
  const far = isTap ? cell + TAPPED_MINUTES : toStep(minute);
  const span = {
    from: Math.max(Math.min(cell, far), room.from),
    to: Math.min(Math.max(far, cell + STEP_MINUTES), room.to),
  };
  return { day: at.day, span, edit: put(draft, at.day, span) };
}

function toStep(minutes: number): number {
  // `+ 0` because half a step back is -0.
  return Math.round(minutes / STEP_MINUTES) * STEP_MINUTES + 0;
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
