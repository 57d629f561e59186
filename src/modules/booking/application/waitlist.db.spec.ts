import { pino } from 'pino';
import { day } from '../../../../test/support/a-psychologist.js';
import {
  startNo,
  type BookingBench,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { onBookingGround } from '../../../../test/support/booking-ground.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { minusHours, plusHours, plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { civilDateOf, zoneId } from '../../../kernel/time/zones.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { RemoveOverride } from '../../scheduling/application/remove-override.js';
import { TellOfDate } from '../../scheduling/application/tell-of-date.js';
import { SetOverride } from '../../scheduling/index.js';
import { FreedTimeRepository } from '../infrastructure/freed-time.repository.js';
import { HearOfFreedTimes } from './hear-of-freed-times.js';
import type { WaitWish } from './join-waitlist.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let client: Client;

onBookingGround(START, (ground) => ({ db, bench, practice, client } = ground));

/** A sweep's count is of the whole database: only what it did here is looked at. */
const sweep = () => bench.offerFreedTimes.run();
const stateOf = async (id: string) => (await bench.booking(id)).status;

const wait = (who: Client, more: Partial<WaitWish> = {}): Promise<string> =>
  bench.joinWaitlist.run({
    ...{ accountId: who.accountId, psychologistId: practice.psychologistId },
    ...{ serviceId: practice.paid, mode: 'video', wanted: [], timeZone: zoneId('Asia/Jakarta') },
    ...more,
  });

/** Those who wait, in the order they came. */
async function line(many: number): Promise<Client[]> {
  const clients = await bench.clients(many);
  for (const [index, who] of clients.entries()) {
    db.clock.moveTo(plusMinutes(START, index));
    await wait(who);
  }
  return clients;
}

/** A time that was taken and is given back. */
async function free(startsAt: Instant = startNo(2)): Promise<void> {
  const wish = { psychologistId: practice.psychologistId, serviceId: practice.paid, startsAt };
  const holder = await bench.client();
  await bench.cancel.run(await bench.hold(holder, wish), holder.accountId);
}

const offerTo = async (who: Client) => {
  const [place] = await bench.listWaitlist.ofClient(who.accountId);
  return place?.offer_id ?? null;
};
const mustHave = async (who: Client): Promise<string> => {
  const offer = await offerTo(who);
  if (offer === null) throw new Error('Nothing is offered.');
  return offer;
};

describe('a time that becomes free', () => {
  it('is kept for the first in line, who need not take it; nobody else can have it meanwhile', async () => {
    const [first, second] = await line(2);
    if (!first || !second) throw new Error('Nobody waits.');
    await free();
    await sweep();
    const offer = await bench.booking(await mustHave(first));
    expect(offer).toMatchObject({
      ...{ status: 'offered', origin: 'waitlist', startsAt: startNo(2), holdSeat: null },
      keepUntil: plusHours(db.clock.now(), startNo(2) - db.clock.now() > 48 * 3_600_000 ? 2 : 0.5),
    });
    expect(await offerTo(second)).toBeNull();
    const wish = { psychologistId: practice.psychologistId, serviceId: practice.paid };
    const attempt = bench.hold(await bench.client(), { ...wish, startsAt: startNo(2) });
    await expect(attempt).rejects.toMatchObject({ code: 'slot_taken' });
    // It occupies no client: they may have another session then.
    const other = await bench.practice();
    const elsewhere = { psychologistId: other.psychologistId, serviceId: other.instantly };
    expect(await bench.hold(first, { ...elsewhere, startsAt: startNo(2) })).toBeTruthy();
  });

  it('is one offer, however often it is swept', async () => {
    const [first] = await line(1);
    if (!first) throw new Error('Nobody waits.');
    await free();
    await sweep();
    const offer = await mustHave(first);
    await sweep();
    expect(await offerTo(first)).toBe(offer);
  });

  it('was held, requested or agreed, or moved away from', async () => {
    const sorts: ((id: string, who: Client) => Promise<unknown>)[] = [
      (id, who) => bench.cancel.run(id, who.accountId),
      (id, who) => bench.reschedule.run(id, who.accountId, { startsAt: startNo(20) }),
    ];
    for (const [index, giveBack] of sorts.entries()) {
      const [holder, who] = await bench.clients(2);
      if (!holder || !who) throw new Error('There is nobody.');
      const id = await bench.agreed(holder, practice, startNo(3 + index));
      await wait(who);
      await giveBack(id, holder);
      await sweep();
      expect((await bench.booking(await mustHave(who))).startsAt).toBe(startNo(3 + index));
    }
  });

  it('is not offered to whoever came after it, or wants another part of the day', async () => {
    const [evening, late] = await bench.clients(2);
    if (!evening || !late) throw new Error('There is nobody.');
    await wait(evening, { wanted: ['evening'] });
    await free();
    db.clock.moveTo(plusMinutes(START, 5));
    await wait(late);
    await sweep();
    expect([await offerTo(evening), await offerTo(late)]).toEqual([null, null]);
  });

  it('goes to the next when it is declined or runs out, and after three is everybody’s', async () => {
    const [one, two, three, four] = await line(4);
    if (!one || !two || !three || !four) throw new Error('Nobody waits.');
    await free();
    await sweep();
    await bench.cancel.run(await mustHave(one), one.accountId);
    await sweep();
    db.clock.moveTo(plusHours(db.clock.now(), 2));
    await bench.expireOffers.run();
    await sweep();
    expect(await offerTo(two)).toBeNull();
    await bench.leaveWaitlist.run(await placeOf(three), three.accountId);
    await sweep();
    expect(await offerTo(four)).toBeNull();
    const wish = { psychologistId: practice.psychologistId, serviceId: practice.paid };
    expect(await bench.hold(await bench.client(), { ...wish, startsAt: startNo(2) })).toBeTruthy();
  });

  it('is everybody’s twelve hours before it', async () => {
    const [first] = await line(1);
    if (!first) throw new Error('Nobody waits.');
    await free(startNo(1));
    db.clock.moveTo(plusMinutes(minusHours(startNo(1), 12), 1));
    await sweep();
    expect(await offerTo(first)).toBeNull();
  });

  it('waits for the morning, and so does its message', async () => {
    const [first] = await line(1);
    if (!first) throw new Error('Nobody waits.');
    db.clock.moveTo(at('2026-11-24 23:00', 'Asia/Jakarta'));
    await free(startNo(5));
    await sweep();
    expect(await offerTo(first)).toBeNull();
    db.clock.moveTo(at('2026-11-25 07:00', 'Asia/Jakarta'));
    await sweep();
    expect(await offerTo(first)).not.toBeNull();
  });

  it('is offered after a stop of any length, unless it has gone by', async () => {
    const [first, second] = await line(2);
    if (!first || !second) throw new Error('Nobody waits.');
    await free(startNo(0));
    await free(startNo(30));
    db.clock.moveTo(plusHours(startNo(1), 24));
    await sweep();
    expect((await bench.booking(await mustHave(first))).startsAt).toBe(startNo(30));
    expect(await offerTo(second)).toBeNull();
  });

  it('is not offered to whom a block keeps away', async () => {
    const [first, second] = await line(2);
    if (!first || !second) throw new Error('Nobody waits.');
    await db.database.query(
      `INSERT INTO block (id, psychologist_id, client_account_id, blocked_by, begun_at) VALUES (gen_random_uuid(), $1, $2, 'psychologist', now())`,
      [practice.psychologistId, first.accountId],
    );
    await free();
    await sweep();
    expect([await offerTo(first), (await offerTo(second)) !== null]).toEqual([null, true]);
  });
});

const placeOf = async (who: Client): Promise<string> => {
  const [place] = await bench.listWaitlist.ofClient(who.accountId);
  return place?.id ?? '';
};

describe('a day off that is taken back', () => {
  it('is offered to those who waited meanwhile', async () => {
    const log = pino({ level: 'silent' });
    const jobs = new Jobs(log);
    const delivery = new OutboxDelivery(db.runner, db.database, db.clock, jobs, log);
    const hear = new HearOfFreedTimes(delivery, db.runner, new FreedTimeRepository(), jobs);
    hear.onModuleInit();
    const { psychologistId } = practice;
    const date = day('2026-11-28');
    const off = { date, intervals: [], note: null };
    await db.runner.run((tx) => new SetOverride().execute(tx, psychologistId, off));
    const [first] = await line(1);
    if (!first) throw new Error('Nobody waits.');
    const remove = new RemoveOverride(new TellOfDate(new Outbox(jobs)));
    await db.runner.run((tx) => remove.execute(tx, psychologistId, date));
    await delivery.deliverAll();
    await sweep();
    const { startsAt } = await bench.booking(await mustHave(first));
    expect(civilDateOf(zoneId('Asia/Jakarta'), startsAt)).toBe(date);
  });
});

describe('what is kept for somebody in line', () => {
  it('is theirs when they take it: held, to be paid, and they wait no more', async () => {
    const [first] = await line(1);
    if (!first) throw new Error('Nobody waits.');
    await free();
    await sweep();
    const offer = await mustHave(first);
    await bench.take.run(offer, first.accountId);
    expect(await stateOf(offer)).toBe('held');
    expect(await bench.listWaitlist.ofClient(first.accountId)).toEqual([]);
  });

  it('is seen by nobody but them', async () => {
    const [first] = await line(1);
    if (!first) throw new Error('Nobody waits.');
    await free();
    await sweep();
    const offer = await mustHave(first);
    const attempt = bench.cancel.run(offer, practice.accountId);
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    const offers = await bench.reader.list({
      ...{ party: 'psychologist', ownerId: practice.psychologistId, scope: 'offers' },
      ...{ now: db.clock.now(), limit: 10 },
    });
    expect(offers).toEqual([]);
  });

  it('moves their session without a cap when it was to be earlier', async () => {
    const id = await bench.agreed(client, practice, startNo(10));
    await wait(client, { replacesBookingId: id });
    await free(startNo(12));
    await sweep();
    expect(await offerTo(client)).toBeNull();
    await free(startNo(4));
    await sweep();
    const offer = await mustHave(client);
    expect(await bench.take.run(offer, client.accountId)).toBe(id);
    expect(await bench.booking(id)).toMatchObject({
      ...{ status: 'confirmed', startsAt: startNo(4), refundCapPercent: null },
    });
    expect(await bench.listWaitlist.ofClient(client.accountId)).toEqual([]);
  });

  it('goes when they wait no more', async () => {
    const [first] = await line(1);
    if (!first) throw new Error('Nobody waits.');
    await free();
    await sweep();
    const offer = await mustHave(first);
    await bench.leaveWaitlist.run(await placeOf(first), first.accountId);
    expect(await stateOf(offer)).toBe('cancelled');
  });
});

describe('a place in line', () => {
  it('is one for each service, and is no other person’s to give up', async () => {
    const [mine, again] = [await wait(client), await wait(client)];
    expect(again).toBe(mine);
    const stranger = await bench.client();
    const attempt = bench.leaveWaitlist.run(mine, stranger.accountId);
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is one of five at most', async () => {
    for (let places = 0; places < 5; places++) {
      const { psychologistId, paid: serviceId } = await bench.practice();
      await wait(client, { psychologistId, serviceId });
    }
    await expect(wait(client)).rejects.toMatchObject({ code: 'too_many_places' });
  });

  it('case 51: is not in front of one’s own practice, nor for what is not offered', async () => {
    const own = wait({ ...client, accountId: practice.accountId });
    await expect(own).rejects.toMatchObject({ code: 'own_practice' });
    const { paid: serviceId } = await bench.practice();
    await expect(wait(client, { serviceId })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('ends by itself after sixty days, or with the session it would move', async () => {
    await wait(client);
    const another = await bench.client();
    const id = await bench.agreed(another, practice, startNo(10));
    await wait(another, { replacesBookingId: id });
    await bench.cancel.run(id, another.accountId);
    await sweep();
    expect(await bench.listWaitlist.ofClient(another.accountId)).toEqual([]);
    expect(await bench.listWaitlist.ofClient(client.accountId)).toHaveLength(1);
    db.clock.moveTo(plusHours(START, 60 * 24));
    await sweep();
    expect(await bench.listWaitlist.ofClient(client.accountId)).toEqual([]);
    const told = await db.database.query(
      `SELECT payload->>'accountId' AS who FROM outbox WHERE type = 'booking.place_lapsed' AND payload->>'accountId' = ANY ($1)`,
      [[client.accountId, another.accountId]],
    );
    expect(told).toEqual([{ who: client.accountId }]);
  });

  it('is a number to the psychologist, by service and part of the day', async () => {
    await line(3);
    await wait(client, { serviceId: practice.free, wanted: ['evening'] });
    const counts = await bench.listWaitlist.countsOf(practice.accountId);
    expect(counts.map((one) => [one.service_id, one.waiting, one.morning, one.evening])).toEqual([
      [practice.paid, 3, 3, 3],
      [practice.free, 1, 0, 1],
    ]);
    await expect(bench.listWaitlist.countsOf(client.accountId)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
