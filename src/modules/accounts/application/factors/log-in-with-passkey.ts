import { Injectable } from '@nestjs/common';
import { MINUTE } from '../../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { lineOf } from '../../../../platform/http/network.js';
import { WrongProof } from '../../domain/factors/factors.errors.js';
import { Throttle } from '../../infrastructure/throttle.js';
import type { Caller, SignedIn } from '../caller.js';
import { LogInTrail } from '../log-in-trail.js';
import { OpenSession } from '../open-session.js';
import { CheckPasskey, type AssertionOptions } from './check-passkey.js';
import type { PasskeyAssertion } from './proof.js';

/** Far more than people need; a bound on rows that anybody can make us write. */
const CHALLENGES = { name: 'passkey-challenge', everyMs: MINUTE / 120, burst: 120 };

/** In with a passkey and nothing else: it is had, and it is unlocked. */
@Injectable()
export class LogInWithPasskey {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly passkeys: CheckPasskey,
    private readonly openSession: OpenSession,
    private readonly trail: LogInTrail,
    private readonly throttle: Throttle,
  ) {}

  /** @throws TooManyRequests when the address has asked too often just now. */
  async options({ address, hostname }: Caller): Promise<AssertionOptions> {
    await this.throttle.take([{ limit: CHALLENGES, of: lineOf(address) }]);
    return this.passkeys.options(hostname);
  }

  /** @throws WrongProof when it does not hold. */
  async execute(assertion: PasskeyAssertion, caller: Caller): Promise<SignedIn> {
    const checked = await this.passkeys.check(assertion);
    if (!checked) throw new WrongProof();
    const signedIn = await this.runner.run(async (tx) => {
      if (!(await checked.take(tx))) return null;
      await this.trail.succeeded(tx, checked.accountId);
      return this.openSession.execute(tx, checked.accountId, caller);
    });
    if (!signedIn) throw new WrongProof();
    return signedIn;
  }
}
