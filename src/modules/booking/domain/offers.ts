import { earlierOf, plusHours, type Instant } from '../../../kernel/time/instant.js';
import type { Booking } from './booking.js';

/** So many open offers stand beside one booking, or before one client, and no more. */
export const MOST_OFFERS = 3;

/** Until when an offer is kept: its own length, and never past what it would replace or begin. */
export function offerUntil(
  now: Instant,
  offered: {
    readonly startsAt: Instant;
    readonly replaces: Pick<Booking, 'status' | 'startsAt' | 'decideUntil'> | null;
  },
  terms: { readonly offerHours: number },
): Instant {
  const own = earlierOf(plusHours(now, terms.offerHours), offered.startsAt);
  const { replaces } = offered;
  if (replaces === null) return own;
  const end = replaces.status === 'requested' ? replaces.decideUntil : null;
  return earlierOf(own, earlierOf(replaces.startsAt, end ?? replaces.startsAt));
}
