import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { keyIdOf, open } from '../../../platform/crypto/seal.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Forbidden, NotFound } from '../../../platform/http/http.errors.js';
import { PayoutNotInState, SecondAdminNeeded } from '../domain/payout.errors.js';
import type { Payout } from '../domain/payout.js';
import { BankAccountRepository } from '../infrastructure/bank-account.repository.js';
import { PayoutRepository } from '../infrastructure/payout.repository.js';
import { numberPlace } from './set-bank-account.js';

const OF_PAYOUT = `SELECT bank_account_id AS "bankAccountId" FROM payout WHERE id = $1`;

/** The whole number of the account a payout goes to, for the admin who transfers the money. */
@Injectable()
export class ShowTransfer {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly payouts: PayoutRepository,
    private readonly accounts: BankAccountRepository,
    private readonly audit: Audit,
  ) {}

  /**
   * Each look leaves its row in the audit trail.
   *
   * @throws NotFound when there is no such payout, or its number's key has been destroyed.
   * @throws PayoutNotInState unless it is approved and yet to be transferred.
   * @throws SecondAdminNeeded to whoever prepared it; Forbidden to whoever it pays.
   */
  async run(payoutId: string, adminId: string): Promise<string> {
    const [row] = await this.database.query<{ bankAccountId: string }>(OF_PAYOUT, [payoutId]);
    const stored = row && (await this.accounts.sealedNumber(this.database, row.bankAccountId));
    // Before the transaction: keys live in another database.
    const key = stored && (await this.keys.keyById(keyIdOf(stored.sealed)));
    if (!stored || !key) throw new NotFound();
    return this.runner.run(async (tx) => {
      const payout = await this.payouts.lock(tx, payoutId);
      if (payout === null) throw new NotFound();
      assertMayLook(payout, adminId);
      const about = { kind: 'bank_account', id: stored.id };
      const personId = stored.ownerAccountId;
      await this.audit.record(tx, { actorId: adminId, act: 'bank_account.read', about, personId });
      return open(key, numberPlace(stored.id, stored.ownerAccountId), stored.sealed);
    });
  }
}

function assertMayLook(payout: Payout, adminId: string): void {
  if (payout.payeeAccountId === adminId) throw new Forbidden();
  if (payout.status !== 'approved') throw new PayoutNotInState(payout.status);
  if (payout.preparedBy === adminId) throw new SecondAdminNeeded();
}
