import { Injectable } from '@nestjs/common';
import { civilDateOf } from '../../../kernel/time/zones.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import type { RememberedAnswer } from '../../../platform/http/idempotency.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { payoutDone } from '../domain/payout-postings.js';
import type { Payout, Transfer } from '../domain/payout.js';
import { TAX_ZONE } from '../domain/withholding.js';
import { LedgerRepository } from '../infrastructure/ledger.repository.js';
import { PayoutRepository } from '../infrastructure/payout.repository.js';
import { assertNotFrozen } from './assert-not-frozen.js';
import { ChangePayout, type PayoutOrder } from './change-payout.js';

/** Says that the bank has moved the money, when, and what it calls the transfer. */
@Injectable()
export class PayPayout {
  constructor(
    private readonly change: ChangePayout,
    private readonly payouts: PayoutRepository,
    private readonly ledger: LedgerRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @throws ValidationFailed for a day before the approval or after today, in Jakarta.
   * @throws BalanceFrozen for a day after the one on which the payee was suspended at once.
   */
  run(order: PayoutOrder, transfer: Transfer): Promise<RememberedAnswer<{ id: string }>> {
    return this.change.run(order, { act: 'pay', ...transfer }, async (tx, payout) => {
      assertPossible(transfer, payout, tx.now);
      await assertNotFrozen(tx, payout.psychologistId, transfer.paidOn);
      const change = { transfer: { ...transfer, by: order.adminId } };
      await this.payouts.move(tx, payout, { act: 'pay', actorId: order.adminId, change });
      await this.ledger.post(tx, payoutDone({ ...payout, ...transfer }, tx.now));
      await this.outbox.publish(tx, {
        type: 'payment.payout_done',
        aggregateId: payout.id,
        payload: { payoutId: payout.id, accountId: payout.payeeAccountId, amount: payout.net },
        dedupeKey: `payment.payout_done:${payout.id}`,
      });
    });
  }
}

function assertPossible({ paidOn }: Transfer, { approvedAt }: Payout, now: Instant): void {
  const today = civilDateOf(TAX_ZONE, now);
  const since = approvedAt === null ? today : civilDateOf(TAX_ZONE, approvedAt);
  if (paidOn >= since && paidOn <= today) return;
  const detail = `must be a day from ${since} to ${today}`;
  throw new ValidationFailed([{ pointer: '/paidOn', code: 'outOfRange', detail }]);
}
