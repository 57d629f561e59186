import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { refundConfirmed, refundRefused, refundSent } from '../domain/postings.js';
import { LedgerRepository } from '../infrastructure/ledger.repository.js';
import { PaymentRepository } from '../infrastructure/payment.repository.js';
import { RefundRepository, type Refund } from '../infrastructure/refund.repository.js';

/** A refund's moves, each with its posting. False when the refund has moved on already. */
@Injectable()
export class RefundBooks {
  constructor(
    readonly refunds: RefundRepository,
    readonly payments: PaymentRepository,
    private readonly ledger: LedgerRepository,
    private readonly outbox: Outbox,
  ) {}

  async markSent(tx: Tx, refund: Refund): Promise<boolean> {
    if (!(await this.refunds.move(tx, refund.id, 'requested', 'sent'))) return false;
    await this.ledger.post(tx, refundSent(moveOf(tx, refund)));
    return true;
  }

  /** The provider cannot pay back this way: the money is owed again, by another route. */
  async markRefused(tx: Tx, refund: Refund): Promise<boolean> {
    if (!(await this.refunds.move(tx, refund.id, 'sent', 'waiting_for_client'))) return false;
    await this.ledger.post(tx, refundRefused(moveOf(tx, refund)));
    return true;
  }

  async markConfirmed(tx: Tx, refund: Refund, provider: string): Promise<boolean> {
    if (!(await this.refunds.move(tx, refund.id, 'sent', 'confirmed'))) return false;
    await this.ledger.post(tx, refundConfirmed({ ...moveOf(tx, refund), provider }));
    if (refund.bookingId === null) return true;
    await this.outbox.publish(tx, {
      type: 'payment.refund_confirmed',
      aggregateId: refund.id,
      payload: { bookingId: refund.bookingId, refundId: refund.id, amount: refund.amount },
      dedupeKey: `payment.refund_confirmed:${refund.id}`,
    });
    return true;
  }
}

function moveOf(
  tx: Tx,
  refund: Refund,
): { refundId: string; bookingId: string | null; amount: Refund['amount']; at: Tx['now'] } {
  return { refundId: refund.id, bookingId: refund.bookingId, amount: refund.amount, at: tx.now };
}
