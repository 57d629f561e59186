import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import { WrongCredentials } from '../domain/accounts.errors.js';
import { normaliseEmail } from '../domain/email.js';
import { normalisePhone } from '../domain/phone.js';
import { LogInCandidates, type Subject } from '../infrastructure/log-in-candidates.js';
import { assertRoomForHash } from '../infrastructure/password-hash.js';
import type { Caller, SignedIn } from './caller.js';
import { Enter, type Halfway } from './factors/enter.js';
import { LogInDoor, type Attempt } from './log-in-door.js';
import { LogInTrail } from './log-in-trail.js';
import { RenewPasswordHash } from './renew-password-hash.js';

/** An address or a phone number, one of the two, and the password. */
export interface Credentials {
  readonly email?: string;
  readonly phone?: string;
  readonly password: string;
}

/** Decides who somebody is by their password; `OpenSession` lets them in. */
@Injectable()
export class LogIn {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly door: LogInDoor,
    private readonly candidates: LogInCandidates,
    private readonly renewHash: RenewPasswordHash,
    private readonly enter: Enter,
    private readonly trail: LogInTrail,
  ) {}

  /**
   * @throws ValidationFailed unless exactly one of email and phone is given.
   * @throws WrongCredentials when no account fits.
   * @throws TooManyRequests after too many failures, see `LogInDoor`; TooBusy when too many wait.
   */
  async execute(credentials: Credentials, caller: Caller): Promise<SignedIn | Halfway> {
    const subject = subjectOf(credentials);
    assertRoomForHash();
    const attempt = await this.door.knock(this.database, subject, caller);
    const match = await this.candidates.match(subject, credentials.password, caller.device);
    if (match?.outdatedHash) {
      await this.renewHash.execute(match.accountId, credentials.password, match.outdatedHash);
    }
    const signedIn = await this.settle(attempt, match?.accountId ?? null, caller);
    if (signedIn) return signedIn;
    this.trail.failed(subject);
    throw new WrongCredentials();
  }

  /**
   * Asks once more whether the attempt is welcome, one attempt of a source at a time: guesses sent
   * all at once would else each pass the first question, and a right one among them must not stand
   * out.
   */
  private settle(
    attempt: Attempt,
    accountId: string | null,
    caller: Caller,
  ): Promise<SignedIn | Halfway | null> {
    return this.runner.run(async (tx) => {
      await this.door.lock(tx, attempt);
      if (accountId === null) {
        await this.door.fail(tx, attempt);
        return null;
      }
      await this.door.succeed(tx, attempt);
      const entered = await this.enter.execute(tx, accountId, caller);
      if ('token' in entered) await this.trail.succeeded(tx, accountId);
      return entered;
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
