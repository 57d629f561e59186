import { wallByLuxon } from './times-by-luxon.js';

const MINUTE = 60_000;
const GRID = 5 * MINUTE;
const DAY_MINUTES = 1_440;

/** Hours of a week on the wall clock: weekday 1 is Monday, minutes from midnight to midnight. */
interface Hours {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface SlotWish {
  readonly zone: string;
  readonly hours: readonly Hours[];
  /** Milliseconds since 1970; starts are looked for in `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly durationMinutes: number;
  readonly stepMinutes: number;
}

/**
 * Starts by the definition and nothing else, five minutes at a time, on Luxon's clock: hours run from
 * the first instant at which the wall clock reaches their beginning to the first at which it reaches
 * their end; steps are counted on the wall clock from the beginning of what is open, and again from
 * each midnight; a time shown twice is a start when it is shown first.
 */
export function slotsByLuxon(wish: SlotWish): number[] {
  const { from, to, durationMinutes, stepMinutes } = wish;
  const wall = wallAround(wish);
  const open = openSpans(wish, wall);
  const seen = new Set<number>();
  const starts: number[] = [];
  for (const [at, minute] of wall) {
    const isFirstShowing = !seen.has(minute);
    seen.add(minute);
    const span = open.find(([begins, ends]) => begins <= at && at < ends);
    if (at < from || at >= to || !isFirstShowing || span === undefined) continue;
    const midnight = minute - (minute % DAY_MINUTES);
    const counted = minute - Math.max(wall.get(span[0]) ?? 0, midnight);
    const fits = at + durationMinutes * MINUTE <= span[1];
    if (fits && counted >= 0 && counted % stepMinutes === 0) starts.push(at);
  }
  return starts;
}

/** What the wall clock shows at each five minutes, two days further than asked on either side. */
function wallAround({ zone, from, to }: SlotWish): Map<number, number> {
  const wall = new Map<number, number>();
  const margin = 2 * DAY_MINUTES * MINUTE;
  for (let at = from - margin; at < to + margin; at += GRID) wall.set(at, wallByLuxon(zone, at));
  return wall;
}

/** What is open, joined where it touches. */
function openSpans({ hours }: SlotWish, wall: Map<number, number>): [number, number][] {
  const reached = firstReached(wall);
  const days = new Set([...wall.values()].map((minute) => Math.floor(minute / DAY_MINUTES)));
  const spans = [...days].flatMap((day) =>
    hours
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .map(({ fromMinute, toMinute }): [number, number] => [
        reached(day * DAY_MINUTES + fromMinute),
        reached(day * DAY_MINUTES + toMinute),
      ]),
  );
  const real = spans.filter(([begins, ends]) => begins < ends);
  return real.sort(([one], [other]) => one - other).reduce(joined, []);
}

/** The first instant at which the wall clock shows a time or a later one. */
function firstReached(wall: Map<number, number>): (minute: number) => number {
  const entries = [...wall];
  return (minute) => {
    let [low, high] = [0, entries.length];
    // The clock goes back at times, so the search ends three hours early and walks from there.
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((entries[middle]?.[1] ?? Infinity) < minute - 180) low = middle;
      else high = middle;
    }
    return entries.slice(low).find(([, shown]) => shown >= minute)?.[0] ?? Infinity;
  };
}

function joined(spans: [number, number][], next: [number, number]): [number, number][] {
  const last = spans.at(-1);
  if (last === undefined || last[1] < next[0]) return [...spans, next];
  return [...spans.slice(0, -1), [last[0], Math.max(last[1], next[1])]];
}

/** Day 0 of 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((day + 3) % 7) + 1;
}
