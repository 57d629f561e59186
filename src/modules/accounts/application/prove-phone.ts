import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { WrongProof } from '../domain/factors/factors.errors.js';
import { TRIES_OF_ACCOUNT } from '../domain/phone-code.js';
import { PhoneProofs } from '../infrastructure/phone-proofs.js';
import { Throttle } from '../infrastructure/throttle.js';
import { AccountPost } from './account-post.js';

const LOCK_NUMBER = `SELECT pg_advisory_xact_lock(hashtextextended('phone:' || $1, 0))`;
const PRESENT = `
  SELECT phone FROM account WHERE id = $1 AND phone_verified_at IS NOT NULL FOR UPDATE`;
/** Whoever had it until now does not hold that phone any more, or shares it. */
const GIVE_UP = `
  UPDATE account SET phone = NULL, phone_verified_at = NULL, version = version + 1
   WHERE phone = $1 AND phone_verified_at IS NOT NULL AND id <> $2 RETURNING id`;
const PROVEN = `
  UPDATE account SET phone = $2, phone_verified_at = $3, version = version + 1 WHERE id = $1`;

/**
 * Makes a number somebody's own, on the word of the code that was sent there. The last to show that
 * they hold a phone have it: numbers are given to other people, and an answer that it was taken would
 * tell whoever picks up a phone that its owner has an account here. Who had it hears of it by mail.
 */
@Injectable()
export class ProvePhone {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly throttle: Throttle,
    private readonly proofs: PhoneProofs,
    private readonly post: AccountPost,
  ) {}

  /**
   * The index `account_verified_phone` has the last word on whose a number is.
   *
   * @throws WrongProof when the code is another one, too old, used, or worn out by wrong ones.
   * @throws TooManyRequests after many wrong ones, over all codes.
   */
  async execute(accountId: string, code: string): Promise<void> {
    const share = { limit: TRIES_OF_ACCOUNT, of: accountId };
    await this.throttle.take([share]);
    const phone = await this.runner.run(async (tx) => {
      const proven = await this.proofs.use(tx, accountId, code);
      if (proven !== null) await this.hand(tx, accountId, proven);
      return proven;
    });
    if (phone === null) throw new WrongProof();
    await this.runner.run((tx) => this.throttle.giveBack(tx, [share]));
  }

  private async hand(tx: Tx, accountId: string, phone: string): Promise<void> {
    await tx.query(LOCK_NUMBER, [phone]);
    const [before] = await tx.query<{ phone: string }>(PRESENT, [accountId]);
    const others = await tx.query<{ id: string }>(GIVE_UP, [phone, accountId]);
    await tx.query(PROVEN, [accountId, phone, toDate(this.clock.now())]);
    const told = [...others.map(({ id }) => id), ...(before?.phone === phone ? [] : [accountId])];
    for (const id of told) await this.post.owe(tx, { accountId: id, kind: 'phone_changed' });
  }
}
