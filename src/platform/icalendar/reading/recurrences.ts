import type { RecurrenceRule } from './recurrence-rule.js';
import { daysOfRule, firstPeriodNear, periodOf } from './rule-days.js';
import { DAY_SECONDS } from './wall-moment.js';
import type { WorkLimit } from './work-limit.js';

export interface RuleQuestion {
  readonly rule: RecurrenceRule;
  /** The first start, in seconds of the wall clock. */
  readonly start: number;
  /** Starts before this second of the wall clock need not be named. */
  readonly from: number;
  /** Nor those from this second on. */
  readonly to: number;
  /** Whether a start lies after the rule's `UNTIL`; the zone decides. */
  readonly isOver: (second: number) => boolean;
}

/**
 * The starts of a recurring event, in order, as seconds of the wall clock. The start itself is
 * always one of them, and the first that `COUNT` counts.
 *
 * @throws TooMuchWork when that takes more steps than the limit allows.
 */
export function startsOfRule(question: RuleQuestion, limit: WorkLimit): number[] {
  const { rule, start, from, to, isOver } = question;
  limit.beginRule();
  const starts: number[] = [];
  let left = rule.count ?? Infinity;
  const take = (second: number): boolean => {
    if (left <= 0 || second >= to || isOver(second)) return false;
    left--;
    if (second >= from) starts.push(second);
    return true;
  };
  if (!take(start)) return starts;
  const startDay = Math.floor(start / DAY_SECONDS);
  const near = Math.floor(from / DAY_SECONDS);
  for (let k = rule.count === null ? firstPeriodNear(rule, startDay, near) : 0; ; k++) {
    const period = periodOf(rule, startDay, k);
    if (period.first * DAY_SECONDS >= to) return starts;
    limit.spend(period.last - period.first + 1);
    for (const second of secondsIn(question, period, limit)) {
      if (second > start && !take(second)) return starts;
    }
  }
}

function secondsIn(
  { rule, start }: RuleQuestion,
  period: { readonly first: number; readonly last: number },
  limit: WorkLimit,
): number[] {
  const days = daysOfRule(rule, Math.floor(start / DAY_SECONDS), period);
  const times = timesOf(rule, start - Math.floor(start / DAY_SECONDS) * DAY_SECONDS);
  limit.spend(days.length * times.length);
  const all = days.flatMap((day) => times.map((time) => day * DAY_SECONDS + time));
  return rule.positions.length === 0 ? all : atPositions(all, rule.positions);
}

function timesOf(rule: RecurrenceRule, ownTime: number): number[] {
  const hours = orElse(rule.hours, Math.floor(ownTime / 3_600));
  const minutes = orElse(rule.minutes, Math.floor(ownTime / 60) % 60);
  const seconds = orElse(rule.seconds, ownTime % 60);
  if (hours.length * minutes.length * seconds.length === 1) return [sum(hours, minutes, seconds)];
  const times = hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3_600 + minute * 60 + second)),
  );
  return [...new Set(times)].sort((left, right) => left - right);
}

function sum(
  [hour = 0]: readonly number[],
  [minute = 0]: readonly number[],
  [second = 0]: readonly number[],
): number {
  return hour * 3_600 + minute * 60 + second;
}

function orElse(said: readonly number[], own: number): readonly number[] {
  return said.length === 0 ? [own] : said;
}

function atPositions(all: readonly number[], positions: readonly number[]): number[] {
  const places = positions.map((position) => (position < 0 ? all.length + position : position - 1));
  return [...new Set(places)]
    .sort((left, right) => left - right)
    .flatMap((place) => all[place] ?? []);
}
