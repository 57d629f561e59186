import { BookingBench, startNo } from '../../../../test/support/booking-bench.js';
import { BookingRows, refusal } from '../../../../test/support/booking-rows.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { plusMinutes } from '../../../kernel/time/instant.js';
import { ARROWS, BOOKING_ACTS, BOOKING_STATUSES } from '../domain/booking-status.js';

let db: TestDatabase;
let bench: BookingBench;
let rows: BookingRows;

beforeAll(async () => {
  db = await testDatabase();
  bench = await BookingBench.open(db);
});
beforeEach(async () => {
  rows = await BookingRows.fresh(db, bench);
});
afterAll(async () => {
  await bench.end();
  await db.close();
});

/** Tries to remember every change there could be, and gives those that were not refused. */
const ACCEPTED_ARROWS = `
  CREATE FUNCTION pg_temp.accepted_arrows(booking uuid, states text[], acts text[]) RETURNS text[] LANGUAGE plpgsql AS $$
  DECLARE arrow record; accepted text[] := '{}';
  BEGIN
    FOR arrow IN SELECT f, t, a, row_number() OVER () AS n FROM unnest(states) f, unnest(states) t, unnest(acts) a LOOP
      BEGIN
        INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, at, starts_at, ends_at)
        VALUES (booking, 1000 + arrow.n, arrow.f, arrow.t, arrow.a, 'system', now(), now(), now());
        accepted := accepted || (arrow.f || ' ' || arrow.a || ' ' || arrow.t);
      EXCEPTION WHEN foreign_key_violation THEN NULL;
      END;
    END LOOP;
    RETURN accepted;
  END $$`;
const OF_THIS_RELEASE = Object.entries(ARROWS).flatMap(([act, arrows]) =>
  arrows.map(([from, to]) => `${from} ${act} ${to}`),
);
/** The database knows prolonging before the code does. */
const OF_LATER_RELEASES = ['held prolong held', 'confirmed prolong confirmed'];

describe('a booking’s history', () => {
  it('begins with its birth: without that row it does not commit', async () => {
    expect(await refusal(db.runner.run((tx) => rows.insert(tx, rows.aRow())))).toBe(
      'booking_has_history',
    );
  });

  it('grows with every change: without its row a change does not commit', async () => {
    const id = await rows.write(rows.aRow());
    const silently = (change: string) =>
      refusal(db.runner.run((tx) => tx.query(`UPDATE booking SET ${change} WHERE id = $1`, [id])));
    expect(await silently(`status = 'cancelled'`)).toBe('booking_has_history');
    expect(await silently(`client_zone = 'Asia/Makassar'`)).toBe('booking_has_history');
  });

  it('tells the states and times that the row has, not others', async () => {
    const id = await rows.write(rows.aRow());
    const lie = (from: string, shift: string) =>
      refusal(
        db.runner.run(async (tx) => {
          await tx.query(
            `UPDATE booking SET status = 'completed', outcome_closes_at = now() WHERE id = $1`,
            [id],
          );
          await tx.query(
            `INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, at, starts_at, ends_at)
             SELECT id, version, $2, 'completed', $3, 'system', created_at, starts_at + $4::interval, ends_at FROM booking WHERE id = $1`,
            [id, from, from === 'confirmed' ? 'complete' : 'correct', shift],
          );
        }),
      );
    expect(await lie('client_absent', '0')).toBe('booking_has_history');
    expect(await lie('confirmed', '1 hour')).toBe('booking_has_history');
  });

  it('knows no arrow but the allowed ones, whatever the pair of states and the act', async () => {
    const id = await rows.write(rows.aRow());
    const accepted = await db.runner.run(async (tx) => {
      await tx.query(ACCEPTED_ARROWS);
      const states = ['none', ...BOOKING_STATUSES];
      const rows = await tx.query<{ arrow: string }>(
        'SELECT unnest(pg_temp.accepted_arrows($1, $2, $3)) AS arrow',
        [id, states, BOOKING_ACTS],
      );
      return rows.map((row) => row.arrow);
    });
    expect(accepted.sort()).toEqual([...OF_THIS_RELEASE, ...OF_LATER_RELEASES].sort());
  });

  it.each([
    `UPDATE booking_event SET actor_kind = 'admin'`,
    'DELETE FROM booking_event',
    'TRUNCATE booking_event',
    'DELETE FROM booking_transition',
    `UPDATE booking_transition SET act = 'move'`,
  ])('is never changed, neither by the application nor by the owner: %s', async (statement) => {
    await rows.write(rows.aRow());
    expect(await refusal(db.runner.run((tx) => tx.query(statement)))).toBe('42501');
    expect(await refusal(db.database.query(statement))).toBe('42501');
  });

  it('gives no new arrow to the application', async () => {
    const arrow = `INSERT INTO booking_transition VALUES ('cancelled', 'confirmed', 'confirm')`;
    expect(await refusal(db.runner.run((tx) => tx.query(arrow)))).toBe('42501');
  });
});

describe('the application', () => {
  it.each(['booking', 'care', 'booking_event', 'booking_transition'])(
    'deletes nothing from %s',
    async (table) => {
      expect(await refusal(db.runner.run((tx) => tx.query(`DELETE FROM ${table}`)))).toBe('42501');
    },
  );
});

describe('a booking that exists', () => {
  it.each([
    'psychologist_id',
    'client_account_id',
    'care_person_id',
    'service_id',
    'chain_id',
    'terms_id',
    'id',
  ])('keeps its %s', async (column) => {
    const id = await rows.write(rows.aRow());
    expect(await refusal(rows.change(id, `${column} = '${newId()}'`))).toBe('booking_immutable');
  });

  it('keeps its price', async () => {
    const id = await rows.write(rows.aRow());
    expect(await refusal(rows.change(id, 'price = 1'))).toBe('booking_immutable');
  });

  it('counts its changes, and those of its time apart, whatever is written there', async () => {
    const id = await rows.write(rows.aRow({ version: 7, time_revision: 9 }));
    const counts = async () => {
      const { version, timeRevision } = await bench.booking(id);
      return [version, timeRevision];
    };
    expect(await counts()).toEqual([1, 1]);
    await rows.change(id, `client_zone = 'Asia/Makassar', version = 40, time_revision = 40`);
    expect(await counts()).toEqual([2, 1]);
    const hour = (column: string) => `${column} = ${column} + interval '3 hours'`;
    await rows.change(
      id,
      ['starts_at', 'ends_at', 'blocked_from', 'blocked_to'].map(hour).join(', '),
    );
    expect(await counts()).toEqual([3, 2]);
  });

  it('may move into a time that overlaps its own old one', async () => {
    const id = await rows.write(rows.aRow());
    const half = (column: string) => `${column} = ${column} + interval '30 minutes'`;
    await rows.change(
      id,
      ['starts_at', 'ends_at', 'blocked_from', 'blocked_to'].map(half).join(', '),
    );
    expect((await bench.booking(id)).startsAt).toBe(plusMinutes(startNo(0), 30));
  });
});
