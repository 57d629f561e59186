import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { plusMinutes } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ExportsRepository } from '../infrastructure/exports.repository.js';
import { RemoveExports } from './remove-exports.js';
import { WriteExport } from './write-export.js';

/** How long one may take before another process tries it anew. */
const LEASE_MINUTES = 10;

/** Who asks while a sweep runs is seen by that sweep; a process that is to end waits for no more than these. */
const MOST_A_SWEEP = 10;

/** Writes the copies people asked for, one at a time, and removes those whose time is over. */
@Injectable()
export class PrepareExports implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly runner: TransactionRunner,
    private readonly machineClock: MachineClock,
    private readonly exports: ExportsRepository,
    private readonly copies: RemoveExports,
    private readonly write: WriteExport,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('exports', () => this.sweep());
  }

  /** Returns how many copies were written or removed. */
  async sweep(): Promise<number> {
    const removed = await this.copies.old();
    let written = 0;
    while (written < MOST_A_SWEEP && (await this.writeNext())) written++;
    return removed + written;
  }

  private async writeNext(): Promise<boolean> {
    const now = this.machineClock.now();
    const claimed = await this.runner.run((tx) =>
      this.exports.claim(tx, now, plusMinutes(now, LEASE_MINUTES)),
    );
    if (claimed === null) return false;
    await this.write.run(claimed);
    return true;
  }
}
