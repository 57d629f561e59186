import type { Instant } from '../../../kernel/time/instant.js';
import type { GuestKind } from './guest-kinds.js';
import type { OwedMessage } from './message.js';

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
