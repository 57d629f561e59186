import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { PROOFS_TO_EMAIL } from '../domain/limits.js';
import { Throttle } from '../infrastructure/throttle.js';
import { AccountPost } from './account-post.js';

const UNPROVEN = `SELECT email FROM account WHERE id = $1 AND email_verified_at IS NULL`;

/** Sends the link that proves an address once more. */
@Injectable()
export class AskForEmailProof {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly throttle: Throttle,
    private readonly post: AccountPost,
  ) {}

  /**
   * The link of the letter before is worth nothing from then on. Nothing happens when the address is
   * proven already.
   *
   * @throws TooManyRequests when so many letters went there that another would be a nuisance.
   */
  async execute(accountId: string): Promise<void> {
    const [account] = await this.runner.run((tx) =>
      tx.query<{ email: string }>(UNPROVEN, [accountId]),
    );
    if (!account) return;
    await this.throttle.take([{ limit: PROOFS_TO_EMAIL, of: account.email }]);
    await this.runner.run(async (tx) => {
      await this.post.close(tx, accountId, ['email_proof']);
      await this.post.owe(tx, { accountId, kind: 'email_proof' });
    });
  }
}
