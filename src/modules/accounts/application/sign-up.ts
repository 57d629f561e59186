import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { Language } from '../../../platform/http/language.js';
import { normaliseEmail } from '../domain/email.js';
import { assertGoodPassword } from './good-password.js';
import { assertRoomForHash, hashPassword } from '../infrastructure/password-hash.js';
import type { Caller, SignedIn } from './caller.js';
import { OpenSession } from './open-session.js';
import { RegisterAccount } from './register-account.js';
import { RegistrationAllowance } from './registration-allowance.js';

/** What a newcomer tells us; they have accepted the terms. */
export interface Newcomer {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: 'client' | 'psychologist';
  /** IANA name; Jakarta's when they do not say. */
  readonly timeZone?: string;
  /** By default the one they read in. */
  readonly language?: Language;
}

const HOME_ZONE = 'Asia/Jakarta';

/** Registers somebody and signs them in at once. */
@Injectable()
export class SignUp {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly allowance: RegistrationAllowance,
    private readonly registerAccount: RegisterAccount,
    private readonly openSession: OpenSession,
  ) {}

  /**
   * @throws ValidationFailed when the password is too easy to guess.
   * @throws TooManyRequests when the address has made too many accounts just now; TooBusy when too
   * many wait.
   */
  async execute(newcomer: Newcomer, caller: Caller): Promise<SignedIn> {
    const email = normaliseEmail(newcomer.email);
    assertGoodPassword(newcomer.password, email);
    assertRoomForHash();
    await this.allowance.take(caller.address);
    const account = {
      email,
      passwordHash: await hashPassword(newcomer.password),
      name: newcomer.name,
      roles: [newcomer.role],
      timeZone: newcomer.timeZone ?? HOME_ZONE,
      language: newcomer.language ?? caller.language,
    };
    return this.runner.run(async (tx) => {
      const accountId = await this.registerAccount.execute(tx, account);
      return this.openSession.execute(tx, accountId, caller);
    });
  }
}
