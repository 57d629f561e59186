import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { FreedTimeRepository } from '../infrastructure/freed-time.repository.js';
import { OfferToWaiting } from './offer-to-waiting.js';
import { WaitingLine } from './waiting-line.js';

/** Gives each time that became free to the first who waits for it: a row a time, whoever sweeps. */
@Injectable()
export class OfferFreedTimes implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly freed: FreedTimeRepository,
    private readonly line: WaitingLine,
    private readonly offer: OfferToWaiting,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('waitlist', () => this.run());
  }

  /** @returns how many offers were made and places closed. */
  async run(): Promise<number> {
    let done = await this.runner.run((tx) => this.line.lapse(tx));
    for (const id of await this.freed.ids(this.database)) done += await this.giveOut(id);
    return done;
  }

  private async giveOut(id: string): Promise<number> {
    const passed = new Set<string>();
    for (let offers = 0; ;) {
      const outcome = await this.runner.run((tx) => this.step(tx, id, passed));
      if (outcome === 'done') return offers;
      if (outcome === 'offered') offers++;
      else passed.add(outcome.passed);
    }
  }

  /** One offer a transaction: its locks are those of one person. */
  private async step(
    tx: Tx,
    id: string,
    passed: ReadonlySet<string>,
  ): Promise<'offered' | 'done' | { readonly passed: string }> {
    const freed = await this.freed.lock(tx, id);
    if (freed === null) return 'done';
    const next = await this.line.next(tx, freed, passed);
    if (next.kind === 'settled') await this.freed.settle(tx, id);
    if (next.kind !== 'offer') return 'done';
    const isOffered = await this.offer.run(tx, next.to, next.session.startsAt);
    return isOffered ? 'offered' : { passed: next.to.id };
  }
}
