import { InjectQueue } from '@nestjs/bullmq';
import {
  Inject,
  Injectable,
  Optional,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { actingAs } from '../database/acting.js';
import { LOG } from '../log/log.module.js';
import { JOB_NAMES, type JobName } from './job-names.js';

export const SWEEPS = 'sweeps';

/** Does what is due and reports how much it did. Safe to run twice, also at once. */
export type Sweep = () => Promise<number>;

/** The sweeps by name. The queue only wakes them; what is due is a row. */
@Injectable()
export class Jobs implements OnModuleInit, OnApplicationBootstrap {
  private readonly sweeps = new Map<string, Sweep>();
  private readonly asking = new Map<JobName, 'once' | 'again'>();
  private readonly underWay = new Set<Promise<number>>();
  private doneByAll = 0;

  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Optional() @InjectQueue(SWEEPS) private readonly queue?: Queue,
  ) {}

  /** Without anybody listening BullMQ would print its errors beside the log. */
  onModuleInit(): void {
    this.queue?.on('error', (error) =>
      this.log.warn({ err: error }, 'the queue cannot be reached'),
    );
  }

  /**
   * A queue that could not be reached once stays deaf for the life of the process, so a process that
   * begins without it had better end and be started again.
   */
  async onApplicationBootstrap(): Promise<void> {
    await this.queue?.waitUntilReady();
  }

  /** @throws Error when two handlers claim one name. */
  handle(name: JobName, sweep: Sweep): void {
    if (this.sweeps.has(name)) throw new Error(`Two handlers for the job ${name}.`);
    this.sweeps.set(name, sweep);
  }

  /** @throws Error naming every job that nobody handles. */
  assertComplete(): void {
    const missing = JOB_NAMES.filter((name) => !this.sweeps.has(name));
    if (missing.length > 0) throw new Error(`Nobody handles these jobs: ${missing.join(', ')}.`);
  }

  names(): JobName[] {
    return JOB_NAMES.filter((name) => this.sweeps.has(name));
  }

  /**
   * Asks for a sweep soon; a failure to ask is mended by the next cron. One already waiting serves,
   * and while one is being asked for it is asked for once more at most: what waits for a queue that
   * is away does not grow.
   */
  wake(name: JobName): void {
    if (this.asking.has(name)) this.asking.set(name, 'again');
    else void this.ask(name);
  }

  private async ask(name: JobName): Promise<void> {
    do {
      this.asking.set(name, 'once');
      await this.enqueue(name).catch((error: unknown) =>
        this.log.warn({ err: error, job: name }, 'a job could not be queued'),
      );
    } while (this.asking.get(name) === 'again');
    this.asking.delete(name);
  }

  private async enqueue(name: JobName): Promise<void> {
    await this.queue?.add(name, {}, { jobId: name, removeOnComplete: true, removeOnFail: true });
  }

  /** @throws Error when nobody handles the name. */
  async run(name: string): Promise<number> {
    const sweep = this.sweeps.get(name);
    if (!sweep) throw new Error(`Nobody handles the job ${name}.`);
    const running = actingAs(`system:${name}`, sweep);
    this.underWay.add(running);
    try {
      const done = await running;
      this.doneByAll += done;
      return done;
    } finally {
      this.underWay.delete(running);
    }
  }

  /**
   * Runs every sweep until none finds anything to do: what a while of cron would have done. What a
   * worker of this process has taken meanwhile counts as well, for it hides rows from these.
   */
  async settle(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      const before = this.doneByAll;
      for (const name of this.names()) await this.run(name);
      await Promise.allSettled(this.underWay);
      if (this.doneByAll === before) return;
    }
  }
}
