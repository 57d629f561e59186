import type { Instant } from '../../../kernel/time/instant.js';
import type { OwedMessage, PrivacyKind } from './message.js';

export const PRIVACY_KINDS: readonly PrivacyKind[] = [
  'export_ready',
  'erasure_requested',
  'erasure_taken_back',
  'erasure_begins',
  'account_idle',
];

/** Something about the recipient's own data; what it says in full stands behind the log-in. */
export function owedAboutPrivacy(
  event: {
    readonly eventId: string;
    readonly kind: PrivacyKind;
    readonly accountId: string;
    /** When what it invites to is over. */
    readonly uselessAt?: Instant | undefined;
  },
  now: Instant,
): OwedMessage[] {
  return [
    {
      aboutKind: 'event',
      aboutId: event.eventId,
      revision: 1,
      bookingId: null,
      amount: null,
      kind: event.kind,
      recipientId: event.accountId,
      dueAt: now,
      uselessAt: event.uselessAt ?? null,
    },
  ];
}
