import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import { WrongCredentials } from '../domain/accounts.errors.js';
import { normaliseEmail } from '../domain/email.js';
import { normalisePhone } from '../domain/phone.js';
import { LogInCandidates, type Subject } from '../infrastructure/log-in-candidates.js';
import {
  attemptSource,
  LogInFailures,
  type AttemptSource,
} from '../infrastructure/log-in-failures.js';
import type { Caller, SignedIn } from './caller.js';
import { Enter, type Halfway } from './factors/enter.js';

/** An address or a phone number, one of the two, and the password. */
export interface Credentials {
  readonly email?: string;
  readonly phone?: string;
  readonly password: string;
}

@Injectable()
export class LogIn {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly failures: LogInFailures,
    private readonly candidates: LogInCandidates,
    private readonly enter: Enter,
  ) {}

  /**
   * @throws ValidationFailed unless exactly one of email and phone is given.
   * @throws WrongCredentials when no account fits; AccountSuspended when the one that does is.
   * @throws TooManyRequests after five failures for this subject from this address.
   */
  async execute(credentials: Credentials, caller: Caller): Promise<SignedIn | Halfway> {
    const subject = subjectOf(credentials);
    const source = attemptSource(Object.values(subject).join(''), caller.address);
    await this.failures.assertWelcome(this.database, source);
    const accountId = await this.candidates.match(subject, credentials.password);
    const signedIn = await this.settle(source, accountId, caller);
    if (!signedIn) throw new WrongCredentials();
    return signedIn;
  }

  /**
   * Asks once more whether the attempt is welcome, one attempt of a source at a time: guesses sent
   * all at once would else each pass the first question, and a right one among them must not stand
   * out.
   */
  private settle(
    source: AttemptSource,
    accountId: string | null,
    caller: Caller,
  ): Promise<SignedIn | Halfway | null> {
    return this.runner.run(async (tx) => {
      await this.failures.lock(tx, source);
      await this.failures.assertWelcome(tx, source);
      if (accountId === null) {
        await this.failures.record(tx, source);
        return null;
      }
      await this.failures.clear(tx, source);
      return this.enter.execute(tx, accountId, caller);
    });
  }
}

function subjectOf({ email, phone }: Credentials): Subject {
  if (email !== undefined && phone === undefined) return { email: normaliseEmail(email) };
  // What is no phone number is nobody's: it is looked up like any other and not found.
  if (phone !== undefined && email === undefined) return { phone: normalisePhone(phone) ?? phone };
  throw new ValidationFailed([
    { pointer: '', code: 'email_or_phone', detail: 'give either email or phone' },
  ]);
}
