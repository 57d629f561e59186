import type { Instant } from '../../../kernel/time/instant.js';
import type { OwedMessage } from './message.js';
import type { StandingKind } from './suspension-kinds.js';

/** Owed at once, and never useless. */
export function owedAboutStanding(
  kind: StandingKind,
  { eventId, accountId }: { eventId: string; accountId: string },
  now: Instant,
): OwedMessage {
  return {
    ...{ aboutKind: 'event', aboutId: eventId, revision: 1, bookingId: null, amount: null },
    ...{ kind, recipientId: accountId, dueAt: now, uselessAt: null },
  };
}
