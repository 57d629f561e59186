import type { Queue } from 'bullmq';
import { pino } from 'pino';
import { JOB_NAMES } from './job-names.js';
import { Jobs } from './jobs.js';

const silent = pino({ level: 'silent' });

/** A queue that remembers what it was asked for, or cannot be reached. */
function queue(add: (name: string, jobId: string) => Promise<void>): Queue {
  return {
    add: (name: string, _: object, { jobId }: { jobId: string }) => add(name, jobId),
  } as unknown as Queue;
}

it('a process whose queue cannot be reached does not begin', async () => {
  const deaf = { waitUntilReady: () => Promise.reject(new Error('no connection')) };
  const jobs = new Jobs(silent, deaf as unknown as Queue);
  await expect(jobs.onApplicationBootstrap()).rejects.toThrow('no connection');
});

describe('sweeps', () => {
  it('have one handler each', () => {
    const jobs = new Jobs(silent);
    jobs.handle('holds', () => Promise.resolve(0));
    expect(() => jobs.handle('holds', () => Promise.resolve(0))).toThrow('Two handlers');
  });

  it('nobody handles are named, all of them', () => {
    const jobs = new Jobs(silent);
    for (const name of JOB_NAMES.filter((one) => one !== 'refunds' && one !== 'messages')) {
      jobs.handle(name, () => Promise.resolve(0));
    }
    expect(() => jobs.assertComplete()).toThrow('Nobody handles these jobs: refunds, messages.');
    jobs.handle('refunds', () => Promise.resolve(0));
    jobs.handle('messages', () => Promise.resolve(0));
    expect(() => jobs.assertComplete()).not.toThrow();
  });

  it('nobody handles cannot be run', async () => {
    await expect(new Jobs(silent).run('ghosts')).rejects.toThrow('Nobody handles');
  });

  it('go on until none finds anything to do, because one makes work for another', async () => {
    const jobs = new Jobs(silent);
    let [requests, refunds] = [2, 0];
    const done: string[] = [];
    jobs.handle('refunds', () => Promise.resolve(take('refund', () => refunds--, refunds)));
    jobs.handle('requests', () =>
      Promise.resolve(take('lapse', () => [requests--, refunds++], requests)),
    );
    function take(what: string, act: () => unknown, waiting: number): number {
      if (waiting === 0) return 0;
      act();
      done.push(what);
      return 1;
    }
    await jobs.settle();
    expect(done).toEqual(['lapse', 'refund', 'lapse', 'refund']);
  });

  it('are not settled while a worker still does one of them, and what it did is looked at again', async () => {
    const jobs = new Jobs(silent);
    let finish: (done: number) => void = () => undefined;
    const letters: string[] = [];
    let handedOver = false;
    jobs.handle('outbox', () => {
      if (handedOver) return Promise.resolve(0);
      handedOver = true;
      return new Promise<number>((resolve) => (finish = resolve));
    });
    jobs.handle('messages', () => {
      const due = letters.splice(0).length;
      return Promise.resolve(due);
    });
    const taken = jobs.run('outbox');
    let settled = false;
    const settling = jobs.settle().then(() => (settled = true));
    await new Promise(setImmediate);
    expect(settled).toBe(false);
    letters.push('a letter');
    finish(1);
    await Promise.all([taken, settling]);
    expect(letters).toEqual([]);
  });

  it('are asked for under their own name, so that one already waiting serves', async () => {
    const asked: string[][] = [];
    const jobs = new Jobs(
      silent,
      queue((name, id) => Promise.resolve(void asked.push([name, id]))),
    );
    jobs.wake('holds');
    jobs.wake('outbox');
    await new Promise(setImmediate);
    expect(asked).toEqual([
      ['holds', 'holds'],
      ['outbox', 'outbox'],
    ]);
  });

  it('are asked for once more at most, however often they are woken meanwhile', async () => {
    const asked: string[] = [];
    let answer: () => void = () => undefined;
    const jobs = new Jobs(
      silent,
      queue((name) => new Promise((resolve) => (asked.push(name), (answer = resolve)))),
    );
    for (let times = 0; times < 100; times++) jobs.wake('holds');
    expect(asked).toEqual(['holds']);
    for (let round = 0; round < 5; round++) {
      answer();
      await new Promise(setImmediate);
    }
    expect(asked).toEqual(['holds', 'holds']);
    jobs.wake('holds');
    expect(asked).toHaveLength(3);
  });

  it('that could not be asked for are a warning, never a failed request', async () => {
    let logged = '';
    const log = pino({ base: null }, { write: (line) => (logged += line) });
    const jobs = new Jobs(
      log,
      queue(() => Promise.reject(new Error('the queue is gone'))),
    );
    jobs.wake('holds');
    await new Promise(setImmediate);
    expect(JSON.parse(logged)).toMatchObject({ job: 'holds', level: 40 });
  });
});
