import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { MachineClock } from '../../kernel/time/clock.js';
import { HOUR, MINUTE, toDate, type Instant } from '../../kernel/time/instant.js';
import { Database } from '../database/database.js';
import { TransactionRunner } from '../database/transaction-runner.js';
import { Jobs } from '../jobs/jobs.js';
import { LOG } from '../log/log.module.js';
import { ChainAnchors } from './chain-anchors.js';
import { CHAIN_KEYS, type ChainKeys } from './chain-keys.js';
import { ChainState } from './chain-state.js';
import { verifyChain, type ChainReport } from './verify-chain.js';

const ANCHORED_EVERY = HOUR;
const CHECKED_EVERY = 24 * HOUR;
/** How often a process looks whether either is due. */
const LOOKS_EVERY = MINUTE;

const INSERT = `INSERT INTO audit_check (begun_at, ended_at, rows, faults) VALUES ($1, $2, $3, $4)`;

/** Anchors the chains every hour and verifies them every day; what it finds goes to the log and the portal. */
@Injectable()
export class KeepChain implements OnModuleInit {
  private looksAt = 0;

  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly anchors: ChainAnchors,
    private readonly state: ChainState,
    @Inject(CHAIN_KEYS) private readonly keys: ChainKeys,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('audit', () => this.sweep());
  }

  /** Returns how much was due: chains anchored, and a check. */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    if (now < this.looksAt) return 0;
    this.looksAt = now + LOOKS_EVERY;
    const checked = isDue(await this.state.lastCheckAt(), CHECKED_EVERY, now);
    // After the check: a chain that was tampered with is not anchored as if it were sound.
    if (checked) await this.check();
    const anchored = isDue(await this.anchors.lastAt(), ANCHORED_EVERY, now);
    return (anchored ? await this.anchor(now) : 0) + (checked ? 1 : 0);
  }

  /** Also as a line of the log, which goes elsewhere. */
  async anchor(now: Instant): Promise<number> {
    const grown = await this.anchors.cast(now);
    for (const { stream, seq, hash } of grown) {
      this.log.info({ stream, seq, hash: hash.toString('hex') }, 'audit chain anchored');
    }
    return grown.length;
  }

  async check(): Promise<ChainReport> {
    const begunAt = this.clock.now();
    const report = await verifyChain({
      main: this.database,
      keysDatabase: this.anchors.place,
      keys: this.keys,
    });
    for (const fault of report.faults) this.log.error(fault, 'the audit trail is broken');
    const values = [toDate(begunAt), toDate(this.clock.now()), report.rows];
    await this.runner.run((tx) => tx.query(INSERT, [...values, JSON.stringify(report.faults)]));
    return report;
  }
}

function isDue(last: Instant | null, every: number, now: Instant): boolean {
  return last === null || now - last >= every;
}
