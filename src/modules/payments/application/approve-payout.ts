import { Injectable } from '@nestjs/common';
import type { RememberedAnswer } from '../../../platform/http/idempotency.js';
import { Settings } from '../../settings/index.js';
import { payoutApproved } from '../domain/payout-postings.js';
import { withholdFrom } from '../domain/withholding.js';
import { LedgerRepository } from '../infrastructure/ledger.repository.js';
import { PayoutRepository } from '../infrastructure/payout.repository.js';
import { ChangePayout, type PayoutOrder } from './change-payout.js';

/** The second admin's yes: tax is withheld at the rate in force now, the rest may be transferred. */
@Injectable()
export class ApprovePayout {
  constructor(
    private readonly change: ChangePayout,
    private readonly payouts: PayoutRepository,
    private readonly ledger: LedgerRepository,
    private readonly settings: Settings,
  ) {}

  run(order: PayoutOrder): Promise<RememberedAnswer<{ id: string }>> {
    return this.change.run(order, { act: 'approve' }, async (tx, payout) => {
      const withholdingBp = await this.settings.value(tx, 'payout_withholding_bp', tx.now);
      const parts = withholdFrom(payout, withholdingBp);
      const approval = { by: order.adminId, withholdingBp, ...parts };
      const { adminId: actorId } = order;
      await this.payouts.move(tx, payout, { act: 'approve', actorId, change: { approval } });
      await this.ledger.post(tx, payoutApproved({ ...payout, ...parts }, tx.now));
    });
  }
}
