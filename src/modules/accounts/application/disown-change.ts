import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NOTICES } from '../domain/account-letter.js';
import { KnownDevices } from '../infrastructure/known-devices.js';
import { LetterLinks, type OpenedLetter } from '../infrastructure/letter-links.js';
import { assertRoomForHash, hashPassword } from '../infrastructure/password-hash.js';
import { Sessions } from '../infrastructure/sessions.js';
import { AccountPost } from './account-post.js';

const VOID_PASSWORD = `
  UPDATE account SET password_hash = $2, version = version + 1 WHERE id = $1`;
/** Notices go to proven addresses alone, so giving one back proves it again, unless it went on to another. */
const GIVE_BACK_EMAIL = `
  UPDATE account a SET email = $2, email_verified_at = $3
   WHERE a.id = $1 AND a.email <> $2
     AND NOT EXISTS (SELECT 1 FROM account b WHERE b.email = $2 AND b.email_verified_at IS NOT NULL)`;

/**
 * "That was not me": shuts everybody out and lets the mailbox that was told decide. All sessions end,
 * the password opens nothing any more, the address goes back to what it was, and the link for a new
 * password is sent there.
 */
@Injectable()
export class DisownChange {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly links: LetterLinks,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly post: AccountPost,
  ) {}

  /** @throws LinkOver when the link opens nothing any more. */
  async execute(token: string): Promise<void> {
    await this.links.find(this.database, token, NOTICES);
    assertRoomForHash();
    const nobodys = await hashPassword(randomBytes(32).toString('base64'));
    await this.runner.run(async (tx) => {
      await this.shut(tx, await this.links.use(tx, token, NOTICES), nobodys);
    });
  }

  private async shut(
    tx: Tx,
    { accountId, email }: OpenedLetter,
    passwordHash: string,
  ): Promise<void> {
    await tx.query(VOID_PASSWORD, [accountId, passwordHash]);
    await tx.query(GIVE_BACK_EMAIL, [accountId, email, toDate(this.clock.now())]);
    await this.sessions.revokeAll(tx, accountId);
    await this.devices.forgetAll(tx, accountId);
    await this.post.close(tx, accountId);
    await this.post.owe(tx, { accountId, kind: 'password_reset', email });
  }
}
