import type { FactorKind } from './factor-kinds.js';
import type { GuestKind } from './guest-kinds.js';
import type { AccountLetterKind } from '../../accounts/index.js';
import type { PrivacyKind, ReportKind } from './message.js';
import type { StandingKind } from './suspension-kinds.js';

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** What a message says, before it is laid out. Never a word about what a session is for. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: Link;
  /** Offered before the action; mostly none. */
  readonly choices: readonly Link[];
  readonly closing: string;
}

/** What the words are put around. Times are ready to read, in the reader's language and zone. */
export interface LetterFacts {
  readonly name: string;
  readonly url: string;
  /** `besok 10.00 WIB`. */
  readonly shortTime: string;
  /** `Selasa, 24 November pukul 10.00 WIB`. */
  readonly fullTime: string;
  /** Until when the psychologist may answer; empty when there is no such time. */
  readonly answerBy: string;
  /** Until when cancelling is free, because the money came late; empty when it is not. */
  readonly freeUntil: string;
  /** Times that can be had instead, each with where to book it. */
  readonly choices: readonly Link[];
  /** `Rp250.000`; empty when it is not about money. */
  readonly amount: string;
  /** Whether the reader is reminded later, by whichever way. */
  readonly isReminded: boolean;
  /** `16–22 November 2026`, of a report; empty where there is none. */
  readonly period: string;
  /** What a report comes to, a line each. */
  readonly figures: readonly string[];
  /** From what something was done to the account; empty where nothing is known of it. */
  readonly device: string;
  /** What is to be typed in; empty where nothing is. */
  readonly code: string;
}

/** Who reads it: clients are addressed as "kamu", psychologists as "Anda". */
export type LetterKind =
  | 'request_received'
  | 'request_sent'
  | 'booking_confirmed'
  | 'booking_rejected'
  | 'hold_expired'
  | 'booking_cancelled'
  | 'booking_called_off'
  | MoveLetter
  | 'late_money_returned'
  | 'extra_money_returned'
  | 'client_reminder'
  | 'psychologist_reminder'
  | 'refund_confirmed'
  | 'email_taken'
  | 'application_decided'
  | 'session_news'
  | 'documents_expiring'
  | 'documents_expired'
  | 'safety_alert'
  | 'bank_account_changed'
  | 'payout_done'
  | FactorKind
  | GuestKind
  | PrivacyKind
  | StandingKind
  | AccountLetterKind
  | ReportKind;

/** What is called off, moved or offered, by who reads of it. */
export type MoveLetter =
  | 'own_cancellation'
  | 'client_moved'
  | 'psychologist_moved'
  | 'offer_received'
  | 'offer_ended'
  | 'offer_lapsed'
  | 'place_lapsed'
  | 'session_booked'
  | 'session_cancelled'
  | 'session_clashes';

export type LetterWords = Readonly<
  Record<
    LetterKind,
    (facts: LetterFacts) => Pick<Letter, 'subject' | 'paragraphs'> & { action: string }
  >
>;
