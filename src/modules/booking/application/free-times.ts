import { plusDays } from '../../../kernel/time/civil-date.js';
import {
  instant,
  laterOf,
  minusMinutes,
  plusMinutes,
  type Instant,
} from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { EMPTY, intervalSet, type IntervalSet } from '../../../kernel/time/interval-set.js';
import {
  civilDateOf,
  instantAt,
  instantFromWallMinute,
  wallMinuteOf,
} from '../../../kernel/time/zones.js';
import type { ServiceOffer } from '../../directory/index.js';
import { cutIntoSlots, type Opening } from '../../scheduling/index.js';
import { earliestStart, type DeadlineTerms } from '../domain/deadlines.js';

/** What a new booking needs to know of the time it takes. */
export interface AcceptedTime {
  readonly session: Interval;
  /** The session with its pauses. */
  readonly blocked: Interval;
  readonly noticeHours: number;
}

/** What is wanted, under which terms, and when it is asked. */
export interface Question {
  readonly offer: ServiceOffer;
  readonly terms: DeadlineTerms;
  readonly now: Instant;
  /** Only the first so many; all of them without it. */
  readonly most?: number | undefined;
}

/** A psychologist's time around a period. */
export interface Calendar {
  readonly opening: Opening | null;
  /** Blocked ranges of active bookings. */
  readonly taken: IntervalSet;
  /** Whether the day or week of a start has all its sessions; absent where nothing is counted. */
  readonly isFull?: ((startsAt: Instant) => boolean) | undefined;
}

/** Sessions that can be booked now and start in `[startsAt, endsAt)`, in order of time. */
export function freeSessions(
  question: Question,
  { opening, taken, isFull }: Calendar,
  period: Interval,
): Interval[] {
  if (opening === null) return [];
  const { offer, most } = question;
  const sessions = (starts: readonly Instant[]): Interval[] =>
    starts.map((startsAt) => sessionOf(offer, startsAt));
  if (isFull === undefined) return sessions(startsIn(question, opening, { period, taken }));
  // The first few are counted after those of full days are gone.
  const starts = startsIn({ ...question, most: undefined }, opening, { period, taken });
  return sessions(starts.filter((startsAt) => !isFull(startsAt)).slice(0, most));
}

/**
 * The time as a new booking would take it, or null when it is not offered: outside hours, off the
 * steps, too soon or too far. Whether somebody has it already, the constraint decides.
 */
export function acceptedTime(
  question: Question,
  opening: Opening | null,
  startsAt: Instant,
): AcceptedTime | null {
  if (opening === null) return null;
  const period = { startsAt, endsAt: plusMinutes(startsAt, 1) };
  if (!startsIn(question, opening, { period, taken: EMPTY }).includes(startsAt)) return null;
  const session = sessionOf(question.offer, startsAt);
  return {
    session,
    noticeHours: opening.noticeHours,
    blocked: {
      startsAt: minusMinutes(session.startsAt, opening.bufferBeforeMinutes),
      endsAt: plusMinutes(session.endsAt, opening.bufferAfterMinutes),
    },
  };
}

/** Starts after the notice and before the horizon. */
function startsIn(
  { offer, terms, now, most }: Question,
  opening: Opening,
  { period, taken }: { period: Interval; taken: IntervalSet },
): Instant[] {
  const earliest = laterOf(period.startsAt, earliestStart(now, opening.noticeHours, terms));
  const latest = instant(Math.min(period.endsAt - 1, lastStart(now, opening, offer)));
  if (earliest > latest) return [];
  return cutIntoSlots({
    open: opening.open,
    taken: opening.busy.length === 0 ? taken : intervalSet([...taken, ...opening.busy]),
    durationMinutes: offer.durationMinutes,
    bufferBeforeMinutes: opening.bufferBeforeMinutes,
    bufferAfterMinutes: opening.bufferAfterMinutes,
    stepMinutes: opening.stepMinutes,
    zone: opening.zone,
    away: opening.away,
    earliest,
    latest,
    most,
  });
}

/** The last start the calendar offers, by days on the psychologist's own calendar. */
export function horizonOf(now: Instant, { zone, horizonDays }: Opening): Instant {
  const lastDay = plusDays(civilDateOf(zone, now), horizonDays);
  return instantAt(zone, lastDay, 1439) ?? instantFromWallMinute(zone, wallMinuteOf(zone, now));
}

/** No start after the horizon, and no session outlives a licence. */
function lastStart(now: Instant, opening: Opening, offer: ServiceOffer): number {
  const { zone } = opening;
  const horizon = horizonOf(now, opening);
  if (offer.bookableUntil === null) return horizon;
  const licence = instantAt(zone, offer.bookableUntil, 1439) ?? horizon;
  return Math.min(horizon, licence);
}

function sessionOf(offer: ServiceOffer, startsAt: Instant): Interval {
  return { startsAt, endsAt: plusMinutes(startsAt, offer.durationMinutes) };
}
