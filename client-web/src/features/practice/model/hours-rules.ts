import type { DayInterval } from '@/api/types';

export type HoursProblem = 'ends_before_start' | 'overlaps';

/** Minutes since midnight of `HH:MM`; `24:00` is the end of the day. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** `HH:MM` of minutes since midnight, 0 to 1440. */
export function timeOf(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function meets(a: DayInterval, b: DayInterval): boolean {
  return minutesOf(a.from) < minutesOf(b.to) && minutesOf(b.from) < minutesOf(a.to);
}

/**
 * What is wrong with each interval of one day, at the interval's own place; `null` where all is well.
 * Of two that overlap the later entry carries the complaint, because it was added last.
 */
export function hoursProblems(intervals: readonly DayInterval[]): (HoursProblem | null)[] {
  return intervals.map((interval, index) => {
    if (minutesOf(interval.to) <= minutesOf(interval.from)) return 'ends_before_start';
    return intervals.slice(0, index).some((earlier) => meets(earlier, interval))
      ? 'overlaps'
      : null;
  });
}

/** Earliest first, as they are stored. */
export function inOrder<T extends DayInterval>(intervals: readonly T[]): T[] {
  return [...intervals].sort((a, b) => minutesOf(a.from) - minutesOf(b.from));
}

/** A sensible next interval: an hour after the last one ends, or a morning on an empty day. */
export function nextInterval(intervals: readonly DayInterval[]): DayInterval {
  const lastEnd = Math.max(0, ...intervals.map((interval) => minutesOf(interval.to)));
  if (lastEnd === 0) return { from: '09:00', to: '12:00' };
  const from = Math.min(lastEnd + 60, 23 * 60);
  return { from: timeOf(from), to: timeOf(Math.min(from + 180, 24 * 60)) };
}
