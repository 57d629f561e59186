import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { LOG } from '../log/log.module.js';

export const SWEEPS = 'sweeps';

/** Does what is due and reports how much it did. Safe to run twice, also at once. */
export type Sweep = () => Promise<number>;

/** The sweeps by name. The queue only wakes them; what is due is a row. */
@Injectable()
export class Jobs {
  private readonly sweeps = new Map<string, Sweep>();

  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Optional() @InjectQueue(SWEEPS) private readonly queue?: Queue,
  ) {}

  /** @throws Error when two handlers claim one name. */
  handle(name: string, sweep: Sweep): void {
    if (this.sweeps.has(name)) throw new Error(`Two handlers for the job ${name}.`);
    this.sweeps.set(name, sweep);
  }

  names(): string[] {
    return [...this.sweeps.keys()];
  }

  /** Asks for a sweep soon. One already waiting serves; a failure to ask is mended by the next cron. */
  wake(name: string): void {
    this.enqueue(name).catch((error: unknown) =>
      this.log.warn({ err: error, job: name }, 'a job could not be queued'),
    );
  }

  async enqueue(name: string): Promise<void> {
    await this.queue?.add(name, {}, { jobId: name, removeOnComplete: true, removeOnFail: true });
  }

  /** @throws Error when nobody handles the name. */
  async run(name: string): Promise<number> {
    const sweep = this.sweeps.get(name);
    if (!sweep) throw new Error(`Nobody handles the job ${name}.`);
    return sweep();
  }

  /** Runs every sweep until none finds anything to do: what a while of cron would have done. */
  async settle(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      let done = 0;
      for (const name of this.names()) done += await this.run(name);
      if (done === 0) return;
    }
  }
}
