import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import type { Payment } from '../infrastructure/payment.repository.js';
import type { Refund } from '../infrastructure/refund.repository.js';
import { RefundBooks } from './refund-books.js';

export const REFUNDS_SWEEP = 'refunds';
const ASK_AGAIN_MS = 20_000;

/** Takes refunds to their end: sent with their own key, then followed until the bank confirms. */
@Injectable()
export class FollowRefunds implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly gateway: PaymentGateway,
    private readonly books: RefundBooks,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REFUNDS_SWEEP, () => this.run());
  }

  /** @returns how many refunds moved. */
  async run(): Promise<number> {
    let moved = 0;
    for (const refund of await this.books.refunds.requested(this.database)) {
      if (await this.runner.run((tx) => this.books.markSent(tx, refund))) moved++;
      await this.send(refund);
    }
    const now = this.clock.now();
    const before = instant(now - ASK_AGAIN_MS);
    for (const refund of await this.books.refunds.dueForCheck(this.database, before)) {
      if (await this.follow(refund)) moved++;
    }
    return moved;
  }

  /** Looks at once, because the provider just said something about this order. */
  async ofOrder(orderRef: string): Promise<void> {
    const payment = await this.books.payments.byOrder(this.database, orderRef);
    if (!payment) return;
    for (const refund of await this.books.refunds.sentOfPayment(this.database, payment.id)) {
      await this.follow(refund);
    }
  }

  /** The same key sent twice is one refund to the provider, so a lost answer is sent again. */
  private async send(refund: Refund): Promise<void> {
    const payment = await this.paymentOf(refund);
    const { orderRef } = payment;
    const { refundKey, amount } = refund;
    const outcome = await this.gateway.refund({ orderRef, refundKey, amount });
    if (outcome !== 'denied') return;
    await this.runner.run((tx) => this.books.markRefused(tx, refund));
  }

  private async follow(refund: Refund): Promise<boolean> {
    await this.books.refunds.noteCheck(this.database, refund.id, this.clock.now());
    const payment = await this.paymentOf(refund);
    const outcome = await this.gateway.statusOf(payment.orderRef);
    if (outcome.kind !== 'settled') return false;
    const known = outcome.refunds.find((candidate) => candidate.refundKey === refund.refundKey);
    if (!known) {
      await this.send(refund);
      return false;
    }
    if (!known.isConfirmed) return false;
    return this.runner.run((tx) => this.books.markConfirmed(tx, refund, payment.provider));
  }

  private async paymentOf(refund: Refund): Promise<Payment> {
    const payment = await this.books.payments.byId(this.database, refund.paymentId);
    if (!payment) throw new Error('A refund without its payment.');
    return payment;
  }
}
