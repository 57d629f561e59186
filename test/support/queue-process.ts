import { spawn, type ChildProcess } from 'node:child_process';
import { getQueueToken } from '@nestjs/bullmq';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import { pino, type Logger } from 'pino';
import { CONFIG } from '../../src/config/config.module.js';
import { JOB_NAMES, type JobName } from '../../src/platform/jobs/job-names.js';
import { Jobs, SWEEPS, type Sweep } from '../../src/platform/jobs/jobs.js';
import { JobsModule } from '../../src/platform/jobs/jobs.module.js';
import { SweepCron } from '../../src/platform/jobs/sweep-cron.js';
import { NestLog } from '../../src/platform/log/log.js';
import { LOG } from '../../src/platform/log/log.module.js';

/** Where a queue lives; what `Config` says of it. */
export interface QueuePlace {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly redisCa?: string | null;
}

/** A process of the product, cut down to its queue. */
export interface QueueProcess {
  readonly jobs: Jobs;
  readonly queue: Queue;
  /** What cron asks for every few seconds, when the test wants it. */
  askForAll(): void;
  close(): Promise<void>;
}

interface Role {
  readonly worker: boolean;
  readonly sweeps?: Partial<Record<JobName, Sweep>>;
  readonly log?: Logger;
}

/** The same work without the schedule. */
class CronByHand extends SweepCron {
  override askForAll(): void {
    super.askForAll();
  }
}

@Global()
@Module({})
class Ground {
  static of(place: QueuePlace, log: Logger): DynamicModule {
    const provided = [
      { provide: CONFIG, useValue: place },
      { provide: LOG, useValue: log },
    ];
    return { module: Ground, providers: provided, exports: provided };
  }
}

/** Every job has a handler; those the test does not name find nothing to do. */
export async function queueProcess(
  place: QueuePlace,
  { worker, sweeps = {}, log = pino({ level: 'silent' }) }: Role,
): Promise<QueueProcess> {
  const app = await queueApp(place, { worker, log });
  const jobs = app.get(Jobs);
  for (const name of JOB_NAMES) jobs.handle(name, sweeps[name] ?? (() => Promise.resolve(0)));
  await app.init();
  const cron = worker ? app.get(SweepCron) : undefined;
  return {
    jobs,
    queue: app.get<Queue>(getQueueToken(SWEEPS)),
    askForAll: () => cron?.askForAll(),
    close: () => app.close(),
  };
}

/** As it is before it boots. */
export async function queueApp(
  place: QueuePlace,
  { worker, log }: { worker: boolean; log: Logger },
): Promise<TestingModule> {
  return Test.createTestingModule({
    imports: [Ground.of(place, log), JobsModule.register({ worker })],
  })
    .overrideProvider(SweepCron)
    .useClass(CronByHand)
    .setLogger(new NestLog(log))
    .compile();
}

/**
 * Another process of the product that takes the next job `holds` and never finishes it.
 *
 * @returns once it has taken the job
 */
export async function hangingWorker(place: QueuePlace): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['test/support/hanging-worker.mjs'], {
    env: { ...process.env, NODE_OPTIONS: '', QUEUE_PLACE: JSON.stringify(place) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}.`)));
  });
  return child;
}
