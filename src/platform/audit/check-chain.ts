import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { MachineClock } from '../../kernel/time/clock.js';
import { toDate } from '../../kernel/time/instant.js';
import { Database } from '../database/database.js';
import { TransactionRunner } from '../database/transaction-runner.js';
import { LOG } from '../log/log.module.js';
import { ChainAnchors } from './chain-anchors.js';
import { CHAIN_KEYS, type ChainKeys } from './chain-keys.js';
import { verifyChain } from './verify-chain.js';

const INSERT = `INSERT INTO audit_check (begun_at, ended_at, rows, faults) VALUES ($1, $2, $3, $4)`;

/** Verifies all of the trail and writes down what was found; a break is an error in the log. */
@Injectable()
export class CheckChain {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly anchors: ChainAnchors,
    @Inject(CHAIN_KEYS) private readonly keys: ChainKeys,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async run(): Promise<void> {
    const begunAt = this.clock.now();
    const { rows, faults } = await verifyChain({
      main: this.database,
      keysDatabase: this.anchors.place,
      keys: this.keys,
    });
    for (const fault of faults) this.log.error(fault, 'the audit trail is broken');
    const values = [toDate(begunAt), toDate(this.clock.now()), rows, JSON.stringify(faults)];
    await this.runner.run((tx) => tx.query(INSERT, values));
  }
}
