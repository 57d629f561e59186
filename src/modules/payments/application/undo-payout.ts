import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { RememberedAnswer } from '../../../platform/http/idempotency.js';
import { payoutFailed, payoutReversed, payoutWithdrawn } from '../domain/payout-postings.js';
import type { Payout } from '../domain/payout.js';
import type { Posting } from '../domain/postings.js';
import { isTaxMonthOpen } from '../domain/withholding.js';
import { LedgerRepository } from '../infrastructure/ledger.repository.js';
import { PayoutRepository } from '../infrastructure/payout.repository.js';
import { ChangePayout, type PayoutOrder } from './change-payout.js';

type Undoing = 'withdraw' | 'fail' | 'reverse';

/** Gives a payout's money back to the psychologist's balance, wherever it had got to. */
@Injectable()
export class UndoPayout {
  constructor(
    private readonly change: ChangePayout,
    private readonly payouts: PayoutRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  /**
   * Withdrawn before it was approved, failed before the bank took it, or reversed by the bank after.
   *
   * @param reason admins read it, nobody else.
   */
  run(order: PayoutOrder, act: Undoing, reason: string): Promise<RememberedAnswer<{ id: string }>> {
    return this.change.run(order, { act, reason }, async (tx, payout) => {
      const isTaxKept = act === 'reverse' && isKept(tx, payout);
      const done = { act, reason, actorId: order.adminId, change: { isTaxKept } };
      await this.payouts.move(tx, payout, done);
      await this.ledger.post(tx, postingOf(tx, act, { ...payout, isTaxKept }));
    });
  }
}

/** What was withheld has been handed on to the state with its month. */
function isKept(tx: Tx, { withheld, approvedAt }: Payout): boolean {
  return withheld > 0 && approvedAt !== null && !isTaxMonthOpen(approvedAt, tx.now);
}

function postingOf(tx: Tx, act: Undoing, payout: Payout & { isTaxKept: boolean }): Posting {
  switch (act) {
    case 'withdraw':
      return payoutWithdrawn(payout, tx.now);
    case 'fail':
      return payoutFailed(payout, tx.now);
    case 'reverse':
      return payoutReversed(payout, tx.now);
  }
}
