import type { Instant } from '../../../kernel/time/instant.js';

/** `withdrawn` by its client, `hidden` by an admin; only `published` ones count and are shown. */
export const REVIEW_STATUSES = ['published', 'hidden', 'withdrawn'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export const LONGEST_TEXT = 2000;
export const LONGEST_REASON = 500;

/** Why somebody thinks a review should not stand. */
export const REPORT_REASONS = ['personal_data', 'insult', 'not_about_session', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What an admin decides about a review. */
export const VERDICTS = ['hide', 'restore', 'keep'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a client says of a session. */
export interface Opinion {
  /** 1 to 5. */
  readonly rating: number;
  readonly text: string | null;
}

export interface Review extends Opinion {
  readonly id: string;
  readonly bookingId: string;
  readonly psychologistId: string;
  readonly clientAccountId: string;
  readonly status: ReviewStatus;
  readonly version: number;
  readonly createdAt: Instant;
  readonly editedAt: Instant | null;
  readonly reply: { readonly text: string; readonly at: Instant } | null;
}
