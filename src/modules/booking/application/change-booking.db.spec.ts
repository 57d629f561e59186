import { psychologistWaits } from '../../../../test/support/outcome-bench.js';
import {
  type BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { onBookingGround } from '../../../../test/support/booking-ground.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { plusHours } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import {
  ARROWS,
  BOOKING_ACTS,
  BOOKING_STATUSES,
  isArrow,
  type BookingAct,
  type BookingStatus,
} from '../domain/booking-status.js';
import { BookingNotInState } from '../domain/booking.errors.js';
import { SYSTEM, type Booking } from '../domain/booking.js';
import type { Change } from './change-booking.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');
const AFTERWARDS = plusHours(startNo(0), 2);

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let client: Client;

onBookingGround(START, (ground) => ({ db, bench, practice, client } = ground));

/** How each state is reached from the booking's birth, as a service of the practice and changes. */
const WAYS: Readonly<
  Partial<Record<BookingStatus, ['paid' | 'free' | 'instantly', ...[BookingAct, BookingStatus][]]>>
> = {
  held: ['paid'],
  requested: ['free'],
  confirmed: ['instantly'],
  expired: ['paid', ['expire', 'expired']],
  cancelled: ['paid', ['cancel', 'cancelled']],
  rejected: ['free', ['reject', 'rejected']],
  completed: ['instantly', ['complete', 'completed']],
  client_absent: ['instantly', ['mark_absent', 'client_absent']],
  psychologist_absent: ['instantly', ['mark_absent', 'psychologist_absent']],
};
const REACHED = BOOKING_STATUSES.filter((status) => status !== 'offered');

/** Offered to somebody who is in care since a session of theirs. */
async function anOffer(): Promise<Booking> {
  const { psychologistId, instantly, free: serviceId, accountId } = practice;
  await bench.hold(client, { psychologistId, serviceId: instantly, startsAt: startNo(9) });
  const { carePersonId } = client;
  const wish = { accountId, carePersonId, serviceId, startsAt: startNo(0), mode: 'video' } as const;
  const { body: id } = await bench.offerSession.run(
    wish,
    { key: newId(), body: wish },
    (_, offerId) => Promise.resolve(offerId),
  );
  return bench.booking(id);
}

async function aBooking(status: BookingStatus): Promise<Booking> {
  if (status === 'offered') return anOffer();
  const [service, ...steps] = WAYS[status] ?? ['paid'];
  const { psychologistId, [service]: serviceId } = practice;
  const id = await bench.hold(client, { psychologistId, serviceId, startsAt: startNo(0) });
  let booking = await bench.booking(id);
  for (const [act, to] of steps) booking = await change(booking, act, to);
  return booking;
}

function change(booking: Booking, act: BookingAct, to: BookingStatus): Promise<Booking> {
  const deadlines: Partial<Change> = {
    decideUntil: db.clock.now(),
    outcomeClosesAt: plusHours(db.clock.now(), 48),
  };
  return db.runner.run((tx) =>
    bench.change.run(tx, booking, { act, to, by: SYSTEM, holdSeat: 1, ...deadlines }),
  );
}

async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof BookingNotInState) return error.details?.['presentStatus'];
  throw error instanceof Error ? error : new Error('It was accepted.');
}

const LEGAL = Object.entries(ARROWS).flatMap(([act, arrows]) =>
  arrows.flatMap(([from, to]) => (from === 'none' ? [] : [[from, act as BookingAct, to] as const])),
);

describe('every arrow', () => {
  it.each(LEGAL)('%s –%s→ %s moves, with one more history row', async (from, act, to) => {
    const before = await aBooking(from);
    const after = await change(before, act, to);
    expect([after.status, after.version]).toEqual([to, before.version + 1]);
    const history = await bench.reader.history(db.database, before.id);
    expect(history.at(-1)).toMatchObject({ version: after.version, from_status: from, act });
  });

  it.each(BOOKING_STATUSES)(
    'that does not exist is refused from %s and names it, whatever the act and the aim',
    async (from) => {
      const someBooking = { ...(await aBooking('held')), status: from };
      const attempts = BOOKING_ACTS.flatMap((act) =>
        BOOKING_STATUSES.filter((to) => !isArrow(act, from, to)).map((to) => ({ act, to })),
      );
      expect(attempts.length).toBeGreaterThan(160);
      for (const { act, to } of attempts) {
        expect(await refusalOf(change(someBooking, act, to))).toBe(from);
      }
      expect((await bench.booking(someBooking.id)).version).toBe(someBooking.version);
    },
  );
});

/** Nobody paid for these, so the psychologist does not learn of them. */
const NEVER_PAID: readonly BookingStatus[] = ['held', 'expired', 'cancelled'];

describe('what people may do', () => {
  const why = { reasonCode: 'not_available' } as const;
  const ACTS: Readonly<
    Record<
      string,
      {
        from: BookingStatus | readonly BookingStatus[];
        run: (id: string) => Promise<unknown>;
        to: BookingStatus;
      }
    >
  > = {
    confirm: {
      from: 'requested',
      to: 'confirmed',
      run: (id) => bench.confirm.run(id, practice.accountId),
    },
    reject: {
      from: 'requested',
      to: 'rejected',
      run: (id) => bench.reject.run(id, practice.accountId, why),
    },
    complete: {
      from: 'confirmed',
      to: 'completed',
      run: (id) => bench.markOutcome.run(id, practice.accountId, 'completed'),
    },
    'mark the client absent': {
      from: 'confirmed',
      to: 'client_absent',
      run: async (id) => {
        await psychologistWaits(db, id);
        await bench.markOutcome.run(id, practice.accountId, 'client_absent');
      },
    },
    'mark themselves absent': {
      from: 'confirmed',
      to: 'psychologist_absent',
      run: (id) => bench.markOutcome.run(id, practice.accountId, 'psychologist_absent'),
    },
    'cancel what is not agreed': {
      from: ['held', 'requested'],
      to: 'cancelled',
      run: (id) => bench.cancel.run(id, client.accountId),
    },
  };
  const pairs = Object.keys(ACTS).flatMap((name) =>
    REACHED.map((status) => [name, status] as const),
  );

  it.each(pairs)('%s: from %s', async (name, status) => {
    const act = ACTS[name];
    const booking = await aBooking(status);
    db.clock.moveTo(AFTERWARDS);
    const attempt = act?.run(booking.id) ?? Promise.reject(new Error('no such act'));
    if (act !== undefined && [act.from].flat().includes(status)) {
      await attempt;
      expect((await bench.booking(booking.id)).status).toBe(act.to);
      return;
    }
    const isHidden = name !== 'cancel what is not agreed' && NEVER_PAID.includes(status);
    if (isHidden) await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    else expect(await refusalOf(attempt)).toBe(status);
    expect((await bench.booking(booking.id)).version).toBe(booking.version);
  });

  it('is done by the two parties alone: to others the booking is not there', async () => {
    const [stranger, other] = [await bench.client(), await bench.practice()];
    const requested = await aBooking('requested');
    const notFound = { code: 'not_found' };
    for (const accountId of [stranger.accountId, other.accountId, client.accountId]) {
      await expect(bench.confirm.run(requested.id, accountId)).rejects.toMatchObject(notFound);
      const rejected = bench.reject.run(requested.id, accountId, why);
      await expect(rejected).rejects.toMatchObject(notFound);
    }
    const held = await bench.hold(stranger, {
      psychologistId: practice.psychologistId,
      serviceId: practice.paid,
      startsAt: startNo(1),
    });
    for (const accountId of [practice.accountId, client.accountId]) {
      await expect(bench.cancel.run(held, accountId)).rejects.toMatchObject(notFound);
    }
  });

  it('does not give up a hold that is being paid for because another time is wanted', async () => {
    const { id } = await aBooking('held');
    await bench.startPaying(id);
    const inPayment = { code: 'hold_in_payment', details: { bookingId: id } };
    const { psychologistId, paid: serviceId } = practice;
    const elsewhen = bench.hold(client, { psychologistId, serviceId, startsAt: startNo(1) });
    await expect(elsewhen).rejects.toMatchObject(inPayment);
    expect((await bench.booking(id)).status).toBe('held');
  });

  it('gives up an unpaid hold for another time with the same psychologist', async () => {
    const { id } = await aBooking('held');
    const { psychologistId, paid: serviceId } = practice;
    const wish = { psychologistId, serviceId, startsAt: startNo(1) };
    const next = await bench.hold(client, wish);
    expect(await bench.hold(client, wish)).toBe(next);
    const [invoice] = await bench.money.invoices.ofBookings(db.database, [id]);
    expect([(await bench.booking(id)).status, invoice?.status]).toEqual(['cancelled', 'void']);
  });

  it('is not done too early', async () => {
    const { id, startsAt, endsAt } = await aBooking('confirmed');
    const mark = (outcome: 'completed' | 'client_absent') =>
      bench.markOutcome.run(id, practice.accountId, outcome);
    const tooEarly = { code: 'too_early' };
    db.clock.moveTo(startsAt);
    await expect(mark('client_absent')).rejects.toMatchObject(tooEarly);
    db.clock.moveTo(endsAt);
    db.clock.advance(-1);
    await expect(mark('completed')).rejects.toMatchObject(tooEarly);
    db.clock.advance(1);
    await mark('completed');
  });
});

describe('a change', () => {
  it('of a booking that somebody changed meanwhile is refused and names its present state', async () => {
    const seen = await aBooking('requested');
    await bench.confirm.run(seen.id, practice.accountId);
    expect(await refusalOf(change(seen, 'reject', 'rejected'))).toBe('confirmed');
  });

  it('that keeps the state counts as well: two who saw one version do not both win', async () => {
    const seen = await aBooking('held');
    await change(seen, 'start_payment', 'held');
    expect(await refusalOf(change(seen, 'expire', 'expired'))).toBe('held');
  });

  it('opens the care with the first confirmed session, and no second one', async () => {
    const careOf = () =>
      db.database.query('SELECT 1 FROM care WHERE care_person_id = $1', [client.carePersonId]);
    const { id } = await aBooking('requested');
    expect(await careOf()).toHaveLength(0);
    await bench.confirm.run(id, practice.accountId);
    const { psychologistId, instantly: serviceId } = practice;
    await bench.hold(client, { psychologistId, serviceId, startsAt: startNo(2) });
    expect(await careOf()).toHaveLength(1);
  });

  it('is published once, with ids and times and nothing that people wrote', async () => {
    const { id } = await aBooking('requested');
    const reason = 'Saya harus ke luar kota.';
    await bench.reject.run(id, practice.accountId, { reasonCode: 'other', reason });
    const events = await db.database.query<{ type: string; payload: object }>(
      'SELECT type, payload FROM outbox WHERE aggregate_id = $1 ORDER BY created_at, id',
      [id],
    );
    expect(events.map((event) => event.type)).toEqual(['booking.requested', 'booking.rejected']);
    expect(JSON.stringify(events)).not.toContain('luar kota');
    expect(events[1]?.payload).toMatchObject({
      bookingId: id,
      clientAccountId: client.accountId,
      psychologistAccountId: practice.accountId,
      lapsed: false,
    });
  });
});

describe('the list of bookings', () => {
  it('refuses a cursor that another list made', async () => {
    const { accountId: ownerId } = client;
    const page = { party: 'client' as const, ownerId, now: db.clock.now(), limit: 5 };
    const cursors = [
      ['yesterday', ownerId],
      [7, 8],
      ['2026-11-26T09:00:00Z', 'no id'],
      [null, null],
    ];
    for (const values of cursors) {
      const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
      const list = bench.reader.list({ ...page, cursor });
      await expect(list).rejects.toMatchObject({ code: 'validation_failed' });
    }
  });
});
