import { pino } from 'pino';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newId } from '../../kernel/identity/id.js';
import { FixedClock } from '../../kernel/time/clock.js';
import { at } from '../../kernel/time/testing.js';
import { Jobs } from '../jobs/jobs.js';
import { OutboxDelivery } from './outbox-delivery.js';
import { Outbox, OUTBOX_SWEEP, type DomainEvent } from './outbox.js';

const SECOND = 1_000;
const log = pino({ level: 'silent' });
const outbox = new Outbox(new Jobs(log));

let db: TestDatabase;
let machineClock: FixedClock;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 16 });
});
beforeEach(async () => {
  await db.database.query('DELETE FROM outbox');
  machineClock = new FixedClock(at('2026-11-24 09:00', 'Asia/Jakarta'));
});
afterAll(() => db.close());

/** A process that delivers; `heard` holds what its subscribers were told. */
function aProcess() {
  const heard: string[] = [];
  const jobs = new Jobs(log);
  const delivery = new OutboxDelivery(db.runner, db.database, machineClock, jobs, log);
  delivery.onModuleInit();
  return { delivery, heard, jobs };
}

function anEvent(type: string, changes: Partial<DomainEvent> = {}): DomainEvent {
  const aggregateId = newId();
  return {
    type,
    aggregateId,
    payload: { aggregateId },
    dedupeKey: `${type}:${newId()}`,
    ...changes,
  };
}

function publish(...events: DomainEvent[]): Promise<void> {
  return db.runner.run(async (tx) => {
    for (const event of events) await outbox.publish(tx, event);
  });
}

interface Row {
  attempts: number;
  done: boolean;
  dead: boolean;
  last_error: string | null;
}

async function onlyRow(): Promise<Row | undefined> {
  const [row] = await db.database.query<Row>(
    'SELECT attempts, done_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead, last_error FROM outbox',
  );
  return row;
}

/** How many events still wait for their first or next delivery. */
async function waiting(): Promise<number | undefined> {
  const [row] = await db.database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM outbox WHERE done_at IS NULL AND dead_at IS NULL',
  );
  return row?.count;
}

describe('an event', () => {
  it('is heard by every subscriber of its type, in order, and by nobody else', async () => {
    const { delivery, heard, jobs } = aProcess();
    for (const name of ['one', 'two']) {
      delivery.subscribe('told', (event) =>
        Promise.resolve(void heard.push(`${name} ${event.id}`)),
      );
    }
    delivery.subscribe('other', () => Promise.resolve(void heard.push('other')));
    await publish(anEvent('told', { payload: { n: 1, nothing: null } }));
    expect(await jobs.run(OUTBOX_SWEEP)).toBe(1);
    expect(heard.map((line) => line.split(' ')[0])).toEqual(['one', 'two']);
    expect(await onlyRow()).toMatchObject({ done: true, dead: false, attempts: 1 });
  });

  it('comes as it was published', async () => {
    const { delivery } = aProcess();
    const event = anEvent('told', { payload: { bookingId: 'b', lapsed: false, version: 3 } });
    const heard: unknown[] = [];
    delivery.subscribe('told', (delivered) => Promise.resolve(void heard.push(delivered)));
    await publish(event);
    await delivery.deliverAll();
    const { type, aggregateId, payload } = event;
    expect(heard).toEqual([expect.objectContaining({ type, aggregateId, payload })]);
  });

  it('published twice is one', async () => {
    const event = anEvent('told');
    await publish(event, event);
    await publish(event);
    expect(await waiting()).toBe(1);
  });

  it('is not there when what it tells of rolled back', async () => {
    const failed = db.runner.run(async (tx) => {
      await outbox.publish(tx, anEvent('told'));
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await waiting()).toBe(0);
  });

  it('nobody subscribed to is done with', async () => {
    const { delivery } = aProcess();
    await publish(anEvent('unheard'));
    await delivery.deliverAll();
    expect(await waiting()).toBe(0);
  });
});

describe('eight who deliver at once', () => {
  it('tell each subscriber of each event once', async () => {
    const processes = Array.from({ length: 8 }, aProcess);
    for (const { delivery, heard } of processes) {
      for (const name of ['one', 'two']) {
        delivery.subscribe('told', async (event) => {
          await new Promise((resolve) => setTimeout(resolve, 2));
          heard.push(`${name} ${event.aggregateId}`);
        });
      }
    }
    const events = Array.from({ length: 100 }, () => anEvent('told'));
    await publish(...events);
    const counts = await Promise.all(processes.map(({ delivery }) => delivery.deliverAll()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(100);
    const heard = processes.flatMap((process) => process.heard);
    expect(heard).toHaveLength(200);
    const expected = events.flatMap(({ aggregateId }) => [
      `one ${aggregateId}`,
      `two ${aggregateId}`,
    ]);
    expect(new Set(heard)).toEqual(new Set(expected));
  });
});

describe('an event whose subscriber fails', () => {
  it('is told again after two seconds, four, eight, and then it is done', async () => {
    const { delivery } = aProcess();
    let tries = 0;
    delivery.subscribe('told', () =>
      ++tries <= 3 ? Promise.reject(new Error(`failed ${tries}`)) : Promise.resolve(),
    );
    await publish(anEvent('told'));
    expect(await delivery.deliverAll()).toBe(0);
    for (const [wait, expected] of [
      [2, 2],
      [4, 3],
      [8, 4],
    ] as const) {
      machineClock.advance(wait * SECOND - 1);
      await delivery.deliverAll();
      expect(tries).toBe(expected - 1);
      machineClock.advance(1);
      await delivery.deliverAll();
      expect(tries).toBe(expected);
    }
    expect(await onlyRow()).toEqual({
      attempts: 4,
      done: true,
      dead: false,
      last_error: 'failed 3',
    });
  });

  it('is tried twelve times with ten minutes between at most, hourly for a week, and then is dead', async () => {
    const { delivery } = aProcess();
    let tries = 0;
    delivery.subscribe('told', () => Promise.reject(new Error(`failed ${++tries}`)));
    await publish(anEvent('told'));
    for (let round = 1; round <= 12; round++) {
      await delivery.deliverAll();
      machineClock.advance(600 * SECOND);
    }
    expect(tries).toBe(12);
    await delivery.deliverAll();
    expect(tries).toBe(12);
    for (let hour = 1; hour <= 7 * 24; hour++) {
      expect(await onlyRow()).toMatchObject({ attempts: 11 + hour, dead: false });
      machineClock.advance(3_600 * SECOND);
      await delivery.deliverAll();
    }
    const last = 12 + 7 * 24;
    machineClock.advance(3_600 * SECOND);
    await delivery.deliverAll();
    expect(tries).toBe(last);
    expect(await onlyRow()).toEqual({
      attempts: last,
      done: false,
      dead: true,
      last_error: `failed ${last}`,
    });
    expect(await waiting()).toBe(0);
  });

  it('is told as soon as the cause is mended, hours after the twelfth time', async () => {
    const { delivery } = aProcess();
    let isBroken = true;
    delivery.subscribe('told', () =>
      isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(),
    );
    await publish(anEvent('told'));
    for (let round = 1; round <= 15; round++) {
      await delivery.deliverAll();
      machineClock.advance(3_600 * SECOND);
    }
    isBroken = false;
    expect(await delivery.deliverAll()).toBe(1);
    expect(await onlyRow()).toMatchObject({ attempts: 16, done: true, dead: false });
  });

  it('holds up no other', async () => {
    const { delivery, heard } = aProcess();
    delivery.subscribe('bad', () => Promise.reject(new Error('always')));
    delivery.subscribe('good', (event) => Promise.resolve(void heard.push(event.id)));
    await publish(anEvent('bad'), anEvent('good'), anEvent('bad'), anEvent('good'));
    expect(await delivery.deliverAll()).toBe(2);
    expect(heard).toHaveLength(2);
  });
});

describe('a process that dies while it delivers', () => {
  it('leaves its events to others once its lease of a minute is over', async () => {
    const [dying, living] = [aProcess(), aProcess()];
    const death = new Promise<never>(() => undefined);
    let began: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (began = resolve));
    dying.delivery.subscribe('told', () => {
      began();
      return death;
    });
    living.delivery.subscribe('told', (event) => Promise.resolve(void living.heard.push(event.id)));
    await publish(anEvent('told'));
    void dying.delivery.deliverAll();
    await begun;
    machineClock.advance(60 * SECOND - 1);
    expect(await living.delivery.deliverAll()).toBe(0);
    machineClock.advance(1);
    expect(await living.delivery.deliverAll()).toBe(1);
    expect(living.heard).toHaveLength(1);
  });
});

describe('the demo’s clock', () => {
  it('moves no lease and no retry', async () => {
    const { delivery } = aProcess();
    let tries = 0;
    delivery.subscribe('told', () => Promise.reject(new Error(`failed ${++tries}`)));
    await publish(anEvent('told'));
    await delivery.deliverAll();
    db.clock.advance(24 * 3_600 * SECOND);
    await delivery.deliverAll();
    expect(tries).toBe(1);
  });
});
