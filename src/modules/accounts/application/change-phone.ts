import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import { normalisePhone } from '../domain/phone.js';
import { PhoneProofs } from '../infrastructure/phone-proofs.js';
import { AccountPost } from './account-post.js';
import type { Caller } from './caller.js';
import { ConfirmPassword } from './confirm-password.js';
import { SendPhoneCode } from './send-phone-code.js';

interface Holder {
  phone: string | null;
  isVerified: boolean;
}

/** A number, and the password in force. */
export interface PhoneChange {
  /** Null takes the number away. */
  readonly phone: string | null;
  readonly password: string;
}

const LOCK = `
  SELECT phone, phone_verified_at IS NOT NULL AS "isVerified" FROM account WHERE id = $1 FOR UPDATE`;
const SET = `
  UPDATE account SET phone = $2, phone_verified_at = NULL, version = version + 1
   WHERE id = $1 AND phone IS DISTINCT FROM $2`;

/** Takes another number for an account. It is worth nothing until `ProvePhone` has heard its code. */
@Injectable()
export class ChangePhone {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly confirm: ConfirmPassword,
    private readonly proofs: PhoneProofs,
    private readonly codes: SendPhoneCode,
    private readonly post: AccountPost,
    @Inject(CONFIG) private readonly config: Pick<Config, 'whatsapp'>,
  ) {}

  /**
   * Sends a code to the new number. A proven one stays in force until that code was typed in; an
   * unproven one is replaced at once. Nobody learns whether the number is another's.
   *
   * @throws ValidationFailed when it is no phone number; WrongPassword.
   * @throws TooManyRequests when too many codes went there, or were asked for.
   */
  async execute(accountId: string, change: PhoneChange, caller: Caller): Promise<void> {
    const phone = change.phone === null ? null : phoneOf(change.phone);
    await this.confirm.execute(accountId, change.password);
    if (phone === null) return this.runner.run((tx) => this.takeAway(tx, accountId));
    const isProvable = this.config.whatsapp !== null;
    if (isProvable) await this.codes.take(accountId, phone, caller);
    await this.runner.run((tx) => this.put(tx, accountId, { phone, isProvable }));
  }

  private async takeAway(tx: Tx, accountId: string): Promise<void> {
    const [holder] = await tx.query<Holder>(LOCK, [accountId]);
    await this.proofs.close(tx, accountId);
    await tx.query(SET, [accountId, null]);
    if (holder?.isVerified === true) await this.post.owe(tx, { accountId, kind: 'phone_changed' });
  }

  /** A house without a line to WhatsApp can prove none: there it is only written down. */
  private async put(
    tx: Tx,
    accountId: string,
    { phone, isProvable }: { phone: string; isProvable: boolean },
  ): Promise<void> {
    const [holder] = await tx.query<Holder>(LOCK, [accountId]);
    if (holder?.isVerified === true && holder.phone === phone) {
      return this.proofs.close(tx, accountId);
    }
    if (holder?.isVerified !== true) await tx.query(SET, [accountId, phone]);
    if (isProvable) await this.codes.owe(tx, accountId, phone);
  }
}

function phoneOf(given: string): string {
  const phone = normalisePhone(given);
  if (phone !== undefined) return phone;
  throw new ValidationFailed([
    { pointer: '/phone', code: 'not_a_phone', detail: 'must be a phone number' },
  ]);
}
