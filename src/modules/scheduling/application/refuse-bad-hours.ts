import { ValidationFailed } from '../../../platform/http/http.errors.js';
import { HOURS_GRID_MINUTES, type HoursProblem } from '../domain/weekly-hours.js';

/** Which member of the entry is to blame, where it is one alone, and why. */
const TOLD: Readonly<Record<HoursProblem['problem'], { member: string; detail: string }>> = {
  no_weekday: { member: '/weekday', detail: 'must be 1 (Monday) to 7 (Sunday)' },
  outside_day: { member: '', detail: 'must lie between 00:00 and 24:00' },
  ends_before_start: { member: '/to', detail: 'must be later than from' },
  off_grid: { member: '', detail: `must be multiples of ${String(HOURS_GRID_MINUTES)} minutes` },
  overlap: { member: '', detail: 'overlaps other hours of the day' },
};

/** @throws ValidationFailed when there is any problem, each with a pointer into the list. */
export function refuseBadHours(
  list: 'rules' | 'intervals' | 'workingHours/rules' | 'dates/intervals',
  problems: readonly HoursProblem[],
): void {
  if (problems.length === 0) return;
  throw new ValidationFailed(
    problems.map(({ index, problem }) => {
      const { member, detail } = TOLD[problem];
      return { pointer: `/${list}/${String(index)}${member}`, code: problem, detail };
    }),
  );
}
