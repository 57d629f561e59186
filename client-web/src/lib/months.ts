import { addDays, civilDate, startOfDay } from './zones';

/** The months up to now on the zone's calendar, the latest first: "2026-11". */
export function latestMonths(now: Date, zone: string, count: number): string[] {
  const months = [monthOf(civilDate(now, zone))];
  while (months.length < count) months.push(monthBefore(months.at(-1) ?? ''));
  return months;
}

/** The instants `[from, to)` of a month in the zone, as the API takes them. */
export function periodOf(month: string, zone: string): { from: string; to: string } {
  const startOf = (one: string) => startOfDay(`${one}-01`, zone).toISOString();
  return { from: startOf(month), to: startOf(monthAfter(month)) };
}

export function monthBefore(month: string): string {
  return shifted(month, -1);
}

export function monthAfter(month: string): string {
  return shifted(month, 1);
}

function shifted(month: string, by: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index - 1 + by, 1)).toISOString().slice(0, 7);
}

/** "2026-11" of "2026-11-24". */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** Its civil dates, in order. */
export function daysOf(month: string): string[] {
  const [first, next] = [`${month}-01`, `${monthAfter(month)}-01`];
  const dates: string[] = [];
  for (let date = first; date < next; date = addDays(date, 1)) dates.push(date);
  return dates;
}
