import type { Rupiah } from '../../../kernel/money/rupiah.js';

/**
 * Sessions that begin in the period, each counted once by the state it is in now. A time that was
 * held and never paid never reached the psychologist and is none of them.
 */
export interface SessionCounts {
  readonly total: number;
  readonly completed: number;
  /** Agreed and not over. */
  readonly upcoming: number;
  /** Agreed and over, without an outcome. */
  readonly unmarked: number;
  /** Waiting for an answer. */
  readonly requested: number;
  readonly clientAbsent: number;
  readonly psychologistAbsent: number;
  readonly cancelledByClient: number;
  readonly cancelledByPsychologist: number;
  /** By an admin, or by the system. */
  readonly cancelledByPlatform: number;
  readonly rejected: number;
  /** Not answered in time. */
  readonly lapsed: number;
}

/** What happened to requests within the period, whenever their sessions are. */
export interface RequestFigures {
  readonly received: number;
  readonly confirmed: number;
  /** Of those confirmed, from asked to confirmed, to the minute; null when there are none. */
  readonly medianMinutesToConfirm: number | null;
}

/** Minutes. What is open is what the hours say now, and any time that was booked beside them. */
export interface TimeFigures {
  /** Of the completed sessions that begin in the period. */
  readonly heldMinutes: number;
  /** Of the period, taken by agreed sessions, whatever became of them. */
  readonly bookedMinutes: number;
  readonly openMinutes: number;
  /** Booked of open, to a tenth; null when nothing was open. */
  readonly occupancyPercent: number | null;
}

/** Out of the ledger. Movements are those within the period, balances stand at its end. */
export interface MoneyFigures {
  /** What sessions brought once their outcome closed: share, fee and VAT together. */
  readonly earned: Rupiah;
  readonly share: Rupiah;
  readonly fee: Rupiah;
  readonly vat: Rupiah;
  /** Went back to clients; what was paid twice or too late never was for a session. */
  readonly refunded: Rupiah;
  readonly refundCount: number;
  readonly paidOut: Rupiah;
  /** Kept back for the state when payouts were approved, less what was given back. */
  readonly taxWithheld: Rupiah;
  /** Balance: paid by clients for sessions that have not closed. */
  readonly heldForSessions: Rupiah;
  /** Balance: earned and not paid out; below zero when owed to the house. */
  readonly payable: Rupiah;
  /** Balance: taken out of it for a payout that has not arrived. */
  readonly payoutUnderWay: Rupiah;
}

export interface ReviewFigures {
  /** Written in the period, as far as they are shown. */
  readonly count: number;
  /** Their mean to a hundredth; null when there are none. */
  readonly average: number | null;
  /** Of all shown that were written by the end of the period. */
  readonly rating: number | null;
  readonly ratingCount: number;
}

/** What a psychologist's period came to. */
export interface PracticeFigures {
  readonly sessions: SessionCounts;
  readonly requests: RequestFigures;
  readonly time: TimeFigures;
  readonly money: MoneyFigures;
  readonly reviews: ReviewFigures;
}

/** Whether nothing at all happened: no session, no request, no money that moved, no review. */
export function isEmpty({ sessions, requests, money, reviews }: PracticeFigures): boolean {
  const happened = [
    sessions.total,
    requests.received,
    requests.confirmed,
    money.share,
    money.fee,
    money.refundCount,
    money.paidOut,
    money.taxWithheld,
    reviews.count,
  ];
  return happened.every((count) => count === 0);
}
