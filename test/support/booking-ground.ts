import type { Instant } from '../../src/kernel/time/instant.js';
import { BookingBench, type Client, type Practice } from './booking-bench.js';
import { testDatabase, type TestDatabase } from './test-database.js';

/** One database for the file; in each test the same present, and a practice and a client of its own. */
export interface BookingGround {
  readonly db: TestDatabase;
  readonly bench: BookingBench;
  readonly practice: Practice;
  readonly client: Client;
}

/** @param give called before each test with what it stands on. */
export function onBookingGround(start: Instant, give: (ground: BookingGround) => void): void {
  let db: TestDatabase;
  let bench: BookingBench;
  beforeAll(async () => {
    db = await testDatabase();
    bench = await BookingBench.open(db);
  });
  beforeEach(async () => {
    db.clock.moveTo(start);
    give({ db, bench, practice: await bench.practice(), client: await bench.client() });
  });
  afterAll(async () => {
    await bench.end();
    await db.close();
  });
}
