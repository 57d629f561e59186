import { MINUTE, type Instant } from '../../../kernel/time/instant.js';

/** Beside the client; as many places as a booking has (`booking_guest.seat`). */
export const MOST_GUESTS = 5;
/** Machine time, from when the mail with it is written. */
export const GUEST_CODE_MS = 10 * MINUTE;
/** Wrong ones after which a code is worth nothing. */
export const MOST_GUEST_TRIES = 5;
/** Codes for one link, ever: fifty guesses in a million, and no mailbox is flooded. */
export const MOST_GUEST_CODES = 10;

/** `bound`: the link belongs to one device. `refused`: it does, and somebody tried another. */
export const GUEST_STATES = ['invited', 'bound', 'refused', 'revoked', 'replaced'] as const;
export type GuestState = (typeof GUEST_STATES)[number];

/** Somebody who was invited to one session, by the one link they were sent. */
export interface Guest {
  readonly id: string;
  readonly bookingId: string;
  readonly name: string;
  readonly email: string;
  readonly state: GuestState;
  readonly invitedAt: Instant;
}

/** Why a link opens nothing any more. */
export type LinkEnding = Extract<GuestState, 'revoked' | 'replaced'>;
