import {
  BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { deadlocksOf, race, times } from '../../../../test/support/races.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { plusMinutes, type Instant } from '../../../kernel/time/instant.js';

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 30 });
  bench = await BookingBench.open(db);
});
beforeEach(async () => {
  practice = await bench.practice();
});
afterEach(async () => {
  expect(await faults()).toEqual([]);
});
afterAll(async () => {
  await bench.end();
  await db.close();
});

/** What must never be true. Rows of one chain may overlap each other, and an offer its client. */
async function faults(): Promise<object[]> {
  return db.database.query(`
    SELECT 'times overlap' AS fault, a.id FROM booking a JOIN booking b
        ON a.psychologist_id = b.psychologist_id AND a.id < b.id AND a.chain_id <> b.chain_id
       AND a.blocked_from < b.blocked_to AND b.blocked_from < a.blocked_to
     WHERE a.status NOT IN ('expired','rejected','cancelled') AND b.status NOT IN ('expired','rejected','cancelled')
    UNION ALL
    SELECT 'a person in two sessions', a.id FROM booking a JOIN booking b
        ON a.care_person_id = b.care_person_id AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
     WHERE a.status NOT IN ('offered','expired','rejected','cancelled') AND b.status NOT IN ('offered','expired','rejected','cancelled')
    UNION ALL
    SELECT 'an offer without what it would replace', o.id FROM booking o JOIN booking r ON r.id = o.chain_id
     WHERE o.status = 'offered' AND r.status NOT IN ('offered','requested','confirmed')
    UNION ALL
    SELECT 'more than three offers', chain_id FROM booking WHERE status = 'offered' AND chain_id <> id GROUP BY chain_id HAVING count(*) > 3
    UNION ALL
    SELECT 'history and state differ', b.id FROM booking b
     WHERE b.version <> (SELECT count(*) FROM booking_event e WHERE e.booking_id = b.id)`);
}

/** The same numbers every time: what fails once fails again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

interface Agreed {
  readonly client: Client;
  readonly id: string;
}

async function agreed(many: number): Promise<Agreed[]> {
  const clients = await bench.clients(many);
  const { psychologistId, instantly: serviceId } = practice;
  const made: Agreed[] = [];
  for (const [index, client] of clients.entries()) {
    const wish = { psychologistId, serviceId, startsAt: startNo(index) };
    made.push({ client, id: await bench.hold(client, wish) });
  }
  return made;
}

const moveTo =
  ({ client, id }: Agreed, startsAt: Instant) =>
  () =>
    bench.reschedule.run(id, client.accountId, { startsAt });

describe('twenty sessions moved to one free time at once, beside sixty who would hold it', () => {
  it('leave exactly one winner, the others are told that it is taken', async () => {
    const before = await deadlocksOf(db);
    const [mine, others] = [await agreed(20), await bench.clients(60)];
    const startsAt = startNo(40);
    const { psychologistId, instantly: serviceId } = practice;
    const hold = (client: Client) => () =>
      bench.hold(client, { psychologistId, serviceId, startsAt });
    const ends = await race([...mine.map((one) => moveTo(one, startsAt)), ...others.map(hold)]);
    expect(ends.filter((end) => end === 'won')).toHaveLength(1);
    expect(new Set(ends)).toEqual(new Set(['won', 'slot_taken']));
    expect((await deadlocksOf(db)) - before).toBe(0);
  });
});

describe('sessions that change places with each other', () => {
  it('never wait in a circle', async () => {
    const before = await deadlocksOf(db);
    const mine = await agreed(10);
    const ends = await race(
      times(60, (index) => {
        const one = mine[index % 10];
        if (!one) throw new Error('There is nobody.');
        return moveTo(one, startNo((index * 3 + 1) % 10));
      }),
    );
    expect(ends.every((end) => ['won', 'slot_taken', 'too_many_moves'].includes(end))).toBe(true);
    expect((await deadlocksOf(db)) - before).toBe(0);
  });
});

describe('an offer that is taken, declined, taken back and overtaken at one moment', () => {
  it('ends once, and the session is moved at most once', async () => {
    const [one] = await agreed(1);
    if (!one) throw new Error('There is nobody.');
    await bench.propose.run(one.id, practice.accountId, startNo(30));
    const [offer] = await bench.reader.offers(db.database, one.id);
    const id = offer?.id ?? '';
    const take = () => bench.take.run(id, one.client.accountId);
    const decline = () => bench.cancel.run(id, one.client.accountId);
    const back = () => bench.cancel.run(id, practice.accountId);
    const ends = await race([take, decline, back, take, moveTo(one, startNo(31)), take]);
    expect(ends.filter((end) => end === 'won').length).toBeLessThanOrEqual(2);
    const steps = await db.database.query<{ to: string }>(
      `SELECT to_status AS "to" FROM booking_event WHERE booking_id = $1 AND from_status = 'offered'`,
      [id],
    );
    expect(steps).toEqual([{ to: 'cancelled' }]);
  });
});

describe('two hundred who hold, move, take and cancel with one psychologist', () => {
  it('end in no overlap, no deadlock and no answer but a refusal of the domain', async () => {
    const before = await deadlocksOf(db);
    const [mine, others] = [await agreed(20), await bench.clients(40)];
    for (const [index, one] of mine.slice(0, 10).entries()) {
      await bench.propose.run(one.id, practice.accountId, startNo(30 + index));
    }
    const offers = await db.database.query<{ id: string; client: string }>(
      `SELECT id, client_account_id AS client FROM booking WHERE psychologist_id = $1 AND status = 'offered'`,
      [practice.psychologistId],
    );
    const roll = dice(20_261_123);
    const { psychologistId, instantly: serviceId } = practice;
    const someStart = () => plusMinutes(startNo(0), 30 * roll(240));
    const entries = times(200, (index) => {
      const [one, other, offer] = [mine[roll(20)], others[roll(40)], offers[roll(10)]];
      if (!one || !other || !offer) throw new Error('There is nobody.');
      const startsAt = someStart();
      const acts = [
        () => bench.hold(other, { psychologistId, serviceId, startsAt }),
        moveTo(one, startsAt),
        () => bench.take.run(offer.id, offer.client),
        () => bench.cancel.run(one.id, one.client.accountId, { refundPercent: 0 }),
        () => bench.propose.run(one.id, practice.accountId, startsAt),
        () => bench.cancel.run(offer.id, practice.accountId),
      ] as const;
      return acts[index % 10 < 6 ? index % 10 : index % 2] ?? acts[0];
    });
    const ends = await race(entries);
    expect(ends).toHaveLength(200);
    expect(ends.filter((end) => end === 'won').length).toBeGreaterThan(20);
    expect(ends).not.toContain('internal');
    expect((await deadlocksOf(db)) - before).toBe(0);
  });
});
