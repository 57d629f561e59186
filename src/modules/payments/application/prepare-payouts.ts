import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Forbidden, NotFound } from '../../../platform/http/http.errors.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import { BalanceTooLow, BankAccountMissing, PayoutInFlight } from '../domain/payout.errors.js';
import { payoutPrepared } from '../domain/payout-postings.js';
import { BankAccountRepository } from '../infrastructure/bank-account.repository.js';
import { LedgerRepository } from '../infrastructure/ledger.repository.js';
import { PayoutRepository } from '../infrastructure/payout.repository.js';
import { assertNotFrozen } from './assert-not-frozen.js';

const ROUTE = 'POST /admin/payout-batches';
const PAYEE = `SELECT account_id AS "accountId" FROM psychologist_view WHERE id = $1`;

/** Whom to pay, and how much of their balance: the sum that the admin had before their eyes. */
export interface PlannedPayout {
  readonly psychologistId: string;
  readonly gross: Rupiah;
}

/** Payouts that were prepared together. */
export interface PreparedBatch {
  readonly id: string;
  readonly payoutIds: readonly string[];
}

/** Reserves what psychologists have earned, so that another admin can have it transferred. */
@Injectable()
export class PreparePayouts {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly payouts: PayoutRepository,
    private readonly bankAccounts: BankAccountRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  /**
   * All of them or none. What was earned since the sums were shown stays for the next time.
   *
   * @throws NotFound when there is no such psychologist; Forbidden to whoever would pay themselves.
   * @throws PayoutInFlight, BankAccountMissing, BalanceTooLow or BalanceFrozen, each naming the psychologist.
   */
  run(
    adminId: string,
    key: string,
    planned: readonly PlannedPayout[],
  ): Promise<RememberedAnswer<PreparedBatch>> {
    const request = { actor: adminId, route: ROUTE, key, body: planned };
    return this.idempotency.once(request, async (tx) => {
      const batch = { id: newId(), preparedBy: adminId, key };
      await this.payouts.insertBatch(tx, batch);
      const payoutIds: string[] = [];
      // Everybody takes the balances' locks in the same order.
      for (const plan of inOrder(planned)) payoutIds.push(await this.prepare(tx, batch, plan));
      return { status: 201, body: { id: batch.id, payoutIds } };
    });
  }

  private async prepare(
    tx: Tx,
    { id: batchId, preparedBy }: { id: string; preparedBy: string },
    { psychologistId, gross }: PlannedPayout,
  ): Promise<string> {
    await this.assertForAnother(tx, psychologistId, preparedBy);
    await assertNotFrozen(tx, psychologistId);
    await this.payouts.lockPayable(tx, psychologistId);
    const account = await this.bankAccounts.current(tx, psychologistId);
    if (account === null) throw new BankAccountMissing(psychologistId);
    const payout = {
      ...{ id: newId(), batchId, psychologistId, bankAccountId: account.id, gross, preparedBy },
      ...{
        net: gross,
        withheld: rupiah(0),
        taxedBefore: await this.taxed(tx, psychologistId, gross),
      },
    };
    const payable = await this.payouts.payable(tx, psychologistId);
    if (!(await this.payouts.insert(tx, payout))) throw new PayoutInFlight(psychologistId);
    if (payable < gross) throw new BalanceTooLow(psychologistId);
    await this.ledger.post(tx, payoutPrepared(payout, tx.now));
    return payout.id;
  }

  private async taxed(tx: Tx, psychologistId: string, gross: Rupiah): Promise<Rupiah> {
    return rupiah(Math.min(gross, await this.payouts.taxed(tx, psychologistId)));
  }

  private async assertForAnother(tx: Tx, psychologistId: string, adminId: string): Promise<void> {
    const [payee] = await tx.query<{ accountId: string }>(PAYEE, [psychologistId]);
    if (payee === undefined) throw new NotFound();
    if (payee.accountId === adminId) throw new Forbidden();
  }
}

function inOrder(planned: readonly PlannedPayout[]): PlannedPayout[] {
  return [...planned].sort((left, right) => (left.psychologistId < right.psychologistId ? -1 : 1));
}
