import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { normaliseEmail } from '../domain/email.js';
import { PROOFS_TO_EMAIL } from '../domain/limits.js';
import { Throttle } from '../infrastructure/throttle.js';
import { AccountPost } from './account-post.js';
import { ConfirmPassword } from './confirm-password.js';

interface Holder {
  email: string;
  isVerified: boolean;
}

const LOCK = `
  SELECT email, email_verified_at IS NOT NULL AS "isVerified" FROM account WHERE id = $1 FOR UPDATE`;
const SET_EMAIL = `UPDATE account SET email = $2, version = version + 1 WHERE id = $1`;

/** Changes by what somebody logs in and where they hear from us: their password is asked first. */
@Injectable()
export class ChangeEmail {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly confirm: ConfirmPassword,
    private readonly throttle: Throttle,
    private readonly post: AccountPost,
  ) {}

  /**
   * Sends a link to the new address. A proven address stays in force until that link is opened, and
   * is told of it; an unproven one is replaced at once. Nobody learns whether the new one is taken.
   *
   * @throws WrongPassword; TooManyRequests when too many letters went to the new address.
   */
  async execute(accountId: string, given: string, password: string): Promise<void> {
    const email = normaliseEmail(given);
    await this.confirm.execute(accountId, password);
    await this.throttle.take([{ limit: PROOFS_TO_EMAIL, of: email }]);
    await this.runner.run((tx) => this.askFor(tx, accountId, email));
  }

  private async askFor(tx: Tx, accountId: string, email: string): Promise<void> {
    const [holder] = await tx.query<Holder>(LOCK, [accountId]);
    if (!holder || (holder.isVerified && holder.email === email)) return;
    await this.post.close(tx, accountId, ['email_proof']);
    if (holder.isVerified) await this.post.owe(tx, { accountId, kind: 'email_changing' });
    else await tx.query(SET_EMAIL, [accountId, email]);
    await this.post.owe(tx, { accountId, kind: 'email_proof', email });
  }
}
