import type { Instant } from '../../../kernel/time/instant.js';
import type { BookingStatus } from './booking-status.js';
import type { Booking } from './booking.js';

/** What somebody says became of a session, and what is decided: `technical` is that the line was dead. */
export const CLAIMS = ['completed', 'client_absent', 'psychologist_absent', 'technical'] as const;
export type Claim = (typeof CLAIMS)[number];

export type OutcomeStatus = Exclude<Claim, 'technical'>;

const OUTCOMES: ReadonlySet<BookingStatus> = new Set<OutcomeStatus>([
  'completed',
  'client_absent',
  'psychologist_absent',
]);

type Facts = Pick<Booking, 'status' | 'outcomeClosesAt' | 'outcomeClosedAt'>;

/** Whether the outcome is one that either party may still speak against. */
export function isOpenToObjection(booking: Facts, now: Instant): boolean {
  const { status, outcomeClosesAt, outcomeClosedAt } = booking;
  return isOutcome(status) && outcomeClosedAt === null && now < (outcomeClosesAt ?? now);
}

export function isOutcome(status: BookingStatus): status is OutcomeStatus {
  return OUTCOMES.has(status);
}

/** The state a session is in that is decided to have been so. */
export function statusOf(claim: Claim): OutcomeStatus | 'cancelled' {
  return claim === 'technical' ? 'cancelled' : claim;
}
