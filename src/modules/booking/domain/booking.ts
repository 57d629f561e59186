import type { Instant } from '../../../kernel/time/instant.js';
import type { Mode } from '../../directory/index.js';
import type { BookingStatus } from './booking-status.js';

/** Who a booking comes from: `waitlist` and `psychologist` begin as offers. */
export type BookingOrigin = 'client' | 'psychologist' | 'waitlist';

/** One agreed session of one psychologist with one person in care. Instants are UTC. */
export interface Booking {
  readonly id: string;
  /** Its own id, or that of the booking an offer would move. */
  readonly chainId: string;
  readonly origin: BookingOrigin;
  readonly psychologistId: string;
  readonly clientAccountId: string;
  readonly carePersonId: string;
  readonly serviceId: string;
  readonly serviceName: string;
  /** Whole rupiah. */
  readonly price: number;
  readonly termsId: string;
  readonly mode: Mode;
  readonly status: BookingStatus;
  readonly version: number;
  readonly timeRevision: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The psychologist's zone when the time was agreed. */
  readonly wallZone: string;
  readonly clientZone: string;
  readonly needsConfirmation: boolean;
  readonly keepUntil: Instant | null;
  readonly decideUntil: Instant | null;
  readonly paymentStartedAt: Instant | null;
  /** The most a client who moved it may get back by cancelling; null when nothing caps it. */
  readonly refundCapPercent: number | null;
  /** Until when cancelling gives everything back: late money, or moved by the psychologist; else null. */
  readonly freeCancelUntil: Instant | null;
  readonly holdSeat: number | null;
  readonly outcomeClosesAt: Instant | null;
  readonly outcomeClosedAt: Instant | null;
  readonly createdAt: Instant;
}

/** Who did something to a booking; `system` has no account. */
export type BookingActor =
  | { readonly kind: 'client' | 'psychologist' | 'admin'; readonly accountId: string }
  | { readonly kind: 'system' };

export const SYSTEM: BookingActor = { kind: 'system' };
