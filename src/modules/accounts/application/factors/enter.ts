import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import type { ProofWay } from '../../domain/factors/factors.errors.js';
import { PENDING_LOG_IN_MS } from '../../domain/factors/limits.js';
import { PendingLogIns } from '../../infrastructure/factors/pending-log-ins.js';
import { Sessions } from '../../infrastructure/sessions.js';
import type { Caller, SignedIn } from '../caller.js';
import { OpenSession } from '../open-session.js';
import { FactorStanding } from './factor-standing.js';

/** Somebody whose password was right and who has yet to prove a second factor. */
export interface Halfway {
  /** Opens no session; it only says whose log-in this is. */
  readonly pendingToken: string;
  readonly maxAgeSeconds: number;
  readonly ways: readonly ProofWay[];
}

/** What a right password opens: a session, or the way to the second step. */
@Injectable()
export class Enter {
  constructor(
    private readonly openSession: OpenSession,
    private readonly standing: FactorStanding,
    private readonly pending: PendingLogIns,
    private readonly sessions: Sessions,
  ) {}

  async execute(tx: Tx, accountId: string, caller: Caller): Promise<SignedIn | Halfway> {
    const ways = await this.standing.waysOf(tx, accountId);
    if (ways.length === 0) return this.openSession.execute(tx, accountId, caller);
    // The browser keeps one token; the session it came with would go on unseen.
    await this.sessions.revoke(tx, caller.token);
    const pendingToken = await this.pending.open(tx, accountId);
    return { pendingToken, maxAgeSeconds: PENDING_LOG_IN_MS / 1000, ways };
  }
}
