import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { NotSignedIn } from '../../../platform/http/http.errors.js';
import { assertGoodPassword } from './good-password.js';
import { hashPassword } from '../infrastructure/password-hash.js';
import { Sessions } from '../infrastructure/sessions.js';
import { AccountPost } from './account-post.js';
import { ConfirmPassword } from './confirm-password.js';

/** The password in force, and the one to come. */
export interface PasswordChange {
  readonly password: string;
  readonly newPassword: string;
}

const EMAIL = `SELECT email FROM account WHERE id = $1`;
const SET = `UPDATE account SET password_hash = $2, version = version + 1 WHERE id = $1`;

/** A new password for somebody who is signed in; other devices are signed out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly confirm: ConfirmPassword,
    private readonly sessions: Sessions,
    private readonly post: AccountPost,
  ) {}

  /**
   * @param token of the session it is asked in; it gets another.
   * @returns the session's new token, null when it ended meanwhile.
   * @throws WrongPassword when the present one is not given.
   * @throws ValidationFailed when the new one is too easy to guess.
   */
  async execute(
    accountId: string,
    { password, newPassword }: PasswordChange,
    token: string | undefined,
  ): Promise<string | null> {
    const [account] = await this.database.query<{ email: string }>(EMAIL, [accountId]);
    if (!account) throw new NotSignedIn();
    assertGoodPassword(newPassword, account.email, '/newPassword');
    await this.confirm.execute(accountId, password);
    const passwordHash = await hashPassword(newPassword);
    return this.runner.run(async (tx) => {
      await tx.query(SET, [accountId, passwordHash]);
      await this.post.close(tx, accountId, ['password_reset']);
      await this.post.owe(tx, { accountId, kind: 'password_changed' });
      return this.sessions.renewAndEndOthers(tx, accountId, token);
    });
  }
}
