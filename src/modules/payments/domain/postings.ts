import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { sharesOf } from './shares.js';

/** One side of a posting: debit positive, credit negative, whole rupiah. */
interface PostingLine {
  readonly account: string;
  readonly ownerId: string | null;
  readonly bookingId: string | null;
  readonly amount: Rupiah;
}

/** A balanced money movement with the fact that caused it; one cause posts once. */
export interface Posting {
  readonly cause: string;
  readonly happenedAt: Instant;
  readonly lines: readonly PostingLine[];
}

interface Received {
  paymentId: string;
  provider: string;
  bookingId: string;
  amount: Rupiah;
  at: Instant;
}

/** Paid, and the time is kept: the client's money until the session's outcome closes. */
export function receivedForBooking(of: Received): Posting {
  return {
    cause: `payment:${of.paymentId}:received`,
    happenedAt: of.at,
    lines: [
      debit(gatewayOf(of.provider), null, of.bookingId, of.amount),
      credit('client_funds', of.bookingId, of.bookingId, of.amount),
    ],
  };
}

/** Paid twice, or late for a time that is gone: owed back at once, never through the booking. */
export function receivedAsSurplus(of: Received & { refundId: string }): Posting {
  return {
    cause: `payment:${of.paymentId}:received`,
    happenedAt: of.at,
    lines: [
      debit(gatewayOf(of.provider), null, of.bookingId, of.amount),
      credit('refunds_owed', of.refundId, of.bookingId, of.amount),
    ],
  };
}

interface RefundMove {
  refundId: string;
  bookingId: string | null;
  amount: Rupiah;
  at: Instant;
}

/** Rejected, lapsed, cancelled by the psychologist, or the psychologist was absent. */
export function refundOwed(of: RefundMove & { bookingId: string }): Posting {
  return {
    cause: `refund:${of.refundId}:owed`,
    happenedAt: of.at,
    lines: [
      debit('client_funds', of.bookingId, of.bookingId, of.amount),
      credit('refunds_owed', of.refundId, of.bookingId, of.amount),
    ],
  };
}

export function refundSent(of: RefundMove): Posting {
  return {
    cause: `refund:${of.refundId}:sent`,
    happenedAt: of.at,
    lines: [
      debit('refunds_owed', of.refundId, of.bookingId, of.amount),
      credit('refunds_in_transit', of.refundId, of.bookingId, of.amount),
    ],
  };
}

export function refundRefused(of: RefundMove): Posting {
  return {
    cause: `refund:${of.refundId}:refused`,
    happenedAt: of.at,
    lines: [
      debit('refunds_in_transit', of.refundId, of.bookingId, of.amount),
      credit('refunds_owed', of.refundId, of.bookingId, of.amount),
    ],
  };
}

export function refundConfirmed(of: RefundMove & { provider: string }): Posting {
  return {
    cause: `refund:${of.refundId}:confirmed`,
    happenedAt: of.at,
    lines: [
      debit('refunds_in_transit', of.refundId, of.bookingId, of.amount),
      credit(gatewayOf(of.provider), null, of.bookingId, of.amount),
    ],
  };
}

/** The outcome closed and all was kept: the psychologist's share becomes payable, the fee income. */
export function earned(of: {
  bookingId: string;
  psychologistId: string;
  kept: Rupiah;
  terms: { feeBp: number; vatBp: number };
  at: Instant;
}): Posting {
  const shares = sharesOf(of.kept, of.terms);
  const lines = [
    debit('client_funds', of.bookingId, of.bookingId, of.kept),
    credit('psychologist_payable', of.psychologistId, of.bookingId, shares.psychologist),
    credit('fee_income', null, of.bookingId, shares.fee),
    credit('vat_out', null, of.bookingId, shares.vat),
  ];
  return {
    cause: `booking:${of.bookingId}:earned`,
    happenedAt: of.at,
    lines: lines.filter((line) => line.amount !== 0),
  };
}

/** The client cancelled by the terms: a part goes back, what is kept is divided at once. */
export function cancelledInPart(of: {
  bookingId: string;
  psychologistId: string;
  refundId: string;
  refund: Rupiah;
  kept: Rupiah;
  terms: { feeBp: number; vatBp: number };
  at: Instant;
}): Posting {
  const shares = sharesOf(of.kept, of.terms);
  const lines = [
    debit('client_funds', of.bookingId, of.bookingId, rupiah(of.refund + of.kept)),
    credit('refunds_owed', of.refundId, of.bookingId, of.refund),
    credit('psychologist_payable', of.psychologistId, of.bookingId, shares.psychologist),
    credit('fee_income', null, of.bookingId, shares.fee),
    credit('vat_out', null, of.bookingId, shares.vat),
  ];
  return {
    cause: `booking:${of.bookingId}:cancelled`,
    happenedAt: of.at,
    lines: lines.filter((line) => line.amount !== 0),
  };
}

function gatewayOf(provider: string): string {
  return `gateway:${provider}`;
}

function debit(
  account: string,
  ownerId: string | null,
  bookingId: string | null,
  amount: Rupiah,
): PostingLine {
  return { account, ownerId, bookingId, amount };
}

function credit(
  account: string,
  ownerId: string | null,
  bookingId: string | null,
  amount: Rupiah,
): PostingLine {
  return { account, ownerId, bookingId, amount: rupiah(0 - amount) };
}
