import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import {
  TransactionRunner,
  violatedConstraint,
  type Tx,
} from '../../../platform/database/transaction-runner.js';
import { EmailTaken } from '../domain/accounts.errors.js';
import { LetterLinks, type OpenedLetter } from '../infrastructure/letter-links.js';
import { AccountPost } from './account-post.js';

interface Holder {
  email: string;
  isVerified: boolean;
}

const LOCK = `
  SELECT email, email_verified_at IS NOT NULL AS "isVerified" FROM account WHERE id = $1 FOR UPDATE`;
const PROVEN = `
  UPDATE account SET email = $2, email_verified_at = $3, version = version + 1 WHERE id = $1`;

/** Makes an address somebody's own, on the word of the link that was sent there. */
@Injectable()
export class ProveEmail {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly links: LetterLinks,
    private readonly post: AccountPost,
  ) {}

  /**
   * The index `account_verified_email` decides between two who come at once.
   *
   * @throws LinkOver when the link opens nothing any more.
   * @throws EmailTaken when another account was first to prove the address.
   */
  async execute(token: string): Promise<void> {
    try {
      await this.runner.run(async (tx) => {
        await this.prove(tx, await this.links.use(tx, token, ['email_proof']));
      });
    } catch (error) {
      if (violatedConstraint(error) === 'account_verified_email') throw new EmailTaken();
      throw error;
    }
  }

  private async prove(tx: Tx, { accountId, email }: OpenedLetter): Promise<void> {
    const [holder] = await tx.query<Holder>(LOCK, [accountId]);
    await tx.query(PROVEN, [accountId, email, toDate(tx.now)]);
    await this.post.close(tx, accountId, ['email_proof', 'password_reset']);
    if (!holder?.isVerified || holder.email === email) return;
    // To where it went until now: whoever reads that may still take the account back.
    await this.post.owe(tx, { accountId, kind: 'email_changed', email: holder.email });
  }
}
