import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { refundOwed } from '../domain/postings.js';
import { InvoiceRepository } from '../infrastructure/invoice.repository.js';
import { LedgerRepository } from '../infrastructure/ledger.repository.js';
import { PaymentRepository } from '../infrastructure/payment.repository.js';
import { RefundRepository } from '../infrastructure/refund.repository.js';
import { REFUNDS_SWEEP } from './follow-refunds.js';

/**
 * Owes a booking's whole price back, in the transaction that ends the booking: "confirmed and
 * refunded" cannot exist. A free or unpaid booking owes nothing.
 */
@Injectable()
export class RefundBooking {
  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly payments: PaymentRepository,
    private readonly refunds: RefundRepository,
    private readonly ledger: LedgerRepository,
    private readonly jobs: Jobs,
  ) {}

  /** @param because the act that ended it; one refund per booking and act. */
  async run(tx: Tx, bookingId: string, because: string): Promise<void> {
    const [invoice] = await this.invoices.ofBookings(tx, [bookingId]);
    if (invoice?.status !== 'paid') return;
    const attempts = await this.payments.ofInvoices(tx, [invoice.id]);
    const paid = attempts.find((attempt) => attempt.usedAs === 'invoice');
    if (!paid) return;
    const refund = {
      id: newId(),
      paymentId: paid.id,
      bookingId,
      amount: paid.amount,
      cause: `booking:${bookingId}:${because}`,
    };
    if (!(await this.refunds.insert(tx, { ...refund, refundKey: refund.id }))) return;
    const { amount } = paid;
    await this.ledger.post(tx, refundOwed({ refundId: refund.id, bookingId, amount, at: tx.now }));
    tx.afterCommit(() => this.jobs.wake(REFUNDS_SWEEP));
  }
}
