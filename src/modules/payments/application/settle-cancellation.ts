import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { percentRoundedUp, rupiah, subtract, type Rupiah } from '../../../kernel/money/rupiah.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { cancelledInPart } from '../domain/postings.js';
import { InvoiceRepository } from '../infrastructure/invoice.repository.js';
import { LedgerRepository } from '../infrastructure/ledger.repository.js';
import { PaymentRepository, type Payment } from '../infrastructure/payment.repository.js';
import { RefundRepository } from '../infrastructure/refund.repository.js';
import { REFUNDS_SWEEP } from './follow-refunds.js';
import { RefundBooking } from './refund-booking.js';

/** A booking that is cancelled, and which part of what was paid goes back. */
export interface Cancelled {
  readonly bookingId: string;
  readonly psychologistId: string;
  readonly percent: number;
  readonly terms: { readonly feeBp: number; readonly vatBp: number };
}

/** What a cancellation means in money, in the transaction that cancels. */
@Injectable()
export class SettleCancellation {
  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly payments: PaymentRepository,
    private readonly refunds: RefundRepository,
    private readonly ledger: LedgerRepository,
    private readonly inWhole: RefundBooking,
    private readonly jobs: Jobs,
  ) {}

  /** What was paid for a booking and has not come too much: nothing for a free or unpaid one. */
  async paidFor(sql: Queryable, bookingId: string): Promise<Rupiah> {
    return (await this.paymentOf(sql, bookingId))?.amount ?? rupiah(0);
  }

  /** Refund first, rounded up; fee, its VAT and the psychologist's part come from what is kept. */
  async run(tx: Tx, { bookingId, psychologistId, percent, terms }: Cancelled): Promise<void> {
    if (percent === 100) return this.inWhole.run(tx, bookingId, 'cancelled');
    const paid = await this.paymentOf(tx, bookingId);
    if (paid === null) return;
    const refund = partOf(paid.amount, percent);
    const refundId = newId();
    await this.ledger.post(
      tx,
      cancelledInPart({
        ...{ bookingId, psychologistId, refundId, refund, terms, at: tx.now },
        kept: subtract(paid.amount, refund),
      }),
    );
    if (refund === 0) return;
    const cause = `booking:${bookingId}:cancelled`;
    const row = { id: refundId, paymentId: paid.id, bookingId, amount: refund, cause };
    await this.refunds.insert(tx, { ...row, refundKey: refundId });
    tx.afterCommit(() => this.jobs.wake(REFUNDS_SWEEP));
  }

  private async paymentOf(sql: Queryable, bookingId: string): Promise<Payment | null> {
    const [invoice] = await this.invoices.ofBookings(sql, [bookingId]);
    if (invoice?.status !== 'paid') return null;
    const attempts = await this.payments.ofInvoices(sql, [invoice.id]);
    return attempts.find((attempt) => attempt.usedAs === 'invoice') ?? null;
  }
}

/** A part in whole percent of what was paid, rounded up to a rupiah. */
export function partOf(paid: Rupiah, percent: number): Rupiah {
  return percentRoundedUp(paid, percent * 100);
}
