import type { DayInterval } from '@/api/types';
import { usePracticeTimes } from '../hooks/use-practice-times';

/** "09.00–12.00, 13.00–17.00". */
export function useHoursText(): (intervals: readonly DayInterval[]) => string {
  const { wallClock } = usePracticeTimes();
  return (intervals) =>
    intervals.map(({ from, to }) => `${wallClock(from)}–${wallClock(to)}`).join(', ');
}
