import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { LOG } from '../../../platform/log/log.module.js';
import { PaymentGateway, type ChargeOutcome } from '../domain/payment-gateway.js';
import type { Payment } from '../infrastructure/payment.repository.js';
import { PaymentBooks, type SettledCharge } from './payment-books.js';

const DEAD = { expired: 'expired', cancelled: 'cancelled', failed: 'failed' } as const;

/**
 * Makes our books agree with the provider's about one order. A notification only says "look": the
 * provider is always asked, so order and repetition of notifications do not matter.
 */
@Injectable()
export class ReconcilePayment {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly gateway: PaymentGateway,
    private readonly books: PaymentBooks,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** What the provider says of the order now; `unknown` also when the order is none of ours. */
  async run(orderRef: string): Promise<ChargeOutcome> {
    const payment = await this.books.payments.byOrder(this.database, orderRef);
    if (!payment) return { kind: 'unknown' };
    const outcome = await this.gateway.statusOf(orderRef);
    if (outcome.kind === 'settled') {
      if (!this.matches(payment, outcome)) return { kind: 'unknown' };
      await this.runner.run((tx) => this.books.settle(tx, payment, outcome));
    } else if (outcome.kind in DEAD) {
      const status = DEAD[outcome.kind as keyof typeof DEAD];
      await this.runner.run((tx) => this.books.payments.end(tx, payment.id, status));
    }
    return outcome;
  }

  private matches(payment: Payment, outcome: SettledCharge): boolean {
    const isOurs = outcome.amount === payment.amount && outcome.currency === 'IDR';
    if (!isOurs) this.log.error({ paymentId: payment.id }, 'the provider tells another amount');
    return isOurs;
  }
}
