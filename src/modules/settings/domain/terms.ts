import type { Instant } from '../../../kernel/time/instant.js';

/** From so many hours before the start on, a cancelling client gets this percent back. */
export interface RefundStep {
  readonly hoursBefore: number;
  readonly percent: number;
}

/** What a booking is made under and keeps. Basis points: 100 are one percent. */
export interface Terms {
  readonly id: string;
  readonly validFrom: Instant;
  /** The most hours first. */
  readonly refundSteps: readonly RefundStep[];
  /** Share of the price that is earned when the client does not come. */
  readonly absentPercent: number;
  /** The platform's share of the price. */
  readonly feeBp: number;
  /** Value added tax, on the platform's fee alone. */
  readonly vatBp: number;
  /** How long a time is kept while the client pays. */
  readonly holdMinutes: number;
  /** How long a psychologist may think about a request. */
  readonly decideHours: number;
  /** A decision comes at the latest so many hours before the start. */
  readonly decideBeforeHours: number;
  /** How long an outcome stays open to objection. */
  readonly objectionHours: number;
  /** A client moves an agreed session no later than so many hours before its start. */
  readonly moveUntilHours: number;
  /** And no more often than this. */
  readonly mostMoves: number;
  /** How long an offer is kept. */
  readonly offerHours: number;
}
