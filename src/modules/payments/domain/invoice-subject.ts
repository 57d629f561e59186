import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Instant } from '../../../kernel/time/instant.js';

/** Whether what was paid for still stands. */
export type Settlement = 'keep' | 'surplus';

/**
 * What an invoice is for, as payments sees it: an opaque id with a say in money. Booking provides
 * it. Locks are taken subject first, then invoice, payment, refund, ledger.
 */
export abstract class InvoiceSubject {
  /** Locks the subject and notes that paying begins; answers until when money is in time. */
  abstract beginPayment(tx: Tx, subjectId: string): Promise<{ payUntil: Instant }>;
  /** Locks the subject, so that nothing moves it while its money is booked. */
  abstract lock(tx: Tx, subjectId: string): Promise<void>;
  /** Decides what the money buys, and moves the subject accordingly. */
  abstract settle(tx: Tx, subjectId: string, paidAt: Instant): Promise<Settlement>;
}
