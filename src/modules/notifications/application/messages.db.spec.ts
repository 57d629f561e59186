import {
  bookingBetween,
  Bookings,
  messageReader,
  processOver,
  publishBooking,
  STARTS_AT as startsAt,
} from '../../../../test/support/messages-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { FixedClock } from '../../../kernel/time/clock.js';
import { minusHours, plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import type { BookingFact } from '../../booking/index.js';
import type { Delivery } from '../domain/delivery.js';

interface MessageRow {
  kind: string;
  status: string;
  reason: string | null;
  attempts: number;
  recipient_id: string;
}

describe('messages', () => {
  let db: TestDatabase;
  let bookings: Bookings;
  let machineClock: FixedClock;
  let worker: ReturnType<typeof processOver>;

  beforeAll(async () => {
    db = await testDatabase({ poolSize: 12 });
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    db.clock.moveTo(at('2026-11-24 09:00', 'Asia/Jakarta'));
    machineClock = new FixedClock(at('2026-11-20 12:00', 'UTC'));
    bookings = new Bookings();
    worker = processOver(db, bookings, { machineClock });
    // Whatever an earlier test left behind is none of this one's business.
    await db.database.query(`UPDATE message_owed SET status = 'dropped', claimed_until = NULL
                              WHERE status IN ('owed', 'claimed')`);
  });

  const account = (name: string, language = 'id'): Promise<string> =>
    messageReader(db, { name, language });

  async function booking(status: BookingFact['status']): Promise<BookingFact> {
    const client = await account('Sari');
    const psychologist = await account('Ratri', 'en');
    return bookingBetween(bookings, { client, psychologist }, status);
  }

  const publish = (type: string, fact: BookingFact): Promise<void> =>
    publishBooking(db, worker, { type, fact });

  const rowsOf = (fact: BookingFact): Promise<MessageRow[]> =>
    db.database.query<MessageRow>(
      'SELECT kind, status, reason, attempts, recipient_id FROM message_owed WHERE booking_id = $1 ORDER BY due_at, kind',
      [fact.id],
    );
  const sweepAt = async (now: Instant): Promise<void> => {
    db.clock.moveTo(now);
    await worker.sweep.execute();
  };

  it('are owed once, however often the event is heard', async () => {
    const fact = await booking('confirmed');
    await publish('booking.confirmed', fact);
    await publish('booking.confirmed', fact);
    const kinds = (await rowsOf(fact)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual([
      'booking_confirmed',
      'reminder_1h',
      'reminder_1h',
      'reminder_24h',
      'reminder_24h',
      'session_booked',
    ]);
  });

  it('reach both sides in their own language and zone, with a link of their own', async () => {
    const fact = await booking('confirmed');
    await publish('booking.confirmed', fact);
    await sweepAt(minusHours(startsAt, 24));
    const subjects = worker.mailer.mails.map(({ subject }) => subject).sort();
    expect(subjects).toEqual([
      'A new appointment: tomorrow 10:00 WIB',
      'Jadwal kamu besok 12.00 WIT',
      'Jadwal kamu besok 12.00 WIT sudah pasti',
      'Your appointment tomorrow 10:00 WIB',
    ]);
    const toPsychologist = worker.mailer.mails.find(({ language }) => language === 'en');
    expect(toPsychologist?.text).toContain(`http://localhost:3000/praktik/sesi/${fact.id}`);
    const toClient = worker.mailer.mails.find(({ language }) => language === 'id');
    expect(toClient?.text).toContain(`http://localhost:3000/sesi/${fact.id}`);
  });

  it('go out once a key while eight sweeps run at the same moment', async () => {
    const facts = await Promise.all(Array.from({ length: 10 }, () => booking('confirmed')));
    for (const fact of facts) await publish('booking.confirmed', fact);
    db.clock.moveTo(minusHours(startsAt, 1));
    const workers = Array.from({ length: 8 }, () => processOver(db, bookings, { machineClock }));
    await Promise.all(workers.map(({ sweep }) => sweep.execute()));
    const sent = workers.flatMap(({ mailer }) => mailer.mails.map(({ messageId }) => messageId));
    expect(sent).toHaveLength(60);
    expect(new Set(sent).size).toBe(60);
    const statuses = (await Promise.all(facts.map(rowsOf))).flat().map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['sent']));
  });

  it.each(['cancelled', 'rejected', 'expired'] as const)(
    'do not remind of a booking that was %s meanwhile',
    async (status) => {
      const fact = await booking('confirmed');
      await publish('booking.confirmed', fact);
      bookings.change(fact.id, { status });
      await sweepAt(minusHours(startsAt, 1));
      expect(worker.mailer.mails).toEqual([]);
      const reasons = (await rowsOf(fact)).map(({ reason }) => reason);
      expect(new Set(reasons)).toEqual(new Set(['booking_changed']));
    },
  );

  it('do not remind of a time the booking has left', async () => {
    const fact = await booking('confirmed');
    await publish('booking.confirmed', fact);
    bookings.change(fact.id, { timeRevision: 2, startsAt: plusMinutes(startsAt, 1_440) });
    await sweepAt(minusHours(startsAt, 1));
    expect(worker.mailer.mails).toEqual([]);
    const reasons = (await rowsOf(fact)).map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['booking_moved']));
  });

  it('do not remind once the session has begun', async () => {
    const fact = await booking('confirmed');
    await publish('booking.confirmed', fact);
    await sweepAt(startsAt);
    expect(worker.mailer.mails).toEqual([]);
  });

  it('leave out a reminder that was due when the booking was confirmed', async () => {
    db.clock.moveTo(minusHours(startsAt, 3));
    const fact = await booking('confirmed');
    await publish('booking.confirmed', fact);
    const dropped = (await rowsOf(fact)).filter(({ reason }) => reason === 'already_due');
    expect(dropped.map(({ kind, status }) => [kind, status])).toEqual([
      ['reminder_24h', 'dropped'],
      ['reminder_24h', 'dropped'],
    ]);
  });

  it('are not sent again when the process was killed between claim and answer', async () => {
    const fact = await booking('expired');
    await publish('booking.expired', fact);
    // A mailer that never answers stands for the killed process.
    const killed = processOver(db, bookings, { machineClock });
    killed.mailer.send = () => new Promise(() => undefined);
    void killed.sweep.execute();
    while ((await rowsOf(fact))[0]?.status !== 'claimed') {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await worker.sweep.execute();
    expect((await rowsOf(fact))[0]?.status).toBe('claimed');

    machineClock.advance(3 * 60_000);
    await worker.sweep.execute();
    await worker.sweep.execute();
    expect(await rowsOf(fact)).toMatchObject([{ status: 'unknown', reason: 'lost_while_sending' }]);
    expect(worker.mailer.mails).toEqual([]);
  });

  it('are not sent again when the answer never came', async () => {
    const fact = await booking('expired');
    await publish('booking.expired', fact);
    worker.mailer.answers = [{ outcome: 'unknown', reason: 'ETIMEDOUT' }];
    await worker.sweep.execute();
    machineClock.advance(24 * 3_600_000);
    await worker.sweep.execute();
    expect(worker.mailer.mails).toHaveLength(1);
    expect(await rowsOf(fact)).toMatchObject([{ status: 'unknown', reason: 'ETIMEDOUT' }]);
  });

  it('are tried again after a refusal, later each time, and given up after the fifth', async () => {
    const fact = await booking('expired');
    await publish('booking.expired', fact);
    const busy: Delivery = { outcome: 'refused', isFinal: false, reason: 'ESOCKET' };
    worker.mailer.answers = [busy, busy, busy, busy, busy];
    await worker.sweep.execute();
    await worker.sweep.execute();
    expect(await rowsOf(fact)).toMatchObject([{ status: 'owed', attempts: 1 }]);
    for (let attempt = 2; attempt <= 5; attempt++) {
      machineClock.advance(1_800_000);
      await worker.sweep.execute();
    }
    expect(await rowsOf(fact)).toMatchObject([{ status: 'failed', attempts: 5 }]);
    expect(worker.mailer.mails).toEqual([]);
  });

  it('are given up at once when the address is refused for good', async () => {
    const fact = await booking('expired');
    await publish('booking.expired', fact);
    worker.mailer.answers = [{ outcome: 'refused', isFinal: true, reason: 'EENVELOPE 550' }];
    await worker.sweep.execute();
    expect(await rowsOf(fact)).toMatchObject([{ status: 'failed', reason: 'EENVELOPE 550' }]);
  });

  it('tell a client that the money has come back, each time it does', async () => {
    const fact = await booking('rejected');
    for (const amount of [250_000, 100_000]) {
      await db.runner.run((tx) =>
        worker.outbox.publish(tx, {
          type: 'payment.refund_confirmed',
          aggregateId: fact.id,
          payload: { bookingId: fact.id, refundId: newId(), amount },
          dedupeKey: newId(),
        }),
      );
    }
    await worker.delivery.deliverAll();
    await worker.sweep.execute();
    const texts = worker.mailer.mails.map(({ text }) => text).join();
    expect(texts).toContain('Rp250.000 sudah dikembalikan');
    expect(texts).toContain('Rp100.000 sudah dikembalikan');
  });

  it('tell the owner of an address that somebody registered with it', async () => {
    const owner = await account('Sari', 'en');
    await db.runner.run((tx) =>
      worker.outbox.publish(tx, {
        type: 'account.email_taken',
        aggregateId: owner,
        payload: { accountId: owner },
        dedupeKey: newId(),
      }),
    );
    await worker.delivery.deliverAll();
    await worker.sweep.execute();
    expect(worker.mailer.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [`${owner}@ruangpulih.test`, 'Somebody signed up with this email address'],
    ]);
    expect(worker.mailer.mails[0]?.text).toContain('http://localhost:3000/masuk');
  });

  it('tell the psychologist until when to answer, and the client that it was passed on', async () => {
    const fact = await booking('requested');
    await publish('booking.requested', fact);
    await worker.sweep.execute();
    const bodyFor = (id: string): string | undefined =>
      worker.mailer.mails.find(({ to }) => to.startsWith(id))?.text;
    expect(bodyFor(fact.psychologistAccountId)).toContain('Wednesday 25 November at 10:00 WIB');
    expect(bodyFor(fact.clientAccountId)).toContain('Rabu, 25 November pukul 12.00 WIT');
  });
});
