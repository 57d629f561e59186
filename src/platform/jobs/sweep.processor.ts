import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { Logger } from 'pino';
import { LOG } from '../log/log.module.js';
import { Jobs, SWEEPS } from './jobs.js';

/** The lock of a running job is renewed by half its time; one of a killed worker runs out. */
const RECOVERY = { lockDuration: 10_000, stalledInterval: 5_000 };

/** The worker's side: runs the sweeps. */
@Processor(SWEEPS, { concurrency: 4, autorun: false, ...RECOVERY })
export class SweepProcessor extends WorkerHost implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly jobs: Jobs,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super();
  }

  /** Takes no job before every handler is there; without its queue it had better not begin at all. */
  async onApplicationBootstrap(): Promise<void> {
    this.jobs.assertComplete();
    await this.worker.waitUntilReady();
    this.worker.run().catch((error: unknown) => this.onError(error));
  }

  async process(job: Job): Promise<number> {
    try {
      return await this.jobs.run(job.name);
    } catch (error) {
      this.log.error({ err: error, job: job.name }, 'a sweep failed');
      throw error;
    }
  }

  /** Takes nothing new and finishes what was taken, while the database is still there. */
  async onModuleDestroy(): Promise<void> {
    await this.worker.close();
  }

  /** Of the queue, not of a sweep: it tries again by itself. */
  @OnWorkerEvent('error')
  onError(error: unknown): void {
    this.log.warn({ err: error }, 'the worker has trouble with its queue');
  }
}
