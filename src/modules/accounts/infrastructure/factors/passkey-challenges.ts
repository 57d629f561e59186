import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { instant, toDate } from '../../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../../platform/database/transaction-runner.js';
import { CHALLENGE_MS } from '../../domain/factors/limits.js';

const INSERT = `
  INSERT INTO passkey_challenge (challenge_hash, account_id, expires_at) VALUES ($1, $2, $3)`;
const TAKE = `
  DELETE FROM passkey_challenge
   WHERE challenge_hash = $1 AND account_id IS NOT DISTINCT FROM $2 AND expires_at > $3 RETURNING 1`;

/** What a passkey has to sign: ours, five minutes old at most, and good once. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
  ) {}

  /** @param registrant who adds a passkey; null where one proves with it */
  async keep(challenge: string, registrant: string | null): Promise<void> {
    const until = toDate(instant(this.clock.now() + CHALLENGE_MS));
    await this.runner.run((tx) => tx.query(INSERT, [hashOf(challenge), registrant, until]));
  }

  /** Whether it was ours to be signed for this; from now on it no longer is. */
  async take(tx: Tx, challenge: string, registrant: string | null): Promise<boolean> {
    const now = toDate(this.clock.now());
    return (await tx.query(TAKE, [hashOf(challenge), registrant, now])).length > 0;
  }
}

function hashOf(challenge: string): Buffer {
  return createHash('sha256').update(challenge).digest();
}
