import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { WrongProof } from '../../domain/factors/factors.errors.js';
import { TokenBuckets } from '../../infrastructure/token-buckets.js';
import type { Caller, SignedIn } from '../caller.js';
import { OpenSession } from '../open-session.js';
import { CheckPasskey, type AssertionOptions } from './check-passkey.js';
import type { PasskeyAssertion } from './proof.js';

/** Far more than people need; a bound on rows that anybody can make us write. */
const CHALLENGES_PER_MINUTE = 120;

/** In with a passkey and nothing else: it is had, and it is unlocked. */
@Injectable()
export class LogInWithPasskey {
  private readonly buckets = new TokenBuckets();

  constructor(
    private readonly runner: TransactionRunner,
    private readonly passkeys: CheckPasskey,
    private readonly openSession: OpenSession,
    private readonly clock: MachineClock,
  ) {}

  /** @throws TooManyRequests when the address has asked too often just now. */
  async options({ address }: Caller): Promise<AssertionOptions> {
    this.buckets.take(address, CHALLENGES_PER_MINUTE, this.clock.now());
    return this.passkeys.options();
  }

  /** @throws WrongProof when it does not hold; AccountSuspended when the account is. */
  async execute(assertion: PasskeyAssertion, caller: Caller): Promise<SignedIn> {
    const checked = await this.passkeys.check(assertion);
    if (!checked) throw new WrongProof();
    const signedIn = await this.runner.run(async (tx) =>
      (await checked.take(tx)) ? this.openSession.execute(tx, checked.accountId, caller) : null,
    );
    if (!signedIn) throw new WrongProof();
    return signedIn;
  }
}
