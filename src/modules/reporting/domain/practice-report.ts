import type { Rupiah } from '../../../kernel/money/rupiah.js';
import type { Instant } from '../../../kernel/time/instant.js';
import type { BookingStatus } from '../../booking/index.js';
import type { PracticeFigures } from './practice-figures.js';
import type { PracticePeriod } from './practice-period.js';

/** Whose act a session ended by, where it was called off. */
export const CANCELLERS = ['client', 'psychologist', 'platform'] as const;
export type Canceller = (typeof CANCELLERS)[number];

/** A session of the period as its psychologist sees it; nothing of why somebody came. */
export interface ReportedSession {
  readonly bookingId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly clientName: string;
  readonly serviceName: string;
  readonly mode: 'video' | 'voice' | 'chat';
  readonly status: BookingStatus;
  /** Set exactly when it was cancelled. */
  readonly cancelledBy: Canceller | null;
  /** Agreed and over, without an outcome. */
  readonly isUnmarked: boolean;
  /** Rejected because nobody answered in time. */
  readonly isLapsed: boolean;
  readonly price: Rupiah;
  /** The psychologist's part, once earned. */
  readonly share: Rupiah;
  /** Of the client's money, until the outcome closes. */
  readonly held: Rupiah;
  readonly refunded: Rupiah;
}

/** What one day of a period came to. */
interface ReportedDay {
  readonly period: PracticePeriod;
  readonly figures: PracticeFigures;
}

/** A psychologist's day or week beside the one before. */
export interface PracticeReport {
  readonly period: PracticePeriod;
  readonly previous: PracticePeriod;
  readonly figures: PracticeFigures;
  readonly before: PracticeFigures;
  /** In order; one for a day. */
  readonly days: readonly ReportedDay[];
  /** By their start. */
  readonly sessions: readonly ReportedSession[];
}
