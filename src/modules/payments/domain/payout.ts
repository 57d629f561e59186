import type { Rupiah } from '../../../kernel/money/rupiah.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { Instant } from '../../../kernel/time/instant.js';
import type { PayoutStatus } from './payout-status.js';

/** One transfer to one psychologist: what was reserved of their balance, and what became of it. */
export interface Payout {
  readonly id: string;
  readonly batchId: string;
  readonly psychologistId: string;
  /** Of the psychologist, who has no hand in it. */
  readonly payeeAccountId: string;
  /** The account it was prepared for, whatever the psychologist enters later. */
  readonly bankAccountId: string;
  readonly gross: Rupiah;
  /** The part of it that came back from an earlier payout with its tax already withheld. */
  readonly taxedBefore: Rupiah;
  readonly withheld: Rupiah;
  readonly net: Rupiah;
  readonly status: PayoutStatus;
  readonly version: number;
  readonly preparedBy: string;
  readonly approvedAt: Instant | null;
}

/** How a transfer by hand is told: what the bank says of it. */
export interface Transfer {
  readonly bankReference: string;
  /** The day in Jakarta on which the bank moved the money. */
  readonly paidOn: CivilDate;
  /** What the bank took for it, borne by the platform. */
  readonly transferCost: Rupiah;
}

/** What the bank's statement says beside the transfer. It names nobody and no trade. */
export function transferTextOf(payoutId: string): string {
  return `RP ${payoutId.slice(-8).toUpperCase()}`;
}
