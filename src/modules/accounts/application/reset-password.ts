import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { assertGoodPassword } from './good-password.js';
import { KnownDevices } from '../infrastructure/known-devices.js';
import { LetterLinks } from '../infrastructure/letter-links.js';
import { assertRoomForHash, hashPassword } from '../infrastructure/password-hash.js';
import { Sessions } from '../infrastructure/sessions.js';
import { AccountPost } from './account-post.js';

const SET = `
  UPDATE account SET password_hash = $2, version = version + 1 WHERE id = $1`;
/** Whoever could open the link reads the mailbox. The first to show that takes the address. */
const PROVE = `
  UPDATE account a SET email_verified_at = $3
   WHERE a.id = $1 AND a.email = $2 AND a.email_verified_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM account b WHERE b.email = $2 AND b.email_verified_at IS NOT NULL)`;

/**
 * Makes a new password with the link from a letter, and ends every session. It logs nobody in: who
 * comes next gives the password and whatever else the account asks for.
 */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly links: LetterLinks,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly post: AccountPost,
  ) {}

  /**
   * @param device the token of the browser, if it has one.
   * @returns a token for the browser to keep: from here the owner is let through to logging in,
   * however many strangers are guessing.
   * @throws LinkOver when the link opens nothing any more.
   * @throws ValidationFailed when the password is too easy to guess.
   */
  async execute(token: string, password: string, device: string | undefined): Promise<string> {
    const { email } = await this.links.find(this.database, token, ['password_reset']);
    assertGoodPassword(password, email);
    assertRoomForHash();
    const passwordHash = await hashPassword(password);
    return this.runner.run(async (tx) => {
      const letter = await this.links.use(tx, token, ['password_reset']);
      return this.reset(tx, letter.accountId, { email, passwordHash, device });
    });
  }

  private async reset(
    tx: Tx,
    accountId: string,
    to: { email: string; passwordHash: string; device: string | undefined },
  ): Promise<string> {
    await tx.query(SET, [accountId, to.passwordHash]);
    await tx.query(PROVE, [accountId, to.email, toDate(this.clock.now())]);
    await this.sessions.revokeAll(tx, accountId);
    await this.devices.forgetAll(tx, accountId);
    await this.post.close(tx, accountId, ['password_reset', 'email_proof']);
    await this.post.owe(tx, { accountId, kind: 'password_changed' });
    return (await this.devices.meet(tx, accountId, to.device)).token;
  }
}
