import { pino } from 'pino';
import { eventually } from '../../../test/support/eventually.js';
import {
  hangingWorker,
  queueApp,
  queueProcess,
  type QueuePlace,
  type QueueProcess,
} from '../../../test/support/queue-process.js';
import { REDIS_PROGRAM, RedisServer, withRedis } from '../../../test/support/redis-server.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { JOB_NAMES } from './job-names.js';
import { Jobs, type Sweep } from './jobs.js';
import { SweepProcessor } from './sweep.processor.js';

const silent = pino({ level: 'silent' });

let db: TestDatabase;
let dbOfTheDead: TestDatabase;
let redis: RedisServer | undefined;

beforeAll(async () => {
  db = await testDatabase();
  dbOfTheDead = await testDatabase();
  if (REDIS_PROGRAM !== undefined) redis = await RedisServer.start();
});
afterAll(async () => {
  for (const rescuer of rescuers) await rescuer.close();
  await db.close();
  await dbOfTheDead.close();
  await redis?.stop();
});

const BACKENDS: [name: string, needsRedis: boolean, where: (dead?: 'dead') => QueuePlace][] = [
  ['PostgreSQL', false, (dead) => ({ databaseUrl: (dead ? dbOfTheDead : db).url, redisUrl: null })],
  ['Redis', true, (dead) => ({ databaseUrl: db.url, redisUrl: redis?.url(dead ? 1 : 0) ?? '' })],
];

/** Begun first and awaited last: the lock of a dead worker runs out while the others are tested. */
const recoveries = new Map<string, Promise<void>>();
const rescuers: QueueProcess[] = [];

beforeAll(async () => {
  for (const [name, needsRedis, where] of BACKENDS) {
    if (needsRedis && REDIS_PROGRAM === undefined) continue;
    const asker = await queueProcess(where('dead'), { worker: false });
    asker.jobs.wake('holds');
    const victim = await hangingWorker(where('dead'));
    victim.removeAllListeners('exit').kill('SIGKILL');
    await asker.close();
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const holds = (): Promise<number> => Promise.resolve(1).finally(finish);
    rescuers.push(await queueProcess(where('dead'), { worker: true, sweeps: { holds } }));
    recoveries.set(name, finished);
  }
});

/** Waits until nothing waits and nothing runs. */
async function drained({ queue }: QueueProcess): Promise<void> {
  await eventually('the queue to be empty', async () => {
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
    return Object.values(counts).every((count) => count === 0);
  });
}

for (const [name, needsRedis, where] of BACKENDS) {
  const given = needsRedis ? withRedis : describe;

  given(`a queue on ${name}`, () => {
    const open: QueueProcess[] = [];

    /** A process that is closed after the test. */
    async function aProcess(...args: Parameters<typeof queueProcess>): Promise<QueueProcess> {
      const process = await queueProcess(...args);
      open.push(process);
      return process;
    }

    afterEach(async () => {
      for (const process of open.splice(0)) await process.close();
    });

    it('runs a sweep once when it is woken once', async () => {
      let runs = 0;
      const worker = await aProcess(where(), {
        worker: true,
        sweeps: { refunds: () => Promise.resolve(++runs) },
      });
      worker.jobs.wake('refunds');
      await eventually('the sweep', () => Promise.resolve(runs > 0));
      await drained(worker);
      expect(runs).toBe(1);
    });

    it('keeps one of a name, however many processes ask for it', async () => {
      const askers = [
        await aProcess(where(), { worker: false }),
        await aProcess(where(), { worker: false }),
      ] as const;
      for (const { jobs } of [...askers, ...askers]) jobs.wake('requests');
      await eventually('the question', () => askers[0].queue.getWaitingCount());
      for (const { jobs } of askers) jobs.wake('requests');
      let runs = 0;
      const worker = await aProcess(where(), {
        worker: true,
        sweeps: { requests: () => Promise.resolve(++runs) },
      });
      await eventually('the sweep', () => Promise.resolve(runs > 0));
      await drained(worker);
      expect(runs).toBe(1);
    });

    it('forgets a failure, so that the next cron tries again', async () => {
      let runs = 0;
      const asked = new Set<string>();
      const heard =
        (name: string): Sweep =>
        () =>
          Promise.resolve(asked.add(name).size);
      const worker = await aProcess(where(), {
        worker: true,
        sweeps: {
          ...Object.fromEntries(JOB_NAMES.map((name) => [name, heard(name)])),
          outcomes: () =>
            ++runs === 1 ? Promise.reject(new Error('not this time')) : Promise.resolve(1),
        },
      });
      worker.jobs.wake('outcomes');
      await eventually('the failure', () => Promise.resolve(runs === 1));
      await drained(worker);
      worker.askForAll();
      await eventually('the second time', () => Promise.resolve(runs === 2));
      const others = JOB_NAMES.length - 1;
      await eventually('all others', () => Promise.resolve(asked.size === others));
      await drained(worker);
    });

    it('is drained by two workers together, a thousand jobs, each once', async () => {
      const taken = { first: 0, second: 0 };
      const first = await aProcess(where(), {
        worker: true,
        sweeps: { messages: () => Promise.resolve(++taken.first) },
      });
      await aProcess(where(), {
        worker: true,
        sweeps: { messages: () => Promise.resolve(++taken.second) },
      });
      await first.queue.addBulk(
        Array.from({ length: 1_000 }, (_, index) => ({
          name: 'messages',
          data: {},
          opts: { jobId: `messages-${index}`, removeOnComplete: true },
        })),
      );
      await drained(first);
      expect(taken.first + taken.second).toBe(1_000);
      expect(Math.min(taken.first, taken.second)).toBeGreaterThan(0);
    });

    it('lets no worker start while a job has no handler, or two', async () => {
      const lacking = await queueApp(where(), { worker: true, log: silent });
      lacking.get(Jobs).handle('holds', () => Promise.resolve(0));
      await expect(lacking.init()).rejects.toThrow('Nobody handles these jobs: outbox,');
      expect(() => lacking.get(Jobs).handle('holds', () => Promise.resolve(0))).toThrow(
        'Two handlers for the job holds.',
      );
      await lacking.get(SweepProcessor).worker.waitUntilReady();
      await lacking.close();
    });

    it('gives the job of a killed worker to another', async () => {
      await recoveries.get(name);
    });
  });
}

withRedis('a Redis', () => {
  it('that goes away fails nobody, and sweeps go on when it is back', async () => {
    const server = await RedisServer.start();
    let runs = 0;
    const worker = await queueProcess(
      { databaseUrl: db.url, redisUrl: server.url(0) },
      { worker: true, sweeps: { holds: () => Promise.resolve(++runs) } },
    );
    worker.jobs.wake('holds');
    await eventually('the sweep', () => Promise.resolve(runs === 1));
    await server.stop();
    for (let times = 0; times < 10; times++) worker.jobs.wake('holds');
    await server.start();
    await eventually('the sweep after', () => Promise.resolve(runs > 1), 30);
    await worker.close();
    await server.stop();
  });

  it.each([
    [
      'cannot be reached',
      () => 'redis://sari:rahasia@127.0.0.1:1/0',
      '127.0.0.1:1/0',
      'ECONNREFUSED',
    ],
    ['refuses the password', () => redis?.url(0, 'rahasia') ?? '', '/0', 'WRONGPASS'],
  ])('that %s is named at boot, without its secrets', async (_, url, place, reason) => {
    const start = queueApp({ databaseUrl: db.url, redisUrl: url() }, { worker: true, log: silent });
    const message = await start.then(
      () => 'It started.',
      (error: unknown) => String(error),
    );
    expect(message).toContain('REDIS_URL');
    expect(message).toContain(place);
    expect(message).toContain(reason);
    expect(message).not.toMatch(/rahasia|sari/);
  });
});
