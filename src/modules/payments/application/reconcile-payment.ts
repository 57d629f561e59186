import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../../kernel/time/clock.js';
import { HOUR } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { LOG } from '../../../platform/log/log.module.js';
import { PaymentGateway, type ChargeOutcome } from '../domain/payment-gateway.js';
import type { Payment } from '../infrastructure/payment.repository.js';
import { PaymentBooks, type SettledCharge } from './payment-books.js';

type EndStatus = 'expired' | 'cancelled' | 'failed';

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
    private readonly clock: Clock,
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
      return outcome;
    }
    const end = this.endOf(payment, outcome);
    if (end) await this.runner.run((tx) => this.books.payments.end(tx, payment.id, end));
    return outcome;
  }

  /** An order nobody ever opened dies silently at the provider: after an hour we stop asking. */
  private endOf(payment: Payment, { kind }: ChargeOutcome): EndStatus | null {
    if (kind === 'expired' || kind === 'cancelled' || kind === 'failed') return kind;
    const isForgotten = kind === 'not_started' && this.clock.now() > payment.payUntil + HOUR;
    return isForgotten ? 'expired' : null;
  }

  private matches(payment: Payment, outcome: SettledCharge): boolean {
    const isOurs = outcome.amount === payment.amount && outcome.currency === 'IDR';
    if (!isOurs) this.log.error({ paymentId: payment.id }, 'the provider tells another amount');
    return isOurs;
  }
}
