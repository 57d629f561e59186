import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Jobs } from './jobs.js';

/** Asks for every sweep every few seconds: what nobody woke, or what failed, is due again. */
@Injectable()
export class SweepCron {
  constructor(private readonly jobs: Jobs) {}

  /** Any number of processes may do this: jobs are deduplicated by id. */
  @Cron(CronExpression.EVERY_5_SECONDS)
  askForAll(): void {
    for (const name of this.jobs.names()) this.jobs.wake(name);
  }
}
