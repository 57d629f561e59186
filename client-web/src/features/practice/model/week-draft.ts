import type { DayInterval, NewWorkingHours, WorkingHours } from '@/api/types';
import { hoursProblems, inOrder } from './hours-rules';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Weekly hours as they are edited: by day. */
export interface WeekDraft {
  timeZone: string;
  days: Readonly<Record<Weekday, readonly DayInterval[]>>;
}

export function weekDraft({ timeZone, rules }: WorkingHours): WeekDraft {
  const day = (weekday: Weekday) =>
    inOrder(rules.filter((rule) => rule.weekday === weekday).map(({ from, to }) => ({ from, to })));
  return {
    timeZone,
    days: { 1: day(1), 2: day(2), 3: day(3), 4: day(4), 5: day(5), 6: day(6), 7: day(7) },
  };
}

export function workingHoursOf({ timeZone, days }: WeekDraft): NewWorkingHours {
  const rules = WEEKDAYS.flatMap((weekday) =>
    inOrder(days[weekday]).map((interval) => ({ weekday, ...interval })),
  );
  return { timeZone, rules };
}

export function withDay(
  draft: WeekDraft,
  weekday: Weekday,
  intervals: readonly DayInterval[],
): WeekDraft {
  return { ...draft, days: { ...draft.days, [weekday]: intervals } };
}

export function copyDay(draft: WeekDraft, from: Weekday, to: readonly Weekday[]): WeekDraft {
  return to.reduce((copied, weekday) => withDay(copied, weekday, draft.days[from]), draft);
}

/** The days on which the two differ, Monday first. */
export function differingDays(one: WeekDraft, other: WeekDraft): Weekday[] {
  const written = (draft: WeekDraft, day: Weekday) => JSON.stringify(inOrder(draft.days[day]));
  return WEEKDAYS.filter((day) => written(one, day) !== written(other, day));
}

export function isSameWeek(one: WeekDraft, other: WeekDraft): boolean {
  return one.timeZone === other.timeZone && differingDays(one, other).length === 0;
}

export function isWeekValid(draft: WeekDraft): boolean {
  return WEEKDAYS.every((day) => hoursProblems(draft.days[day]).every((found) => found === null));
}
