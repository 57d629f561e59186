import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../../platform/http/http.errors.js';
import { Passkeys } from '../../infrastructure/factors/passkeys.js';
import { TotpFactors } from '../../infrastructure/factors/totp-factors.js';
import { AfterRemoval } from './after-removal.js';

/** Gives up a factor. */
@Injectable()
export class RemoveFactor {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly totp: TotpFactors,
    private readonly passkeys: Passkeys,
    private readonly removal: AfterRemoval,
  ) {}

  /** @throws NotFound when there is none; LastFactor when it has to stay. */
  async totpOf(accountId: string): Promise<void> {
    await this.run(accountId, (tx) => this.totp.remove(tx, accountId));
  }

  /** @throws NotFound when the account has no such passkey; LastFactor when it has to stay. */
  async passkeyOf(accountId: string, id: string): Promise<void> {
    await this.run(accountId, (tx) => this.passkeys.remove(tx, accountId, id));
  }

  private async run(accountId: string, remove: (tx: Tx) => Promise<boolean>): Promise<void> {
    await this.runner.run(async (tx) => {
      await this.removal.lock(tx, accountId);
      if (!(await remove(tx))) throw new NotFound();
      await this.removal.settle(tx, accountId);
    });
  }
}
