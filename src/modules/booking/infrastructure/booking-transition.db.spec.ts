import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ARROWS, BOOKING_ACTS, BOOKING_STATUSES, isArrow } from '../domain/booking-status.js';

interface Row {
  from_status: string;
  to_status: string;
  act: string;
}

let db: TestDatabase;
let rows: Set<string>;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 1 });
  const found = await db.database.query<Row>('SELECT * FROM booking_transition');
  rows = new Set(found.map(({ from_status, act, to_status }) => name(from_status, act, to_status)));
});

afterAll(async () => {
  await db.close();
});

function name(from: string, act: string, to: string): string {
  return `${from} --${act}--> ${to}`;
}

const FROM = ['none', ...BOOKING_STATUSES] as const;

describe('the arrows of a booking', () => {
  it('that code allows are those of its table, and all in the database', () => {
    const allowed = BOOKING_ACTS.flatMap((act) =>
      FROM.flatMap((from) =>
        BOOKING_STATUSES.filter((to) => isArrow(act, from, to)).map((to) => name(from, act, to)),
      ),
    );
    const drawn = Object.entries(ARROWS).flatMap(([act, pairs]) =>
      pairs.map(([from, to]) => name(from, act, to)),
    );
    expect(allowed.length).toBeGreaterThan(10);
    expect(allowed.sort()).toEqual(drawn.sort());
    expect(allowed.filter((arrow) => !rows.has(arrow))).toEqual([]);
  });

  it('in the database are between states and by acts that the code knows', () => {
    const known = FROM.flatMap((from) =>
      BOOKING_ACTS.flatMap((act) => BOOKING_STATUSES.map((to) => name(from, act, to))),
    );
    expect([...rows].filter((arrow) => !known.includes(arrow))).toEqual([]);
  });

  it('that are not in the database cannot be written down', async () => {
    const writing = db.database.query(
      `INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, at, starts_at, ends_at)
       VALUES (gen_random_uuid(), 1, 'rejected', 'confirmed', 'confirm', 'system', now(), now(), now())`,
    );
    await expect(writing).rejects.toMatchObject({ code: '23503' });
  });
});
