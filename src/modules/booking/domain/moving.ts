import { earlierOf, minusHours, type Instant } from '../../../kernel/time/instant.js';
import type { Booking } from './booking.js';
import { percentAt, type Step } from './cancellation.js';

/** What the policy of moving looks at. */
export type MovableFacts = Pick<
  Booking,
  'status' | 'startsAt' | 'freeCancelUntil' | 'refundCapPercent' | 'price'
>;

/** How late and how often; and what cancelling gives back. */
export interface MovingTerms {
  readonly moveUntilHours: number;
  readonly mostMoves: number;
  readonly refundSteps: readonly Step[];
}

/** What a client's moving comes to: what stands against it, and what it leaves of the refund. */
export interface MovingRules {
  readonly refusal: 'late' | 'often' | null;
  /** The last instant at which it may be moved. */
  readonly until: Instant;
  readonly movesLeft: number;
  /** The most a later cancellation would give back; null when the move takes nothing away. */
  readonly capAfter: number | null;
}

/**
 * A client moves what is requested or agreed and has not begun; else null. While cancelling is free
 * neither the hour nor the number of moves counts: whoever may leave may also come at another time.
 */
export function movingRules(
  booking: MovableFacts,
  terms: MovingTerms,
  { moves, now }: { moves: number; now: Instant },
): MovingRules | null {
  if (booking.status !== 'requested' && booking.status !== 'confirmed') return null;
  if (now >= booking.startsAt) return null;
  const isAgreed = booking.status === 'confirmed';
  const until = isAgreed ? minusHours(booking.startsAt, terms.moveUntilHours) : booking.startsAt;
  const movesLeft = Math.max(0, terms.mostMoves - moves);
  const capAfter = capAfterMove(booking, terms.refundSteps, now);
  const refusal = refusalOf({ isFree: isFree(booking, now), movesLeft, isLate: now > until });
  return { refusal, until, movesLeft, capAfter };
}

/**
 * Case 12: a client's move caps every later refund at what cancelling at that moment would have
 * given. A cap is never raised by moving on.
 */
function capAfterMove(booking: MovableFacts, steps: readonly Step[], now: Instant): number | null {
  if (booking.status !== 'confirmed' || booking.price === 0) return booking.refundCapPercent;
  const cap = Math.min(booking.refundCapPercent ?? 100, percentAt(booking, steps, now));
  return cap === 100 ? null : cap;
}

/** A free window stays what it was, at latest until the new start. */
export function freeAfterMove({ freeCancelUntil }: MovableFacts, to: Instant): Instant | null {
  return freeCancelUntil && earlierOf(freeCancelUntil, to);
}

function isFree({ freeCancelUntil }: MovableFacts, now: Instant): boolean {
  return freeCancelUntil !== null && now < freeCancelUntil;
}

function refusalOf(of: {
  isFree: boolean;
  isLate: boolean;
  movesLeft: number;
}): MovingRules['refusal'] {
  if (of.isFree) return null;
  if (of.isLate) return 'late';
  return of.movesLeft === 0 ? 'often' : null;
}
