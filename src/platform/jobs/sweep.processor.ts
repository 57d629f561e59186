import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnModuleDestroy } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import type { Job } from 'bullmq';
import type { Logger } from 'pino';
import { LOG } from '../log/log.module.js';
import { Jobs, SWEEPS } from './jobs.js';

/** The worker's side: runs the sweeps, and asks for all of them every few seconds. */
@Processor(SWEEPS, { concurrency: 4 })
export class SweepProcessor extends WorkerHost implements OnModuleDestroy {
  constructor(
    private readonly jobs: Jobs,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super();
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

  /** Any number of processes may do this: jobs are deduplicated by id. */
  @Cron(CronExpression.EVERY_5_SECONDS)
  askForAll(): void {
    for (const name of this.jobs.names()) this.jobs.wake(name);
  }
}
