import { Injectable } from '@nestjs/common';
import { instant } from '../../../../kernel/time/instant.js';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { NotSignedIn } from '../../../../platform/http/http.errors.js';
import { WrongProof } from '../../domain/factors/factors.errors.js';
import { FRESH_MS } from '../../domain/factors/limits.js';
import { Sessions } from '../../infrastructure/sessions.js';
import type { Proof } from './proof.js';
import { Prove } from './prove.js';

/** Proving once more who one is, before something that matters. */
@Injectable()
export class StepUp {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly prove: Prove,
    private readonly sessions: Sessions,
    private readonly clock: MachineClock,
  ) {}

  /**
   * Keeps this session fresh for ten minutes; others of the account are not touched.
   *
   * @throws WrongProof when it does not hold: with a second factor, the password alone does not.
   */
  async execute(accountId: string, token: string | undefined, proof: Proof): Promise<void> {
    if (token === undefined) throw new NotSignedIn();
    const attempt = await this.prove.prepare(accountId, proof);
    const holds = await this.runner.run(async (tx) => {
      if (!(await attempt.settle(tx))) return false;
      await this.sessions.freshen(tx, token, instant(this.clock.now() + FRESH_MS));
      return true;
    });
    if (!holds) throw new WrongProof();
  }
}
