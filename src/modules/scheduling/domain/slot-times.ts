import { instant, MINUTE, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { IntervalSet } from '../../../kernel/time/interval-set.js';
import {
  instantFromWallMinute,
  instantOfWallMinute,
  offsetMinutesAt,
  wallMinuteOf,
  type ZoneId,
} from '../../../kernel/time/zones.js';
import { partsOf, type ZoneSpan } from '../../../kernel/time/zone-spans.js';

const DAY_MINUTES = 1_440;

export interface SlotQuestion {
  /** Working hours; a session must lie within one interval, its buffers may stick out. */
  readonly open: IntervalSet;
  /** Times already blocked, each a session with its own buffers. */
  readonly taken: IntervalSet;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Minutes on the wall clock from one possible start to the next. */
  readonly stepMinutes: number;
  /** No start before this instant (now plus notice). */
  readonly earliest: Instant;
  /** No start after this instant (the horizon). */
  readonly latest: Instant;
  /** The psychologist's zone, whose wall clock the steps follow. */
  readonly zone: ZoneId;
  /** Where another zone's clock is followed, in order of time. */
  readonly away?: readonly ZoneSpan[];
  /** Only the first so many; all of them without it. */
  readonly most?: number | undefined;
}

/**
 * The instants at which a session can start, in order of time.
 *
 * Starts are counted in steps on the wall clock from the beginning of each open interval, and again
 * from each midnight inside one, so that the answer does not depend on the period asked about. A
 * time the clock skips is no start; one it shows twice is a start the first time only. The gap
 * between two sessions is the buffer after the first plus the buffer before the second.
 *
 * @throws RangeError when a length is not an integer, is negative, or is a zero duration or step.
 */
export function cutIntoSlots(question: SlotQuestion): Instant[] {
  requireLengths(question);
  const isFree = freedomOf(question);
  const duration = question.durationMinutes * MINUTE;
  const { most = Infinity } = question;
  const starts: Instant[] = [];
  for (const stretch of question.open) {
    const last = Math.min(question.latest, stretch.endsAt - duration);
    for (const day of daysIn(question, stretch)) {
      for (const start of stepsWithin(question, day)) {
        if (start <= last && isFree(start)) starts.push(start);
      }
      if (starts.length >= most) return starts.slice(0, most);
    }
  }
  return starts;
}

/**
 * Says whether the blocked range of a start meets nothing taken. Asked in order of time only, so
 * that all questions together walk once through `taken`.
 */
function freedomOf(question: SlotQuestion): (start: Instant) => boolean {
  const { taken } = question;
  const before = question.bufferBeforeMinutes * MINUTE;
  const after = (question.durationMinutes + question.bufferAfterMinutes) * MINUTE;
  let next = 0;
  return (start) => {
    let busy = taken[next];
    while (busy !== undefined && busy.endsAt <= start - before) busy = taken[++next];
    return busy === undefined || start + after <= busy.startsAt;
  };
}

/** An open interval, cut where another zone comes into force and where a new day begins in it. */
function daysIn({ zone, away = [] }: SlotQuestion, stretch: Interval): ZoneSpan[] {
  if (away.length === 0) return daysOf({ ...stretch, zone });
  return partsOf(stretch, away, (gap) => ({ ...gap, zone })).flatMap(daysOf);
}

function daysOf({ zone, startsAt, endsAt }: ZoneSpan): ZoneSpan[] {
  const days: ZoneSpan[] = [];
  let from = startsAt;
  for (let day = Math.floor(wallMinuteOf(zone, from) / DAY_MINUTES) + 1; from < endsAt; day++) {
    const midnight = instantFromWallMinute(zone, day * DAY_MINUTES);
    const to = midnight < endsAt ? midnight : endsAt;
    if (from < to) days.push({ zone, startsAt: from, endsAt: to });
    from = to;
  }
  return days;
}

/** Every step of one day's stretch, from `earliest` on. */
function stepsWithin(question: SlotQuestion, day: ZoneSpan): Instant[] {
  const { earliest } = question;
  if (day.endsAt <= earliest || question.latest < day.startsAt) return [];
  return isSteady(day) ? steadySteps(question, day) : clockChangeSteps(question, day);
}

/** Whether the clock changes neither within the stretch nor so that its beginning comes again. */
function isSteady({ zone, startsAt, endsAt }: ZoneSpan): boolean {
  const lastMinute = instant(endsAt - MINUTE);
  if (offsetMinutesAt(zone, startsAt) !== offsetMinutesAt(zone, lastMinute)) return false;
  return instantOfWallMinute(zone, wallMinuteOf(zone, startsAt)) === startsAt;
}

/** On a stretch without a clock change, steps on the wall clock are steps in time. */
function steadySteps({ earliest, stepMinutes }: SlotQuestion, day: Interval): Instant[] {
  const step = stepMinutes * MINUTE;
  const skipped = Math.max(0, Math.ceil((earliest - day.startsAt) / step));
  const steps: Instant[] = [];
  for (let at = day.startsAt + skipped * step; at < day.endsAt; at += step) {
    steps.push(at as Instant);
  }
  return steps;
}

/** Across a clock change each step is looked up on the wall clock. */
function clockChangeSteps({ earliest, stepMinutes }: SlotQuestion, day: ZoneSpan): Instant[] {
  const { zone } = day;
  const first = wallMinuteOf(zone, day.startsAt);
  const end = instant(day.endsAt - 1);
  const farthestAhead = Math.max(offsetMinutesAt(zone, day.startsAt), offsetMinutesAt(zone, end));
  const last = Math.floor(end / MINUTE) + farthestAhead;
  const steps: Instant[] = [];
  for (let wallMinute = first; wallMinute <= last; wallMinute += stepMinutes) {
    const at = instantOfWallMinute(zone, wallMinute);
    // A stretch that begins inside the second showing of an hour finds the first one outside itself,
    // and where midnight is put back, the last times looked up belong to the next day.
    if (at !== undefined && isWithin(day, at) && at >= earliest) steps.push(at);
  }
  return steps;
}

function isWithin({ startsAt, endsAt }: Interval, at: Instant): boolean {
  return startsAt <= at && at < endsAt;
}

function requireLengths(question: SlotQuestion): void {
  const { durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes } = question;
  const areLengths = [durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes].every(
    (minutes) => Number.isInteger(minutes) && minutes >= 0,
  );
  if (!areLengths || durationMinutes === 0 || stepMinutes === 0) {
    throw new RangeError('Lengths are whole minutes; duration and step are not zero.');
  }
}
