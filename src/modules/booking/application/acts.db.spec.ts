import { psychologistWaits } from '../../../../test/support/outcome-bench.js';
import {
  BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { DomainError } from '../../../kernel/errors/domain-error.js';
import { newId } from '../../../kernel/identity/id.js';
import { plusHours } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { BOOKING_STATUSES, type BookingAct, type BookingStatus } from '../domain/booking-status.js';
import { SYSTEM, type Booking } from '../domain/booking.js';
import { PERMITTED_ACTS, permittedActs, type PermittedAct } from '../domain/permitted-acts.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let client: Client;

beforeAll(async () => {
  db = await testDatabase();
  bench = await BookingBench.open(db);
  db.clock.moveTo(START);
});
beforeEach(async () => {
  practice = await bench.practice();
  client = await bench.client();
});
afterAll(async () => {
  await bench.end();
  await db.close();
});

type Service = 'paid' | 'free' | 'instantly';
const WAYS: Readonly<Record<BookingStatus, readonly [Service, ...[BookingAct, BookingStatus][]]>> =
  {
    offered: ['free'],
    held: ['paid'],
    requested: ['free'],
    confirmed: ['instantly'],
    expired: ['paid', ['expire', 'expired']],
    cancelled: ['instantly', ['cancel', 'cancelled']],
    rejected: ['free', ['reject', 'rejected']],
    completed: ['instantly', ['complete', 'completed']],
    client_absent: ['instantly', ['mark_absent', 'client_absent']],
    psychologist_absent: ['instantly', ['mark_absent', 'psychologist_absent']],
  };

async function offered(): Promise<string> {
  const { psychologistId, instantly, free: serviceId, accountId } = practice;
  await bench.hold(client, { psychologistId, serviceId: instantly, startsAt: startNo(9) });
  const { carePersonId } = client;
  const wish = { accountId, carePersonId, serviceId, startsAt: startNo(2), mode: 'video' } as const;
  const { body } = await bench.offerSession.run(wish, { key: newId(), body: wish }, (_, id) =>
    Promise.resolve(id),
  );
  return body;
}

async function aBooking(status: BookingStatus): Promise<Booking> {
  const [service, ...steps] = WAYS[status];
  const { psychologistId, [service]: serviceId } = practice;
  const wish = { psychologistId, serviceId, startsAt: startNo(2) };
  const id = status === 'offered' ? await offered() : await bench.hold(client, wish);
  let booking = await bench.booking(id);
  for (const [act, to] of steps) {
    booking = await db.runner.run((tx) =>
      bench.change.run(tx, booking, {
        ...{ act, to, by: SYSTEM, decideUntil: tx.now, outcomeClosesAt: plusHours(tx.now, 48) },
      }),
    );
  }
  return booking;
}

const PARTIES = ['client', 'psychologist'] as const;
type Who = (typeof PARTIES)[number];

/** What each act is when somebody really does it. Paying is a matter of the invoice. */
const ACTS: Readonly<
  Record<Exclude<PermittedAct, 'pay'>, (id: string, accountId: string) => Promise<unknown>>
> = {
  take: (id, accountId) => bench.take.run(id, accountId),
  cancel: (id, accountId) => bench.cancel.run(id, accountId, { refundPercent: 0 }),
  reschedule: (id, accountId) => bench.reschedule.run(id, accountId, { startsAt: startNo(4) }),
  propose: (id, accountId) => bench.propose.run(id, accountId, startNo(5)),
  confirm: (id, accountId) => bench.confirm.run(id, accountId),
  reject: (id, accountId) => bench.reject.run(id, accountId, { reasonCode: 'other' }),
  complete: (id, accountId) => bench.markOutcome.run(id, accountId, 'completed'),
  mark_client_absent: async (id, accountId) => {
    await psychologistWaits(db, id);
    await bench.markOutcome.run(id, accountId, 'client_absent');
  },
  mark_psychologist_absent: (id, accountId) =>
    bench.markOutcome.run(id, accountId, 'psychologist_absent'),
  object: (id, accountId) => bench.outcomes.raise.run(id, accountId, 'technical'),
};
const REFUSALS = ['booking_not_in_state', 'not_found', 'outcome_not_open', 'too_early'];

const cases = BOOKING_STATUSES.flatMap((status) =>
  PARTIES.flatMap((who) =>
    PERMITTED_ACTS.flatMap((act) => (act === 'pay' ? [] : [[status, who, act] as const])),
  ),
);

describe('what a screen offers is what can be done, and nothing else', () => {
  it.each(cases)('%s: %s, %s', async (status, who: Who, act) => {
    const booking = await aBooking(status);
    const isOffered = permittedActs(booking, who, db.clock.now()).includes(act);
    const { accountId } = who === 'client' ? client : practice;
    const attempt = await ACTS[act](booking.id, accountId).then(
      () => null,
      (error: unknown) => error,
    );
    if (attempt !== null && !(attempt instanceof DomainError)) {
      throw attempt instanceof Error ? attempt : new Error('It failed without an error.');
    }
    expect(attempt === null).toBe(isOffered);
    if (attempt !== null) expect(REFUSALS).toContain(attempt.code);
    const { version } = await bench.booking(booking.id);
    // An offer or an objection stands beside the booking and does not change it.
    const isBeside = act === 'propose' || act === 'object';
    expect(version > booking.version).toBe(isOffered && !isBeside);
  });

  it('and every step that was ever made is an arrow of the database’s own table', async () => {
    const strays = await db.database.query(`
      SELECT e.from_status, e.to_status, e.act FROM booking_event e
      EXCEPT SELECT from_status, to_status, act FROM booking_transition`);
    const [{ many } = { many: 0 }] = await db.database.query<{ many: number }>(
      'SELECT count(*)::int AS many FROM booking_event',
    );
    expect([strays, many > 200]).toEqual([[], true]);
  });
});
