import { pino } from 'pino';
import { SETTINGS } from '../../../test/support/payments-bench.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { OffsetClock } from '../../kernel/time/clock.js';
import { HOUR, isoOf, MINUTE, plusHours } from '../../kernel/time/instant.js';
import { sqlState } from '../database/transaction-runner.js';
import { NotFound } from '../http/http.errors.js';
import { Jobs } from '../jobs/jobs.js';
import { DemoClockController } from './demo-clock.controller.js';
import { MovableClock } from './movable-clock.js';
import { SandboxClock } from './sandbox-clock.js';

const TOKEN = 'a token of the sandbox';
const DEMO = { ...SETTINGS, demo: true, sandbox: { url: 'http://127.0.0.1:1', token: TOKEN } };
const log = pino({ level: 'silent' });

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 8 });
});
beforeEach(async () => {
  await db.database.query('DELETE FROM demo_clock');
});
afterAll(() => db.close());

/** A process of the demo. */
function aProcess(config: typeof SETTINGS = DEMO) {
  const clock = new OffsetClock(db.clock);
  const movable = new MovableClock(clock, db.database, new Jobs(log), config);
  const sandboxClock = new SandboxClock(clock, config, log);
  const control = new DemoClockController(movable, sandboxClock, db.runner, config);
  return { clock, movable, control };
}

describe('whoever holds the sandbox’s token', () => {
  it('moves the clock forward, by minutes or to an instant', async () => {
    const { control, clock } = aProcess();
    const start = db.clock.now();
    expect(await control.move({ advanceMinutes: 90 }, TOKEN)).toEqual({
      now: isoOf(plusHours(start, 1.5)),
      offsetMs: 90 * MINUTE,
    });
    await control.move({ to: isoOf(plusHours(start, 48)) }, TOKEN);
    expect(clock.now()).toBe(plusHours(start, 48));
    expect(control.read(TOKEN).offsetMs).toBe(48 * HOUR);
  });

  it('moves it for all processes, also for one that starts afterwards', async () => {
    const [one, two] = [aProcess(), aProcess()];
    await one.control.move({ advanceMinutes: 60 }, TOKEN);
    await two.movable.catchUp();
    expect(two.clock.offsetMs).toBe(60 * MINUTE);
  });

  it('never moves it backwards', async () => {
    const { control, clock } = aProcess();
    await control.move({ advanceMinutes: 60 }, TOKEN);
    const back = control.move({ to: isoOf(db.clock.now()) }, TOKEN);
    await expect(back).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(control.move({}, TOKEN)).rejects.toMatchObject({ code: 'validation_failed' });
    expect(clock.offsetMs).toBe(60 * MINUTE);
  });

  it('never moves it back by asking a process that has not heard of the last move', async () => {
    const [ahead, behind] = [aProcess(), aProcess()];
    await ahead.control.move({ advanceMinutes: 120 }, TOKEN);
    const answer = await behind.control.move({ advanceMinutes: 1 }, TOKEN);
    expect(answer.offsetMs).toBe(120 * MINUTE);
  });

  it('never sees it go back while many move it at once', async () => {
    const { control, clock } = aProcess();
    const seen: number[] = [];
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        await control.move({ advanceMinutes: index + 1 }, TOKEN);
        seen.push(clock.offsetMs);
      }),
    );
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(clock.offsetMs).toBeGreaterThanOrEqual(12 * MINUTE);
  });
});

describe('whoever does not hold it', () => {
  it.each([undefined, '', 'a token of somebody', `${TOKEN} `])(
    'finds no clock there, with %j',
    async (token) => {
      const { control, clock } = aProcess();
      expect(() => control.read(token)).toThrow(NotFound);
      const move = control.move({ advanceMinutes: 1 }, token);
      await expect(move).rejects.toMatchObject({ code: 'not_found' });
      expect(clock.offsetMs).toBe(0);
    },
  );

  it('is everybody outside the demo, where an empty token opens nothing either', async () => {
    const { control } = aProcess(SETTINGS);
    for (const token of [TOKEN, '', undefined]) {
      const move = control.move({ advanceMinutes: 1 }, token);
      await expect(move).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('the database', () => {
  it('keeps one offset, which only grows', async () => {
    const { control } = aProcess();
    await control.move({ advanceMinutes: 60 }, TOKEN);
    const back = 'UPDATE demo_clock SET offset_ms = offset_ms - 1';
    const error: unknown = await db.database.query(back).catch((thrown: unknown) => thrown);
    expect(sqlState(error)).toBe('23514');
    const second = 'INSERT INTO demo_clock (only_row, offset_ms) VALUES (false, 0)';
    const other: unknown = await db.database.query(second).catch((thrown: unknown) => thrown);
    expect(sqlState(other)).toBe('23514');
  });
});
