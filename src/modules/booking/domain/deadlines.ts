import {
  earlierOf,
  minusHours,
  minusMinutes,
  plusHours,
  plusMinutes,
  type Instant,
} from '../../../kernel/time/instant.js';

/** A session's outcome may be marked absent once this many minutes have passed since its start. */
export const WAIT_FOR_OTHER_MINUTES = 15;
/** So long the psychologist has to mark an outcome before the room's facts decide. */
const MARK_HOURS = 24;
/** The provider stops taking money this long before the hold ends. */
const PAY_BEFORE_END_MINUTES = 1;

/** Nobody who is re-booked hours later has to want it still. */
const FREE_CANCEL_HOURS = 24;

/** The lengths a booking's terms set. */
export interface DeadlineTerms {
  readonly holdMinutes: number;
  readonly decideHours: number;
  readonly decideBeforeHours: number;
  readonly objectionHours: number;
}

/**
 * The earliest start that is offered: the psychologist's notice, plus the hold, so that a hold
 * always has its whole length before the notice begins.
 */
export function earliestStart(now: Instant, noticeHours: number, terms: DeadlineTerms): Instant {
  return plusMinutes(plusHours(now, noticeHours), terms.holdMinutes);
}

/** Until when an unpaid time is kept: the hold's own clock, and never past start − notice. */
export function holdUntil(
  now: Instant,
  startsAt: Instant,
  noticeHours: number,
  terms: DeadlineTerms,
): Instant {
  return earlierOf(plusMinutes(now, terms.holdMinutes), minusHours(startsAt, noticeHours));
}

/** Until when the psychologist decides: a day by default, at latest two hours before the start. */
export function decideUntil(now: Instant, startsAt: Instant, terms: DeadlineTerms): Instant {
  return earlierOf(
    plusHours(now, terms.decideHours),
    minusHours(startsAt, terms.decideBeforeHours),
  );
}

/** Until when the provider may take money for a hold. */
export function payUntil(keepUntil: Instant): Instant {
  return minusMinutes(keepUntil, PAY_BEFORE_END_MINUTES);
}

/** Until when a client whom something new befell may cancel for nothing: a day, at latest until the start. */
export function freeCancelUntil(now: Instant, startsAt: Instant): Instant {
  return earlierOf(plusHours(now, FREE_CANCEL_HOURS), startsAt);
}

/** Sessions that ended until then should have been marked by now. */
export function markedBy(now: Instant): Instant {
  return minusHours(now, MARK_HOURS);
}

/** From when an outcome stands and its money is earned or returned. */
export function outcomeCloses(now: Instant, terms: DeadlineTerms): Instant {
  return plusHours(now, terms.objectionHours);
}
