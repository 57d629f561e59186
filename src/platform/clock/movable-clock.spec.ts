import type { Queue } from 'bullmq';
import { pino } from 'pino';
import { readConfig } from '../../config/config.js';
import { FixedClock, OffsetClock } from '../../kernel/time/clock.js';
import { at } from '../../kernel/time/testing.js';
import type { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { MovableClock } from './movable-clock.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');
const SETTINGS = {
  DATABASE_URL: 'postgres://127.0.0.1/rp',
  KEYS_DATABASE_URL: 'postgres://127.0.0.1/rp_keys',
  KEY_FILE: '/tmp/master.key',
  FILES_DIR: '/tmp/files',
  MIDTRANS_SNAP_URL: 'http://127.0.0.1:3001',
  MIDTRANS_API_URL: 'http://127.0.0.1:3001',
  MIDTRANS_SERVER_KEY: 'SB-Mid-server-one',
  MIDTRANS_MERCHANT_ID: 'G1',
  SMTP_URL: 'smtp://127.0.0.1:3002',
};

/** A queue that remembers what it was asked for. */
class Wakings {
  readonly names: string[] = [];

  add(name: string): Promise<void> {
    this.names.push(name);
    return Promise.resolve();
  }
}

/** A demo's database that holds one offset, or none yet. */
function clockOver(rows: { offset_ms: number }[], demo = true) {
  let reads = 0;
  const query = (): Promise<{ offset_ms: number }[]> => {
    reads++;
    return Promise.resolve(rows);
  };
  const clock = new OffsetClock(new FixedClock(START));
  const config = readConfig({ ...SETTINGS, DEMO: demo ? '1' : '0' });
  const queue = new Wakings();
  const jobs = new Jobs(pino({ level: 'silent' }), queue as unknown as Queue);
  jobs.handle('outbox', () => Promise.resolve(0));
  const movable = new MovableClock(clock, { query } as unknown as Database, jobs, config);
  return { movable, clock, queue, readCount: () => reads };
}

describe('the demo’s clock', () => {
  it('stands where the machine’s does until somebody moves it', async () => {
    const { movable, clock } = clockOver([]);
    await movable.catchUp();
    expect(clock.now()).toBe(START);
  });

  it('follows the database, so that all processes agree', async () => {
    const { movable, clock } = clockOver([{ offset_ms: 90_000 }]);
    await movable.catchUp();
    expect(clock.now()).toBe(START + 90_000);
  });

  it('never goes backwards, however late an older answer arrives', async () => {
    const { movable, clock } = clockOver([{ offset_ms: 60_000 }]);
    movable.raiseTo(90_000);
    await movable.catchUp();
    movable.raiseTo(30_000);
    expect(clock.offsetMs).toBe(90_000);
  });

  it('asks for whatever may be due by the new time, and once only', async () => {
    const { movable, queue } = clockOver([{ offset_ms: 60_000 }]);
    await movable.catchUp();
    await movable.catchUp();
    expect(queue.names).toEqual(['outbox']);
  });

  it('has caught up before the process begins its work', async () => {
    const { movable, clock } = clockOver([{ offset_ms: 5_000 }]);
    await movable.onModuleInit();
    movable.onModuleDestroy();
    expect(clock.offsetMs).toBe(5_000);
  });

  it('is the machine’s own outside the demo, where nobody looks', async () => {
    const { movable, clock, readCount } = clockOver([{ offset_ms: 5_000 }], false);
    await movable.onModuleInit();
    movable.onModuleDestroy();
    expect(readCount()).toBe(0);
    expect(clock.offsetMs).toBe(0);
  });
});
