import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../../platform/database/transaction-runner.js';
import { LogInLapsed, WrongProof } from '../../domain/factors/factors.errors.js';
import { PendingLogIns } from '../../infrastructure/factors/pending-log-ins.js';
import type { Caller, SignedIn } from '../caller.js';
import { LogInTrail } from '../log-in-trail.js';
import { OpenSession } from '../open-session.js';
import { FactorNews } from './factor-news.js';
import type { Proof } from './proof.js';
import { Prove, type Attempt } from './prove.js';

/** The second step of a log-in. */
@Injectable()
export class CompleteLogIn {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly pending: PendingLogIns,
    private readonly prove: Prove,
    private readonly openSession: OpenSession,
    private readonly news: FactorNews,
    private readonly trail: LogInTrail,
  ) {}

  /**
   * @throws LogInLapsed when there is no log-in to complete, or no longer.
   * @throws WrongProof when the proof does not hold; TooManyRequests while the account has to wait.
   */
  async execute(proof: Proof, caller: Caller): Promise<SignedIn> {
    const { token } = caller;
    const accountId = await this.pending.accountOf(this.database, token);
    if (accountId === null || token === undefined) throw new LogInLapsed();
    const attempt = await this.prove.prepare(accountId, proof);
    const signedIn = await this.runner.run((tx) => this.settle(tx, { token, attempt, caller }));
    if (!signedIn) throw new WrongProof();
    return signedIn;
  }

  private async settle(
    tx: Tx,
    { token, attempt, caller }: { token: string; attempt: Attempt; caller: Caller },
  ): Promise<SignedIn | null> {
    const accountId = await this.pending.lock(tx, token);
    if (accountId === null) throw new LogInLapsed();
    if (!(await attempt.settle(tx))) {
      await this.pending.countWrong(tx, token);
      await this.news.warn(tx, accountId);
      return null;
    }
    await this.pending.end(tx, token);
    await this.trail.succeeded(tx, accountId);
    return this.openSession.execute(tx, accountId, caller);
  }
}
