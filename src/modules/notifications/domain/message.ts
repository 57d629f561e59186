import type { Rupiah } from '../../../kernel/money/rupiah.js';
import type { Instant } from '../../../kernel/time/instant.js';
import type { AccountLetterKind } from '../../accounts/index.js';
import type { FactorKind } from './factor-kinds.js';
import type { GuestKind } from './guest-kinds.js';
import type { StandingKind } from './suspension-kinds.js';

/** The ways a message can take. */
export const CHANNELS = ['email', 'whatsapp'] as const;
export type Channel = (typeof CHANNELS)[number];

/** By WhatsApp alone, to a number that nobody has proven yet. */
export const PHONE_CODE = 'phone_code' as const;

/** What a message says. */
export type MessageKind =
  | 'request_received'
  | 'request_sent'
  | 'booking_confirmed'
  | 'session_booked'
  | 'session_cancelled'
  | 'session_clashes'
  | 'booking_rejected'
  | 'hold_expired'
  | 'reminder_24h'
  | 'reminder_1h'
  | 'booking_cancelled'
  | 'booking_called_off'
  | MoveKind
  | 'money_returned'
  | 'refund_confirmed'
  | 'email_taken'
  | 'application_decided'
  | 'session_news'
  | 'documents_expiring'
  | 'documents_expired'
  | 'safety_alert'
  | 'bank_account_changed'
  | 'payout_done'
  | typeof PHONE_CODE
  | FactorKind
  | GuestKind
  | PrivacyKind
  | StandingKind
  | AccountLetterKind
  | ReportKind;

/** News about a session that is called off, moved or offered, or about a place in line. */
type MoveKind =
  | 'own_cancellation'
  | 'booking_moved'
  | 'offer_received'
  | 'offer_ended'
  | 'offer_lapsed'
  | 'place_lapsed';

/** News about one's own data. */
export type PrivacyKind =
  'export_ready' | 'erasure_requested' | 'erasure_taken_back' | 'erasure_begins' | 'account_idle';

/** Reports that somebody wished to get. */
const REPORT_KINDS = ['daily_report', 'weekly_report'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export function isReport(kind: MessageKind): kind is ReportKind {
  return REPORT_KINDS.some((report) => report === kind);
}

/** What a message is about; with the revision, kind, channel and recipient it makes its key. */
export interface MessageSubject {
  /** `event`: nothing that lasts, so each event is news of its own. */
  readonly aboutKind: 'booking' | 'refund' | 'event';
  readonly aboutId: string;
  /** Of the booking's time; 1 where nothing is ever revised. */
  readonly revision: number;
  /** The booking whose state decides whether it is still wanted. */
  readonly bookingId: string | null;
  readonly amount: Rupiah | null;
}

/** A message somebody is owed from an instant on. */
export interface OwedMessage extends MessageSubject {
  readonly kind: MessageKind;
  /** The account it goes to. */
  readonly recipientId: string;
  readonly dueAt: Instant;
  /** From this instant on it would only annoy; null is never. */
  readonly uselessAt: Instant | null;
}

/** A message that was taken off the pile in order to be sent. */
export interface ClaimedMessage extends OwedMessage {
  readonly id: string;
  readonly channel: Channel;
  /** It was left to another channel, which failed: preferences no longer hold it back. */
  readonly standsIn: boolean;
  /** How often it has been claimed, this time included. */
  readonly attempts: number;
  /** Until when, on the machine's clock, it is this process's to send. */
  readonly claimedUntil: Instant;
}
