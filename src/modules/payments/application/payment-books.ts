import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { InvoiceSubject } from '../domain/invoice-subject.js';
import type { ChargeOutcome } from '../domain/payment-gateway.js';
import { receivedAsSurplus, receivedForBooking } from '../domain/postings.js';
import { InvoiceRepository } from '../infrastructure/invoice.repository.js';
import { LedgerRepository } from '../infrastructure/ledger.repository.js';
import { PaymentRepository, type Payment } from '../infrastructure/payment.repository.js';
import { RefundRepository } from '../infrastructure/refund.repository.js';
import { REFUNDS_SWEEP } from './follow-refunds.js';

/** The provider's word that an order has been paid. */
export type SettledCharge = Extract<ChargeOutcome, { kind: 'settled' }>;

/** The one place where money that came in is written down. */
@Injectable()
export class PaymentBooks {
  constructor(
    readonly payments: PaymentRepository,
    private readonly invoices: InvoiceRepository,
    private readonly refunds: RefundRepository,
    private readonly ledger: LedgerRepository,
    private readonly subject: InvoiceSubject,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
  ) {}

  /** Locks subject → invoice → payment, then moves all of them or, if it was done before, nothing. */
  async settle(tx: Tx, seen: Payment, outcome: SettledCharge): Promise<void> {
    const invoice = await this.invoices.byId(tx, seen.invoiceId);
    if (!invoice) throw new Error('A payment without an invoice.');
    await this.subject.lock(tx, invoice.booking_id);
    const locked = await this.invoices.lock(tx, invoice.id);
    const payment = await this.payments.lock(tx, seen.id);
    if (!payment || payment.status === 'settled') return;
    const isFirst = locked?.status === 'open';
    const settlement = isFirst
      ? await this.subject.settle(tx, invoice.booking_id, outcome.paidAt)
      : 'surplus';
    const usedAs = settlement === 'keep' ? 'invoice' : 'surplus';
    const { paidAt, providerRef } = outcome;
    await this.payments.settle(tx, payment.id, { paidAt, providerRef, usedAs });
    const received = {
      paymentId: payment.id,
      provider: payment.provider,
      bookingId: invoice.booking_id,
      amount: payment.amount,
      at: tx.now,
    };
    if (usedAs === 'invoice') {
      await this.invoices.setStatus(tx, invoice.id, 'paid');
      await this.ledger.post(tx, receivedForBooking(received));
    } else {
      const refundId = await this.oweSurplus(tx, payment, invoice.booking_id);
      await this.ledger.post(tx, receivedAsSurplus({ ...received, refundId }));
    }
  }

  private async oweSurplus(tx: Tx, payment: Payment, bookingId: string): Promise<string> {
    const id = newId();
    const cause = `payment:${payment.id}:surplus`;
    await this.refunds.insert(tx, {
      id,
      paymentId: payment.id,
      bookingId,
      amount: payment.amount,
      cause,
      refundKey: id,
    });
    await this.outbox.publish(tx, {
      type: 'payment.surplus',
      aggregateId: id,
      payload: { bookingId, refundId: id, amount: payment.amount },
      dedupeKey: `payment.surplus:${id}`,
    });
    tx.afterCommit(() => this.jobs.wake(REFUNDS_SWEEP));
    return id;
  }
}
