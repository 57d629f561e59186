import type { Instant } from '../../../kernel/time/instant.js';
import type { OwedMessage } from './message.js';

/** What goes to a guest’s own address: they need no account, and are told nothing of what a session is for. */
export const GUEST_KINDS = [
  'guest_invited',
  'guest_code',
  'guest_moved',
  'guest_cancelled',
] as const;
export type ToGuestKind = (typeof GUEST_KINDS)[number];
/** `guest_refused` goes to the two whose guest it is. */
export type GuestKind = ToGuestKind | 'guest_refused';

export function isToGuest(kind: string): kind is ToGuestKind {
  return GUEST_KINDS.some((each) => each === kind);
}

/** What of it matters to whoever is owed a message. */
export interface GuestNews {
  readonly guestId: string;
  readonly bookingId: string;
  /** Of the booking's time, or of the codes asked for: each is one letter. */
  readonly revision: number;
  /** In whose name a guest is written to, or whom the news is for. */
  readonly accountId: string;
}

/** Owed at once. */
export function owedAboutGuest(
  kind: GuestKind,
  { guestId, bookingId, revision, accountId }: GuestNews,
  { dueAt, uselessAt = null }: { dueAt: Instant; uselessAt?: Instant | null },
): OwedMessage {
  return {
    ...{ aboutKind: 'event', aboutId: guestId, revision, bookingId, amount: null },
    ...{ kind, recipientId: accountId, dueAt, uselessAt },
  };
}
