import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import {
  bookingBetween,
  Bookings,
  messageReader,
  processOver,
  publishBooking,
  STARTS_AT as startsAt,
} from '../../../../test/support/messages-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { FixedClock } from '../../../kernel/time/clock.js';
import { instant, plusHours } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import type { BookingFact } from '../../booking/index.js';
import type { Mail } from '../domain/mailer.js';

describe('the calendar file of a mail', () => {
  let db: TestDatabase;
  let bookings: Bookings;
  let worker: ReturnType<typeof processOver>;
  let parties: { client: string; psychologist: string };

  beforeAll(async () => {
    db = await testDatabase({ poolSize: 4 });
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    db.clock.moveTo(at('2026-11-24 09:00', 'Asia/Jakarta'));
    bookings = new Bookings();
    const machineClock = new FixedClock(at('2026-11-20 12:00', 'UTC'));
    worker = processOver(db, bookings, { machineClock });
    parties = {
      client: await messageReader(db, { name: 'Sari' }),
      psychologist: await messageReader(db, { name: 'Ratri', language: 'en' }),
    };
  });

  /** What comes of an event, as mails; the clock goes on a little, as it does. */
  async function mailsAfter(type: string, fact: BookingFact): Promise<readonly Mail[]> {
    const before = worker.mailer.mails.length;
    await publishBooking(db, worker, { type, fact });
    db.clock.moveTo(instant(db.clock.now() + 1_000));
    await worker.sweep.execute();
    return worker.mailer.mails.slice(before);
  }

  /** The whole life of a booking: agreed, moved by a day, called off by its client. */
  async function lifeOf(reader: string): Promise<string[]> {
    const fact = bookingBetween(bookings, parties, 'confirmed');
    const files = [...(await mailsAfter('booking.confirmed', fact))];
    const moved = {
      timeRevision: 2,
      startsAt: plusHours(startsAt, 24),
      endsAt: plusHours(startsAt, 25),
    };
    bookings.change(fact.id, moved);
    files.push(...(await mailsAfter('booking.moved', { ...fact, ...moved })));
    bookings.change(fact.id, { status: 'cancelled' });
    files.push(...(await mailsAfter('booking.cancelled', { ...fact, ...moved })));
    return files
      .filter(({ to }) => to === `${reader}@ruangpulih.test`)
      .map(({ invitation }) => invitation?.text ?? '');
  }

  it.each(['client', 'psychologist'] as const)(
    'enters a session, moves it and takes it out again, for two readers of it: the %s’s',
    async (party) => {
      const files = await lifeOf(parties[party]);
      expect(files.map((text) => seenByIcalJs(text))).toEqual([
        { sequence: 0, isCancelled: false, startsAt },
        { sequence: 1, isCancelled: false, startsAt: plusHours(startsAt, 24) },
        { sequence: 2, isCancelled: true, startsAt: plusHours(startsAt, 24) },
      ]);
      expect(files.map((text) => seenByNodeIcal(text))).toEqual(files.map(seenByIcalJs));
      expect(new Set(files.map((text) => /UID:(\S+)/.exec(text)?.[1])).size).toBe(1);
      expect(files.map((text) => /METHOD:(\w+)/.exec(text)?.[1])).toEqual([
        'REQUEST',
        'REQUEST',
        'CANCEL',
      ]);
    },
  );

  it('names its reader and nobody else, and nothing that tells what a session is for', async () => {
    for (const [reader, other] of [
      ['client', 'Ratri'],
      ['psychologist', 'Sari'],
    ] as const) {
      for (const text of await lifeOf(parties[reader])) {
        expect(text).toMatch(/SUMMARY:(Sesi RuangPulih|RuangPulih session)/);
        expect(text).toContain('CLASS:PRIVATE');
        expect(text).not.toContain(other);
        expect(text).not.toMatch(/psikolog|psycholog|konsultasi|terapi/i);
      }
    }
  });

  it('does not come with a request, and never takes out what was never entered', async () => {
    const asked = bookingBetween(bookings, parties, 'requested');
    bookings.change(asked.id, { wasConfirmed: false });
    const mails = [...(await mailsAfter('booking.requested', asked))];
    bookings.change(asked.id, { status: 'cancelled' });
    mails.push(...(await mailsAfter('booking.cancelled', asked)));
    expect(mails.length).toBeGreaterThanOrEqual(4);
    expect(mails.filter(({ invitation }) => invitation !== undefined)).toEqual([]);
  });

  it('takes out what the psychologist called off, for both', async () => {
    const fact = bookingBetween(bookings, parties, 'cancelled');
    await db.runner.run((tx) =>
      worker.outbox.publish(tx, {
        type: 'booking.cancelled',
        aggregateId: fact.id,
        payload: {
          ...{ bookingId: fact.id, timeRevision: 1, by: 'psychologist' },
          clientAccountId: parties.client,
          psychologistAccountId: parties.psychologist,
          startsAt: new Date(startsAt).toISOString(),
        },
        dedupeKey: fact.id,
      }),
    );
    await worker.delivery.deliverAll();
    await worker.sweep.execute();
    const told = worker.mailer.mails.map(({ to, invitation }) => [to, invitation?.method]);
    expect(new Map(told as [string, string][])).toEqual(
      new Map(Object.values(parties).map((id) => [`${id}@ruangpulih.test`, 'CANCEL'])),
    );
  });
});

interface Seen {
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly startsAt: number;
}

function seenByIcalJs(text: string): Seen {
  const [component] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents(
    'vevent',
  );
  const { sequence, startDate } = new ICAL.Event(component);
  const isCancelled = component?.getFirstPropertyValue('status') === 'CANCELLED';
  return { sequence, isCancelled, startsAt: startDate.toJSDate().getTime() };
}

function seenByNodeIcal(text: string): Seen | undefined {
  for (const part of Object.values(nodeIcal.sync.parseICS(text))) {
    if (part.type !== 'VEVENT') continue;
    const { sequence, status, start } = part;
    return {
      sequence: Number(sequence),
      isCancelled: status === 'CANCELLED',
      startsAt: start.getTime(),
    };
  }
  return undefined;
}
