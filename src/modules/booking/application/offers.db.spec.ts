import {
  type BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { onBookingGround } from '../../../../test/support/booking-ground.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { plusHours, plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let client: Client;

onBookingGround(START, (ground) => ({ db, bench, practice, client } = ground));

const propose = (id: string, startsAt: Instant) =>
  bench.propose.run(id, practice.accountId, startsAt);
const offersOf = async (id: string) =>
  (await bench.reader.offers(db.database, id)).map((offer) => offer.id);
async function offered(id: string, startsAt: Instant): Promise<string> {
  await propose(id, startsAt);
  const offers = await bench.reader.offers(db.database, id);
  return offers.find(({ starts_at }) => starts_at.getTime() === startsAt)?.id ?? '';
}
const agreed = (startsAt = startNo(0)) => bench.agreed(client, practice, startsAt);
const stateOf = async (id: string) => (await bench.booking(id)).status;

describe('case 11: a psychologist proposes another time', () => {
  it('which is really kept, and the original stands until the client takes one', async () => {
    const id = await bench.requested(client, practice, startNo(0));
    const offer = await offered(id, startNo(2));
    expect(await stateOf(id)).toBe('requested');
    const { psychologistId, paid: serviceId } = practice;
    const another = await bench.client();
    const wish = { psychologistId, serviceId, startsAt: startNo(2) };
    await expect(bench.hold(another, wish)).rejects.toMatchObject({ code: 'slot_taken' });
    expect(await bench.take.run(offer, client.accountId)).toBe(id);
    expect(await bench.booking(id)).toMatchObject({
      ...{ status: 'confirmed', startsAt: startNo(2), timeRevision: 2, decideUntil: null },
    });
    expect(await stateOf(offer)).toBe('cancelled');
    expect(await bench.hold(another, { ...wish, startsAt: startNo(0) })).toBeTruthy();
  });

  it('keeps the money attached: nothing is refunded, voided or billed again', async () => {
    const id = await agreed();
    const before = await bench.money.invoices.ofBookings(db.database, [id]);
    const offer = await offered(id, startNo(2));
    await bench.take.run(offer, client.accountId);
    expect(await bench.money.invoices.ofBookings(db.database, [id, offer])).toEqual(before);
    expect(await db.database.query('SELECT 1 FROM refund WHERE booking_id = $1', [id])).toEqual([]);
  });

  it('may overlap the original', async () => {
    const id = await agreed();
    const offer = await offered(id, plusMinutes(startNo(0), 30));
    await bench.take.run(offer, client.accountId);
    expect((await bench.booking(id)).startsAt).toBe(plusMinutes(startNo(0), 30));
  });

  it('at most three times at once; the same time again is the same offer', async () => {
    const id = await agreed();
    for (const no of [1, 2, 3, 3]) await propose(id, startNo(no));
    expect(await offersOf(id)).toHaveLength(3);
    await expect(propose(id, startNo(4))).rejects.toMatchObject({ code: 'too_many_offers' });
    const [first = ''] = await offersOf(id);
    await bench.cancel.run(first, practice.accountId);
    await propose(id, startNo(4));
    expect(await offersOf(id)).toHaveLength(3);
  });

  it('to a deadline; when one is taken the others go', async () => {
    const id = await agreed();
    const [one, two] = [await offered(id, startNo(1)), await offered(id, startNo(2))];
    expect((await bench.booking(one)).keepUntil).toBe(plusHours(START, 24));
    await bench.take.run(one, client.accountId);
    expect(await stateOf(two)).toBe('cancelled');
  });

  it('and has it back when nobody answers', async () => {
    const id = await agreed();
    const offer = await offered(id, startNo(3));
    db.clock.moveTo(plusHours(START, 24));
    await expect(bench.take.run(offer, client.accountId)).rejects.toMatchObject({
      code: 'hold_expired',
    });
    expect(await bench.expireOffers.run()).toBeGreaterThanOrEqual(1);
    expect([await stateOf(offer), await stateOf(id)]).toEqual(['expired', 'confirmed']);
  });

  it('which the client declines, and everything stays as it was', async () => {
    const id = await agreed();
    const offer = await offered(id, startNo(3));
    await bench.cancel.run(offer, client.accountId);
    expect([await stateOf(offer), await stateOf(id)]).toEqual(['cancelled', 'confirmed']);
    await expect(bench.take.run(offer, client.accountId)).rejects.toMatchObject({
      code: 'booking_not_in_state',
    });
  });

  it.each([
    ['cancelled', (id: string) => bench.cancel.run(id, client.accountId)],
    ['moved', (id: string) => bench.reschedule.run(id, client.accountId, { startsAt: startNo(9) })],
  ])('and it goes with an original that is %s', async (_, act) => {
    const id = await agreed(startNo(10));
    const offer = await offered(id, startNo(3));
    await act(id);
    expect(await stateOf(offer)).toBe('cancelled');
  });

  it('but nobody else does, and a stranger takes nothing', async () => {
    const id = await agreed();
    const [stranger, other] = [await bench.client(), await bench.practice()];
    for (const accountId of [stranger.accountId, other.accountId, client.accountId]) {
      const attempt = bench.propose.run(id, accountId, startNo(3));
      await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    }
    const offer = await offered(id, startNo(3));
    for (const accountId of [stranger.accountId, practice.accountId]) {
      const attempt = bench.take.run(offer, accountId);
      await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('a booking made for a client', () => {
  const make = async (serviceId: string, startsAt: Instant, key: string = newId()) => {
    const wish = {
      ...{ accountId: practice.accountId, carePersonId: client.carePersonId },
      ...{ serviceId, startsAt, mode: 'video' as const },
    };
    const repeatable = { key, body: wish };
    const answer = await bench.offerSession.run(wish, repeatable, (_, id) => Promise.resolve(id));
    return answer.body;
  };

  it('is for somebody in care alone', async () => {
    await expect(make(practice.paid, startNo(2))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is free until they take it; then it is held and to be paid', async () => {
    await agreed();
    const id = await make(practice.paid, startNo(2));
    expect(await bench.money.invoices.ofBookings(db.database, [id])).toEqual([]);
    expect(await bench.take.run(id, client.accountId)).toBe(id);
    expect(await bench.booking(id)).toMatchObject({ status: 'held', holdSeat: 1 });
    const orderRef = await bench.startPaying(id);
    bench.money.provider.pay(orderRef, db.clock.now());
    await bench.money.reconcile.run(orderRef);
    expect(await stateOf(id)).toBe('confirmed');
  });

  it('stands at once when it costs nothing', async () => {
    await agreed();
    const id = await make(practice.free, startNo(2));
    await bench.take.run(id, client.accountId);
    expect(await stateOf(id)).toBe('confirmed');
  });

  it('is made once per key, and three are open at most', async () => {
    await agreed();
    const key = newId();
    const id = await make(practice.free, startNo(2), key);
    expect(await make(practice.free, startNo(2), key)).toBe(id);
    await make(practice.free, startNo(3));
    await make(practice.free, startNo(4));
    const fourth = make(practice.free, startNo(5));
    await expect(fourth).rejects.toMatchObject({ code: 'too_many_offers' });
  });

  it('that nobody took is no session: neither listed nor counted', async () => {
    await agreed();
    const id = await make(practice.free, startNo(2));
    const listed = async (scope: 'offers' | 'upcoming' | 'past') => {
      const query = { party: 'client', ownerId: client.accountId, scope, limit: 10 } as const;
      const rows = await bench.reader.list({ ...query, now: db.clock.now() });
      return rows.map((row) => row.id);
    };
    expect([await listed('offers'), (await listed('upcoming')).includes(id)]).toEqual([
      [id],
      false,
    ]);
    await bench.cancel.run(id, client.accountId);
    expect([await listed('offers'), await listed('past')]).toEqual([[], []]);
    const counted = 'SELECT 1 FROM booking_session_view WHERE id = $1';
    expect(await db.database.query(counted, [id])).toEqual([]);
  });
});
