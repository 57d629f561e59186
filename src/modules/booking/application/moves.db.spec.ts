import {
  type BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { onBookingGround } from '../../../../test/support/booking-ground.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { isoOf, minusHours, plusHours, plusMinutes } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let client: Client;

onBookingGround(START, (ground) => ({ db, bench, practice, client } = ground));

/** Paid and confirmed, so many hours before its start. */
async function agreed(hoursLeft: number): Promise<string> {
  const id = await bench.agreed(client, practice, startNo(0));
  db.clock.moveTo(minusHours(startNo(0), hoursLeft));
  return id;
}

const move = (id: string, startsAt: ReturnType<typeof startNo>) =>
  bench.reschedule.run(id, client.accountId, { startsAt });

async function eventsOf(id: string): Promise<string[]> {
  const rows = await db.database.query<{ type: string }>(
    'SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY id',
    [id],
  );
  return rows.map(({ type }) => type);
}

describe('a client who moves a session', () => {
  it('keeps the booking, its price and its money; its time is the next revision', async () => {
    const id = await agreed(30);
    const before = await bench.booking(id);
    await move(id, startNo(4));
    const after = await bench.booking(id);
    expect(after).toMatchObject({
      ...{ id, status: 'confirmed', startsAt: startNo(4), timeRevision: 2, refundCapPercent: null },
      ...{ price: before.price, termsId: before.termsId, serviceId: before.serviceId },
    });
    expect((await bench.reader.history(db.database, id)).at(-1)).toMatchObject({
      ...{ act: 'move', actor_kind: 'client', from_status: 'confirmed', to_status: 'confirmed' },
    });
    expect((await eventsOf(id)).at(-1)).toBe('booking.moved');
    expect(await bench.quotes.run(id, client.accountId)).toMatchObject({ paid: 250_000 });
  });

  it('asks for what it has already and changes nothing', async () => {
    const id = await agreed(30);
    const { version } = await bench.booking(id);
    await move(id, startNo(0));
    expect((await bench.booking(id)).version).toBe(version);
  });

  it('does so until two hours before, twice, and no more', async () => {
    const id = await agreed(30);
    await move(id, startNo(1));
    await move(id, startNo(2));
    await expect(move(id, startNo(3))).rejects.toMatchObject({ code: 'too_many_moves' });
    const late = await bench.booking(id);
    db.clock.moveTo(plusMinutes(minusHours(late.startsAt, 2), 1));
    await expect(move(id, startNo(9))).rejects.toMatchObject({ code: 'move_too_late' });
  });

  it('gets another deadline for the answer when nobody has confirmed it yet', async () => {
    const id = await bench.requested(client, practice, startNo(0));
    await move(id, startNo(8));
    const { status, decideUntil, refundCapPercent } = await bench.booking(id);
    expect([status, decideUntil, refundCapPercent]).toEqual([
      'requested',
      plusHours(START, 24),
      null,
    ]);
  });

  it('hears of three other times when the one they want is taken', async () => {
    const id = await agreed(30);
    const other = await bench.client();
    const { psychologistId, paid: serviceId } = practice;
    await bench.hold(other, { psychologistId, serviceId, startsAt: startNo(3) });
    const refusal = await move(id, startNo(3)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'slot_taken' });
    const { alternatives } = (refusal as { details: { alternatives: unknown[] } }).details;
    expect(alternatives).toHaveLength(3);
    expect((await bench.booking(id)).startsAt).toBe(startNo(0));
  });

  it('is refused what nobody else could book either', async () => {
    const id = await agreed(30);
    const soon = plusMinutes(db.clock.now(), 60);
    const tooSoon = at('2026-11-25 04:00', 'Asia/Jakarta');
    expect(tooSoon - soon).toBeLessThan(3 * 3_600_000);
    for (const startsAt of [tooSoon, plusMinutes(startNo(3), 7)]) {
      await expect(move(id, startsAt)).rejects.toMatchObject({ code: 'slot_not_open' });
    }
  });

  it('is not the psychologist, nor a stranger', async () => {
    const id = await agreed(30);
    for (const accountId of [practice.accountId, (await bench.client()).accountId]) {
      const attempt = bench.reschedule.run(id, accountId, { startsAt: startNo(3) });
      await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('case 10: moved into a time that overlaps its own old one', () => {
  it('is listed, and taken: the booking does not stand in its own way', async () => {
    const id = await agreed(30);
    const halfAnHourOn = plusMinutes(startNo(0), 30);
    const query = {
      ...{ serviceId: practice.paid, from: isoOf(startNo(0)), to: isoOf(startNo(1)) },
    };
    const starts = async (movingBookingId?: string) => {
      const wish = { ...query, movingBookingId };
      const { items } = await bench.listSlots.run(practice.psychologistId, wish, client.accountId);
      return items.map(({ startsAt }) => startsAt);
    };
    expect(await starts()).not.toContain(isoOf(halfAnHourOn));
    expect(await starts(id)).toEqual(expect.arrayContaining([isoOf(halfAnHourOn)]));
    await move(id, halfAnHourOn);
    expect((await bench.booking(id)).startsAt).toBe(halfAnHourOn);
  });

  it('is shown to its parties alone', async () => {
    const id = await agreed(30);
    const query = {
      ...{ serviceId: practice.paid, from: isoOf(startNo(0)), to: isoOf(startNo(1)) },
      movingBookingId: id,
    };
    const stranger = await bench.client();
    for (const asker of [null, stranger.accountId]) {
      const attempt = bench.listSlots.run(practice.psychologistId, query, asker);
      await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('case 12: a session due in 3 h is moved to next month', () => {
  it('and gives back no more than it would have then, however often it is moved', async () => {
    const id = await agreed(3);
    await move(id, startNo(40));
    expect(await bench.quotes.run(id, client.accountId)).toMatchObject({
      ...{ percent: 0, rule: 'capped' },
    });
    await move(id, startNo(80));
    expect((await bench.booking(id)).refundCapPercent).toBe(0);
    await bench.cancel.run(id, client.accountId, { refundPercent: 0 });
    expect(await db.database.query('SELECT 1 FROM refund WHERE booking_id = $1', [id])).toEqual([]);
  });

  it('but everything, and free to cancel for a day, once the psychologist has moved it', async () => {
    const id = await agreed(3);
    await move(id, startNo(40));
    await bench.propose.run(id, practice.accountId, startNo(50));
    const [offer] = await bench.reader.offers(db.database, id);
    await bench.take.run(offer?.id ?? '', client.accountId);
    const { refundCapPercent, freeCancelUntil, startsAt } = await bench.booking(id);
    expect([refundCapPercent, startsAt]).toEqual([null, startNo(50)]);
    expect(freeCancelUntil).toBe(plusHours(db.clock.now(), 24));
    expect(await bench.quotes.run(id, client.accountId)).toMatchObject({ percent: 100 });
  });
});

describe('case 13: a reschedule', () => {
  it('never changes service, price or length, whatever the service has become', async () => {
    const id = await agreed(30);
    await db.dataSource.query(
      'UPDATE service SET price = 400000, duration_minutes = 90 WHERE id = $1',
      [practice.paid],
    );
    await move(id, startNo(4));
    const { price, startsAt, endsAt, serviceId } = await bench.booking(id);
    expect([price, endsAt - startsAt, serviceId]).toEqual([250_000, 3_600_000, practice.paid]);
  });
});

describe('case 19: pauses that change after a booking', () => {
  it('leave its blocked range as it was until that booking moves', async () => {
    const id = await agreed(30);
    await db.dataSource.query(
      'UPDATE schedule SET buffer_after_minutes = 30 WHERE psychologist_id = $1',
      [practice.psychologistId],
    );
    const pauseOf = async () => {
      const { endsAt } = await bench.booking(id);
      return ((await bench.bookings.blockedOf(db.database, id)).endsAt - endsAt) / 60_000;
    };
    expect(await pauseOf()).toBe(10);
    await move(id, startNo(4));
    expect(await pauseOf()).toBe(30);
  });
});

describe('case 40: one now per transaction', () => {
  it('is what a move, its history, its cap and its deadlines are reckoned from', async () => {
    const id = await agreed(10);
    const now = db.clock.now();
    await move(id, startNo(30));
    const [event] = (await bench.reader.history(db.database, id)).slice(-1);
    expect(event?.at.getTime()).toBe(now);
    expect((await bench.booking(id)).refundCapPercent).toBe(50);
  });
});
