import type { Instant } from '../../../kernel/time/instant.js';
import type { FactorKind } from './factor-kinds.js';
import type { OwedMessage } from './message.js';

/** What of ours a mail leads to, beside the account's own page. */
export const LINKED = {
  factor_reset_started: 'factor-reset',
  admin_invited: 'admin-invitation',
  guest_invited: 'guest',
  guest_code: 'guest',
  guest_moved: 'guest',
} as const;

export function isLinked(kind: string): kind is keyof typeof LINKED {
  return Object.hasOwn(LINKED, kind);
}

/** Owed at once. `aboutId` is the event, or the row that a link in the mail opens. */
export function owedAboutFactors(
  kind: FactorKind,
  { aboutId, accountId }: { aboutId: string; accountId: string },
  now: Instant,
): OwedMessage {
  return {
    ...{ aboutKind: 'event', aboutId, revision: 1, bookingId: null, amount: null },
    ...{ kind, recipientId: accountId, dueAt: now, uselessAt: null },
  };
}
