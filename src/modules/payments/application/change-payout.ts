import { Injectable } from '@nestjs/common';
import { concerning } from '../../../platform/audit/admin-acts.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { Forbidden, NotFound, StaleVersion } from '../../../platform/http/http.errors.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import { PayoutNotInState, SecondAdminNeeded } from '../domain/payout.errors.js';
import type { Payout } from '../domain/payout.js';
import { PAYOUT_ARROWS, type PayoutAct } from '../domain/payout-status.js';
import { PayoutRepository } from '../infrastructure/payout.repository.js';
import { assertNotFrozen } from './assert-not-frozen.js';

/** An admin's word on a payout. The key makes it one act however often it arrives. */
export interface PayoutOrder {
  readonly payoutId: string;
  readonly adminId: string;
  readonly expected: ExpectedVersion;
  readonly key: string;
}

/** Where an act on a payout is let through, before anything of it is done. */
@Injectable()
export class ChangePayout {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly payouts: PayoutRepository,
  ) {}

  /**
   * @param said what the admin gave beside the act; repeated with other words it is refused.
   * @throws NotFound when there is no such payout; Forbidden to whoever it pays.
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws PayoutNotInState when the act does not start from its state.
   * @throws SecondAdminNeeded to whoever prepared it, save to withdraw it.
   * @throws BalanceFrozen to whoever approves while the payee is suspended at once.
   */
  run(
    order: PayoutOrder,
    { act, ...said }: { act: PayoutAct } & Readonly<Record<string, unknown>>,
    work: (tx: Tx, payout: Payout) => Promise<void>,
  ): Promise<RememberedAnswer<{ id: string }>> {
    const { payoutId: id, adminId, expected, key } = order;
    const request = { actor: adminId, route: `POST /admin/payouts/{id}/${act}`, key };
    return this.idempotency.once({ ...request, body: { id, expected, ...said } }, async (tx) => {
      const payout = await this.payouts.lock(tx, id);
      if (payout === null) throw new NotFound();
      concerning(payout.payeeAccountId);
      assertAllowed(payout, act, order);
      if (act === 'approve') await assertNotFrozen(tx, payout.psychologistId);
      await work(tx, payout);
      return { status: 200, body: { id } };
    });
  }
}

function assertAllowed(payout: Payout, act: PayoutAct, { adminId, expected }: PayoutOrder): void {
  if (payout.payeeAccountId === adminId) throw new Forbidden();
  if (expected !== undefined && expected !== payout.version) throw new StaleVersion();
  if (PAYOUT_ARROWS[act].from !== payout.status) throw new PayoutNotInState(payout.status);
  if (act !== 'withdraw' && payout.preparedBy === adminId) throw new SecondAdminNeeded();
}
