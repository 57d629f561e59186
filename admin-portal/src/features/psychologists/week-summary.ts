import type { WorkingHoursRule } from '../../api/types';

/** Days in a row with the same hours; no hours are days without work. */
export type DaysAlike = {
  first: number;
  last: number;
  hours: ReadonlyArray<{ from: string; to: string }>;
};

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** The week in as few lines as it needs, Monday (1) first. */
export function weekSummary(rules: readonly WorkingHoursRule[]): DaysAlike[] {
  const summary: DaysAlike[] = [];
  for (const day of WEEK) {
    const hours = rules
      .filter(({ weekday }) => weekday === day)
      .map(({ from, to }) => ({ from, to }))
      .toSorted((a, b) => a.from.localeCompare(b.from));
    const before = summary.at(-1);
    if (before && JSON.stringify(before.hours) === JSON.stringify(hours)) before.last = day;
    else summary.push({ first: day, last: day, hours });
  }
  return summary;
}
