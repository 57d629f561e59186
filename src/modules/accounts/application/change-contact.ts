import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import { normaliseEmail } from '../domain/email.js';
import { PROOFS_TO_EMAIL } from '../domain/limits.js';
import { normalisePhone } from '../domain/phone.js';
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
const SET_PHONE = `
  UPDATE account SET phone = $2, version = version + 1
   WHERE id = $1 AND phone IS DISTINCT FROM $2 RETURNING 1`;

/** Changes by what somebody logs in and where they hear from us: their password is asked first. */
@Injectable()
export class ChangeContact {
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
  async email(accountId: string, given: string, password: string): Promise<void> {
    const email = normaliseEmail(given);
    await this.confirm.execute(accountId, password);
    await this.throttle.take([{ limit: PROOFS_TO_EMAIL, of: email }]);
    await this.runner.run((tx) => this.askFor(tx, accountId, email));
  }

  /**
   * @param given null takes the number away.
   * @throws ValidationFailed when it is no phone number; WrongPassword.
   */
  async phone(accountId: string, given: string | null, password: string): Promise<void> {
    const phone = given === null ? null : phoneOf(given);
    await this.confirm.execute(accountId, password);
    await this.runner.run(async (tx) => {
      const changed = await tx.query(SET_PHONE, [accountId, phone]);
      if (changed.length > 0) await this.post.owe(tx, { accountId, kind: 'phone_changed' });
    });
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

function phoneOf(given: string): string {
  const phone = normalisePhone(given);
  if (phone !== undefined) return phone;
  throw new ValidationFailed([
    { pointer: '/phone', code: 'not_a_phone', detail: 'must be a phone number' },
  ]);
}
