import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { NotSignedIn } from '../../../platform/http/http.errors.js';
import { WrongPassword } from '../domain/accounts.errors.js';
import { CONFIRMATIONS } from '../domain/limits.js';
import { arePassword, assertRoomForHash } from '../infrastructure/password-hash.js';
import { Throttle } from '../infrastructure/throttle.js';

const HASH = `SELECT password_hash AS "passwordHash" FROM account WHERE id = $1`;

/** Asks somebody who is signed in for their password again, before what others could abuse. */
@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly throttle: Throttle,
  ) {}

  /** @throws WrongPassword; TooManyRequests after too many wrong ones; TooBusy when too many wait. */
  async execute(accountId: string, password: string): Promise<void> {
    assertRoomForHash();
    const share = { limit: CONFIRMATIONS, of: accountId };
    await this.throttle.take([share]);
    const [row] = await this.database.query<{ passwordHash: string }>(HASH, [accountId]);
    if (!row) throw new NotSignedIn();
    const [isRight] = await arePassword(password, [row.passwordHash]);
    if (isRight !== true) throw new WrongPassword();
    await this.runner.run((tx) => this.throttle.giveBack(tx, [share]));
  }
}
