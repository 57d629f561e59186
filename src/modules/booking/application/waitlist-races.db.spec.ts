import {
  BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { deadlocksOf, race, times } from '../../../../test/support/races.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { plusHours } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 30 });
  bench = await BookingBench.open(db);
});
beforeEach(async () => {
  db.clock.moveTo(START);
  practice = await bench.practice();
});
afterEach(async () => {
  expect(await faults()).toEqual([]);
});
afterAll(async () => {
  await bench.end();
  await db.close();
});

/** What must never be true. */
async function faults(): Promise<object[]> {
  return db.database.query(`
    SELECT 'times overlap' AS fault, a.id FROM booking a JOIN booking b
        ON a.psychologist_id = b.psychologist_id AND a.id < b.id AND a.chain_id <> b.chain_id
       AND a.blocked_from < b.blocked_to AND b.blocked_from < a.blocked_to
     WHERE a.status NOT IN ('expired','rejected','cancelled') AND b.status NOT IN ('expired','rejected','cancelled')
    UNION ALL
    SELECT 'two offers to one place', min(id::text)::uuid FROM booking WHERE status = 'offered' AND origin = 'waitlist'
     GROUP BY care_person_id, psychologist_id, service_id HAVING count(*) > 1
    UNION ALL
    SELECT 'one who has taken still waits', w.id FROM waitlist w JOIN booking b
        ON b.care_person_id = w.care_person_id AND b.psychologist_id = w.psychologist_id AND b.service_id = w.service_id
     WHERE w.closed_at IS NULL AND b.origin = 'waitlist' AND b.status = 'held'`);
}

const sweep = (): Promise<number> => bench.offerFreedTimes.run();

const wait = (who: Client): Promise<string> =>
  bench.joinWaitlist.run({
    ...{ accountId: who.accountId, psychologistId: practice.psychologistId },
    ...{ serviceId: practice.paid, mode: 'video', wanted: [], timeZone: zoneId('Asia/Jakarta') },
  });

async function line(many: number): Promise<Client[]> {
  const clients = await bench.clients(many);
  for (const who of clients) await wait(who);
  return clients;
}

async function held(no: number): Promise<() => Promise<unknown>> {
  const who = await bench.client();
  const wish = { psychologistId: practice.psychologistId, serviceId: practice.paid };
  const id = await bench.hold(who, { ...wish, startsAt: startNo(no) });
  return () => bench.cancel.run(id, who.accountId);
}

const offers = (): Promise<{ id: string; client: string; starts: Date }[]> =>
  db.database.query(
    `SELECT id, client_account_id AS client, starts_at AS starts FROM booking
      WHERE psychologist_id = $1 AND origin = 'waitlist' AND status = 'offered' ORDER BY starts_at`,
    [practice.psychologistId],
  );

describe('two times that become free, two who wait, and ten who sweep at once', () => {
  it('are one offer each, of one time each', async () => {
    const before = await deadlocksOf(db);
    await line(2);
    const cancel = [await held(2), await held(5)];
    await race([...cancel, ...times(10, () => sweep)]);
    await race(times(10, () => sweep));
    const made = await offers();
    expect(made).toHaveLength(2);
    expect(new Set(made.map(({ client }) => client)).size).toBe(2);
    expect(new Set(made.map(({ starts }) => starts.getTime())).size).toBe(2);
    expect((await deadlocksOf(db)) - before).toBe(0);
  });
});

describe('one who joins from ten windows', () => {
  it('has one place', async () => {
    const who = await bench.client();
    const places = await Promise.all(times(10, () => wait(who)));
    expect(new Set(places).size).toBe(1);
  });
});

describe('an offer that is taken while it runs out, is declined, given up and swept', () => {
  it('ends once, and the time is nobody’s twice', async () => {
    for (let round = 0; round < 5; round++) {
      db.clock.moveTo(START);
      practice = await bench.practice();
      const before = await deadlocksOf(db);
      const people = await line(3);
      await (
        await held(2)
      )();
      await sweep();
      const [offer] = await offers();
      const first = people[0];
      if (!offer || !first) throw new Error('Nothing is offered.');
      const [place] = await bench.listWaitlist.ofClient(first.accountId);
      if (round % 2 === 1) db.clock.moveTo(plusHours(START, 2));
      const other = await bench.client();
      const wish = { psychologistId: practice.psychologistId, serviceId: practice.paid };
      await race([
        () => bench.take.run(offer.id, offer.client),
        () => bench.expireOffers.run(),
        sweep,
        () => bench.cancel.run(offer.id, offer.client),
        () => bench.take.run(offer.id, offer.client),
        () => bench.leaveWaitlist.run(place?.id ?? '', offer.client),
        sweep,
        () => bench.hold(other, { ...wish, startsAt: startNo(2) }),
        () => bench.expireOffers.run(),
        sweep,
      ]);
      const ends = await db.database.query(
        `SELECT 1 FROM booking_event WHERE booking_id = $1 AND from_status = 'offered'`,
        [offer.id],
      );
      expect(ends.length).toBeLessThanOrEqual(1);
      expect(await faults()).toEqual([]);
      expect((await deadlocksOf(db)) - before).toBe(0);
    }
  });
});

describe('forty times given back while twenty wait and eight sweep', () => {
  it('end in one offer a place, no overlap and no deadlock', async () => {
    const before = await deadlocksOf(db);
    await line(20);
    const cancels: (() => Promise<unknown>)[] = [];
    for (let no = 0; no < 40; no++) cancels.push(await held(no));
    await race([...cancels, ...times(8, () => sweep)]);
    await race(times(8, () => sweep));
    const made = await offers();
    expect(made).toHaveLength(20);
    expect(new Set(made.map(({ client }) => client)).size).toBe(20);
    expect((await deadlocksOf(db)) - before).toBe(0);
  });
});
