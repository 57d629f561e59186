import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { OffsetClock } from '../../kernel/time/clock.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';

const POLL_MS = 1_000;
const READ = 'SELECT offset_ms FROM demo_clock';

/**
 * Keeps this process's clock at the offset the demo's database holds, so that all processes agree.
 * Outside the demo it never looks, and the offset stays nought.
 */
@Injectable()
export class MovableClock implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly clock: OffsetClock,
    private readonly database: Database,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.config.demo) return;
    await this.catchUp();
    this.timer = setInterval(() => void this.catchUp().catch(() => undefined), POLL_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Reads the offset from the database. */
  async catchUp(): Promise<void> {
    const [row] = await this.database.query<{ offset_ms: number }>(READ);
    if (row) this.raiseTo(row.offset_ms);
  }

  /**
   * Moves this process's clock forward; never back, in whatever order answers arrive. By the new
   * time anything may be due, and a process that does not know it yet may have been woken too early.
   */
  raiseTo(offsetMs: number): void {
    if (offsetMs <= this.clock.offsetMs) return;
    this.clock.setOffset(offsetMs);
    for (const name of this.jobs.names()) this.jobs.wake(name);
  }

  /** Stops following the database: the seed sets its own time. */
  letGo(): void {
    clearInterval(this.timer);
  }
}
