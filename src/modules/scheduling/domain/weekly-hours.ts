import type { Weekday } from '../../../kernel/time/civil-date.js';

/** Minutes on the wall clock of one day, from 0 to 1440 (its end), the end excluded. */
export interface DayInterval {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Hours a psychologist works on every such day of the week, on their own wall clock. */
export interface WeeklyRule extends DayInterval {
  readonly weekday: Weekday;
}

/** What is wrong with the entry at an index of the list that was checked. */
export interface HoursProblem {
  readonly index: number;
  readonly problem: 'no_weekday' | 'outside_day' | 'ends_before_start' | 'off_grid' | 'overlap';
}

/** Hours begin and end on multiples of this many minutes. */
export const HOURS_GRID_MINUTES = 5;

/** The last minute an interval may end at: the midnight that ends the day. */
const DAY_END_MINUTE = 1_440;

/** Everything wrong with a week's rules, at most one problem an entry; none means they are valid. */
export function problemsOfWeek(
  rules: readonly (DayInterval & { readonly weekday: number })[],
): HoursProblem[] {
  const strangers = rules.flatMap((rule, index): HoursProblem[] =>
    isWeekday(rule.weekday) ? [] : [{ index, problem: 'no_weekday' }],
  );
  const perDay = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const positions = rules.flatMap((rule, index) => (rule.weekday === weekday ? [index] : []));
    const problems = problemsOfDay(rules.filter((rule) => rule.weekday === weekday));
    return problems.map(({ index, problem }) => ({ index: positions[index] ?? index, problem }));
  });
  return [...strangers, ...perDay].sort((left, right) => left.index - right.index);
}

/** Everything wrong with the hours of one day, at most one problem an entry. */
export function problemsOfDay(day: readonly DayInterval[]): HoursProblem[] {
  return day.flatMap((hours, index) => {
    const earlier = day.slice(0, index);
    const problem = shapeProblem(hours) ?? (earlier.some(meets(hours)) ? 'overlap' : undefined);
    return problem === undefined ? [] : [{ index, problem }];
  });
}

function shapeProblem({ fromMinute, toMinute }: DayInterval): HoursProblem['problem'] | undefined {
  if (!isOnGrid(fromMinute) || !isOnGrid(toMinute)) return 'off_grid';
  if (fromMinute < 0 || toMinute > DAY_END_MINUTE) return 'outside_day';
  return fromMinute < toMinute ? undefined : 'ends_before_start';
}

function isOnGrid(minute: number): boolean {
  return Number.isInteger(minute) && minute % HOURS_GRID_MINUTES === 0;
}

/** An entry of the wrong shape meets nothing, so that one mistake is told once. */
function meets(hours: DayInterval): (other: DayInterval) => boolean {
  return (other) =>
    shapeProblem(other) === undefined &&
    other.fromMinute < hours.toMinute &&
    hours.fromMinute < other.toMinute;
}

function isWeekday(weekday: number): weekday is Weekday {
  return Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;
}
