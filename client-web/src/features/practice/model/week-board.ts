import type { DayInterval } from '@/api/types';
import { DAY_MINUTES, type DaySpan } from './day-grid';
import {
  hoursProblems,
  inOrder,
  minutesOf,
  nextInterval,
  timeOf,
  type HoursProblem,
} from './hours-rules';
import { WEEKDAYS, withDay, type Weekday, type WeekDraft } from './week-draft';

/** Where a block stands: its day, and which of that day's intervals it is. */
export interface Place {
  day: Weekday;
  index: number;
}

type Refusal = HoursProblem | 'outside_day' | 'outside_week' | 'day_full';

/** A week with one block changed and where that block now is, or why it stays as it was. */
export type Edit = { draft: WeekDraft; place: Place } | { refusal: Refusal; day: Weekday };

/** What stands at a place. */
export interface Standing {
  place: Place;
  span: DaySpan;
}

export interface Block extends Standing {
  problem: HoursProblem | null;
  /** Whether it goes on after midnight, or came from before it: one stretch that two days write down. */
  joins: { before: boolean; after: boolean };
}

function spanOf({ from, to }: DayInterval): DaySpan {
  return { from: minutesOf(from), to: minutesOf(to) };
}

/** The day's blocks, earliest first; an interval that ends before it starts has no shape to draw. */
export function blocksOf(draft: WeekDraft, day: Weekday): Block[] {
  const intervals = draft.days[day];
  const problems = hoursProblems(intervals);
  return intervals
    .map((interval, index) => ({ index, span: spanOf(interval), problem: problems[index] ?? null }))
    .filter(({ span }) => span.from < span.to)
    .sort((a, b) => a.span.from - b.span.from)
    .map(({ index, span, problem }) => ({
      place: { day, index },
      span,
      problem,
      joins: {
        before: span.from === 0 && draft.days[dayBefore(day)].some(({ to }) => to === '24:00'),
        after:
          span.to === DAY_MINUTES && draft.days[dayAfter(day)].some(({ from }) => from === '00:00'),
      },
    }));
}

export function dayAfter(day: Weekday): Weekday {
  return WEEKDAYS[day % WEEKDAYS.length] ?? 1;
}

export function dayBefore(day: Weekday): Weekday {
  return WEEKDAYS[(day + WEEKDAYS.length - 2) % WEEKDAYS.length] ?? 7;
}

/** Undefined where nothing is drawn, or nothing stands any more. */
export function blockAt(draft: WeekDraft, { day, index }: Place): Block | undefined {
  return blocksOf(draft, day).find(({ place }) => place.index === index);
}

export function without(draft: WeekDraft, { day, index }: Place): WeekDraft {
  return withDay(
    draft,
    day,
    draft.days[day].filter((_, at) => at !== index),
  );
}

/** A new block on a day; the day's intervals are left in order. */
export function put(draft: WeekDraft, day: Weekday, span: DaySpan): Edit {
  if (span.from < 0 || span.to > DAY_MINUTES) return { refusal: 'outside_day', day };
  const block = { from: timeOf(span.from), to: timeOf(span.to) };
  const all = [...draft.days[day], block];
  const problem = hoursProblems(all).at(-1) ?? null;
  if (problem !== null) return { refusal: problem, day };
  const intervals = inOrder(all);
  return {
    draft: withDay(draft, day, intervals),
    place: { day, index: intervals.indexOf(block) },
  };
}

/** The block at a place becomes this one. */
export function replaced(draft: WeekDraft, place: Place, day: Weekday, span: DaySpan): Edit {
  return put(without(draft, place), day, span);
}

/** The block is shifted by so many days and minutes, as a whole or not at all. */
export function moved(
  draft: WeekDraft,
  { place, span }: Standing,
  { days = 0, minutes = 0 }: { days?: number; minutes?: number },
): Edit {
  const day = WEEKDAYS.find((weekday) => weekday === place.day + days);
  if (day === undefined) return { refusal: 'outside_week', day: place.day };
  return replaced(draft, place, day, { from: span.from + minutes, to: span.to + minutes });
}

/** The block ends so many minutes later. */
export function lengthened(draft: WeekDraft, { place, span }: Standing, minutes: number): Edit {
  return replaced(draft, place, place.day, { from: span.from, to: span.to + minutes });
}

/** A new block where there is room: after the last one if possible. */
export function added(draft: WeekDraft, day: Weekday): Edit {
  const next = put(draft, day, spanOf(nextInterval(draft.days[day])));
  if ('draft' in next) return next;
  const gap = gapsOf(draft.days[day]).find(({ from, to }) => to - from >= LEAST_ROOM_MINUTES);
  if (gap === undefined) return { refusal: 'day_full', day };
  return put(draft, day, { from: Math.max(gap.from, gap.to - USUAL_MINUTES), to: gap.to });
}

const LEAST_ROOM_MINUTES = 30;
const USUAL_MINUTES = 180;

/** The free stretches of a day. */
function gapsOf(intervals: readonly DayInterval[]): DaySpan[] {
  const gaps: DaySpan[] = [];
  let from = 0;
  for (const span of inOrder(intervals).map(spanOf)) {
    if (span.from > from) gaps.push({ from, to: span.from });
    from = Math.max(from, span.to);
  }
  return from < DAY_MINUTES ? [...gaps, { from, to: DAY_MINUTES }] : gaps;
}

/** The free stretch around a minute; empty inside a block. */
export function gapAround(intervals: readonly DayInterval[], minute: number): DaySpan {
  const found = gapsOf(intervals).find(({ from, to }) => from <= minute && minute < to);
  return found ?? { from: minute, to: minute };
}
