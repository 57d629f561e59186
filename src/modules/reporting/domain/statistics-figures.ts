import type { BookingStatus } from '../../booking/index.js';

/** A figure of the period and the same one of the period before. */
export interface Compared<Value = number> {
  readonly now: Value;
  readonly before: Value;
}

/** How far a booking came; each step includes all before it. */
export const STAGES = ['held', 'paid', 'confirmed', 'completed'] as const;
export type Stage = (typeof STAGES)[number];

/** States of a session that stands, or took place, or should have. */
export const STANDING: readonly BookingStatus[] = [
  'confirmed',
  'completed',
  'client_absent',
  'psychologist_absent',
];
const OUTCOMES: readonly BookingStatus[] = ['completed', 'client_absent', 'psychologist_absent'];

/** How many begin in an hour of the week; Monday is 1, `hour` 0 to 23 on the zone's wall clock. */
export interface HourCount {
  readonly weekday: number;
  readonly hour: number;
  readonly count: number;
}

interface StatusFigure extends Compared {
  readonly status: BookingStatus;
}

/** Of psychologists whose first category it is; null is none. */
export interface CategoryFigure extends Compared {
  readonly slug: string | null;
}

export interface BookingCounts {
  /** What is counted by category, part and hour. */
  readonly total: Compared;
  readonly byStatus: readonly StatusFigure[];
  readonly byCategory: readonly CategoryFigure[];
  /** Bookings that came so far and no further. */
  readonly byStage: Readonly<Record<Stage, Compared>>;
  /** One count for each part of the period. */
  readonly series: readonly number[];
  readonly hours: readonly HourCount[];
}

export interface StageFigure extends Compared {
  readonly stage: Stage;
}

/** How many bookings came at least so far. */
export function funnelOf({ byStage }: BookingCounts): StageFigure[] {
  return STAGES.map((stage, place) => {
    const further = STAGES.slice(place).map((each) => byStage[each]);
    return { stage, ...sumOf(further) };
  });
}

/** A share as a fraction of 1, and of how many; the share is null of nothing. */
export interface Rate {
  readonly share: Compared<number | null>;
  readonly of: Compared;
}

export interface Rates {
  /** Of sessions that were paid for or needed no paying. */
  readonly cancelled: Rate;
  readonly rejected: Rate;
  /** Of sessions whose outcome is known. */
  readonly clientAbsent: Rate;
  readonly psychologistAbsent: Rate;
}

export function ratesOf(sessions: BookingCounts): Rates {
  const counted = (statuses?: readonly BookingStatus[]): Compared =>
    sumOf(sessions.byStatus.filter(({ status }) => statuses?.includes(status) ?? true));
  const [all, known] = [counted(), counted(OUTCOMES)];
  return {
    cancelled: rateOf(counted(['cancelled']), all),
    rejected: rateOf(counted(['rejected']), all),
    clientAbsent: rateOf(counted(['client_absent']), known),
    psychologistAbsent: rateOf(counted(['psychologist_absent']), known),
  };
}

export function sumOf(figures: readonly Compared[]): Compared {
  return {
    now: figures.reduce((sum, { now }) => sum + now, 0),
    before: figures.reduce((sum, { before }) => sum + before, 0),
  };
}

function rateOf(part: Compared, of: Compared): Rate {
  return { share: { now: shareOf(part.now, of.now), before: shareOf(part.before, of.before) }, of };
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
