import type { Instant } from '../../../kernel/time/instant.js';
import type { MessageKind, OwedMessage } from './message.js';
import type { Unwanted } from './preferences.js';

/** Why a message is not sent after all. */
export type DropReason =
  | 'already_due'
  | 'too_late'
  | 'booking_gone'
  | 'booking_moved'
  | 'booking_changed'
  | 'recipient_gone'
  | 'letter_over'
  | Unwanted;

/** The states in which a booking still deserves the message; kinds that are absent always do. */
const WANTED_WHILE: Readonly<Partial<Record<MessageKind, readonly string[]>>> = {
  request_received: ['requested'],
  request_sent: ['requested'],
  booking_confirmed: ['confirmed'],
  session_booked: ['confirmed'],
  session_cancelled: ['cancelled'],
  session_clashes: ['confirmed'],
  reminder_24h: ['confirmed'],
  reminder_1h: ['confirmed'],
  booking_rejected: ['rejected', 'cancelled'],
  booking_cancelled: ['cancelled'],
  own_cancellation: ['cancelled'],
  booking_moved: ['requested', 'confirmed'],
  offer_received: ['offered'],
  offer_ended: ['cancelled', 'expired'],
  offer_lapsed: ['expired'],
  hold_expired: ['expired'],
  guest_invited: ['confirmed'],
  guest_moved: ['confirmed'],
  guest_cancelled: ['cancelled'],
};

/**
 * Judges a due message by the booking as it is now.
 *
 * @param booking as re-read in the transaction that claims the message.
 * @returns undefined when it is still wanted.
 */
export function dropReasonOf(
  message: OwedMessage,
  booking: { readonly status: string; readonly timeRevision: number } | undefined,
  now: Instant,
): DropReason | undefined {
  if (message.uselessAt !== null && message.uselessAt <= now) return 'too_late';
  if (message.bookingId === null) return undefined;
  if (booking === undefined) return 'booking_gone';
  const statuses = WANTED_WHILE[message.kind];
  if (statuses === undefined) return undefined;
  if (booking.timeRevision !== message.revision) return 'booking_moved';
  return statuses.includes(booking.status) ? undefined : 'booking_changed';
}
