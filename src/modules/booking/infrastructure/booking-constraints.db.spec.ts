import { BookingBench, startNo } from '../../../../test/support/booking-bench.js';
import { BookingRows, refusal, type Row } from '../../../../test/support/booking-rows.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { plusMinutes, toDate, type Instant } from '../../../kernel/time/instant.js';

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

const later = (minutes: number): Instant => plusMinutes(startNo(0), minutes);
const held = (changes: Row = {}): Row => {
  const { status = 'held' } = changes;
  const seat = status === 'held' ? 1 : null;
  const keepUntil = toDate(plusMinutes(db.clock.now(), 15));
  return { status, keep_until: keepUntil, hold_seat: seat, ...changes };
};
const offered = (): Row => held({ status: 'offered' });
const somebody = async (): Promise<Row> => {
  const { accountId, carePersonId } = await bench.client();
  return { client_account_id: accountId, care_person_id: carePersonId };
};

describe('two active bookings of a psychologist', () => {
  it.each([0, 30, 60, 89, -30, -89])(
    'never overlap, pauses included: %i minutes apart is refused',
    async (minutes) => {
      await rows.write(rows.aRow());
      const other = rows.aRow(await somebody(), later(minutes));
      expect(await refusal(rows.write(other))).toBe('psychologist_time');
    },
  );

  it.each([90, -90, 240])('may touch: %i minutes apart is fine', async (minutes) => {
    await rows.write(rows.aRow());
    await rows.write(rows.aRow(await somebody(), later(minutes)));
  });

  it('overlap nobody else’s', async () => {
    await rows.write(rows.aRow());
    const { psychologistId, paid } = await bench.practice();
    const elsewhere = { psychologist_id: psychologistId, service_id: paid };
    await rows.write(rows.aRow({ ...(await somebody()), ...elsewhere }));
  });

  it.each([
    ['held', 'expired', 'expire'],
    ['held', 'cancelled', 'cancel'],
    ['requested', 'rejected', 'reject'],
  ])('are no longer two when one was %s and %s', async (born, status, act) => {
    const deadline = { decide_until: toDate(db.clock.now()) };
    await rows.write(rows.aRow({ ...held({ status: born }), ...deadline }), { status, act });
    await rows.write(rows.aRow(await somebody()));
  });

  it.each(['offered', 'held', 'requested'])(
    'include one that is only %s: it occupies the time like a confirmed one',
    async (status) => {
      const deadline = { decide_until: toDate(db.clock.now()) };
      await rows.write(rows.aRow({ ...held({ status }), ...deadline }));
      expect(await refusal(rows.write(rows.aRow(await somebody())))).toBe('psychologist_time');
    },
  );
});

describe('a chain', () => {
  it('may overlap itself: an offer stands beside the booking that it would replace', async () => {
    const chain_id = await rows.write(rows.aRow());
    await rows.write(rows.aRow({ ...offered(), chain_id }, later(30)));
  });

  it('has one agreed session', async () => {
    const chain_id = await rows.write(rows.aRow());
    const second = rows.aRow({ chain_id }, later(240));
    expect(await refusal(rows.write(second))).toBe('booking_chain_agreed');
  });

  it('belongs to one person and one psychologist', async () => {
    const chain_id = await rows.write(rows.aRow());
    const strangers = rows.aRow({ ...offered(), ...(await somebody()), chain_id }, later(30));
    expect(await refusal(rows.write(strangers))).toBe('booking_chain');
  });
});

describe('a person in care', () => {
  async function elsewhere(): Promise<Row> {
    const { psychologistId, paid } = await bench.practice();
    return { psychologist_id: psychologistId, service_id: paid };
  }

  it('is in one session at a time, whoever the psychologists are', async () => {
    await rows.write(rows.aRow());
    const second = rows.aRow(await elsewhere(), later(59));
    expect(await refusal(rows.write(second))).toBe('person_time');
  });

  it('may go from one session straight to the next: pauses are the psychologist’s', async () => {
    await rows.write(rows.aRow());
    await rows.write(rows.aRow(await elsewhere(), later(60)));
  });

  it('is not yet where they were only offered a time', async () => {
    await rows.write(rows.aRow());
    await rows.write(rows.aRow({ ...(await elsewhere()), ...offered() }));
  });
});

describe('a hold', () => {
  async function holdElsewhere(seat: number | null, index: number): Promise<string> {
    const { psychologistId, paid } = await bench.practice();
    const place = { psychologist_id: psychologistId, service_id: paid };
    return rows.write(rows.aRow({ ...held({ hold_seat: seat }), ...place }, startNo(index)));
  }

  it('sits on one of two seats, so there is no third', async () => {
    await holdElsewhere(1, 1);
    await holdElsewhere(2, 2);
    expect(await refusal(holdElsewhere(1, 3))).toBe('booking_hold_seats');
    expect(await refusal(holdElsewhere(2, 3))).toBe('booking_hold_seats');
    expect(await refusal(holdElsewhere(3, 3))).toBe('booking_hold_seat');
    expect(await refusal(holdElsewhere(null, 3))).toBe('booking_hold_seat');
  });

  it('keeps its seat no longer than itself', async () => {
    const seated = rows.aRow({ hold_seat: 1 });
    expect(await refusal(rows.write(seated))).toBe('booking_hold_seat');
  });

  it('is the only one of its client with its psychologist', async () => {
    await rows.write(rows.aRow(held()));
    const second = rows.aRow(held({ hold_seat: 2 }), later(240));
    expect(await refusal(rows.write(second))).toBe('booking_one_hold_here');
  });
});

describe('deadlines', () => {
  it.each<[string, Row, string]>([
    ['a hold has one', { status: 'held', hold_seat: 1, keep_until: null }, 'booking_keep_until'],
    ['an offer has one', { status: 'offered', keep_until: null }, 'booking_keep_until'],
    ['a request has one', { status: 'requested', decide_until: null }, 'booking_decide_until'],
  ])('%s', async (_, row, constraint) => {
    expect(await refusal(rows.write(rows.aRow(row)))).toBe(constraint);
  });

  it('never lie after the start', async () => {
    const after = toDate(plusMinutes(startNo(0), 1));
    expect(await refusal(rows.write(rows.aRow(held({ keep_until: after }))))).toBe(
      'booking_keep_until',
    );
    const request = rows.aRow({ status: 'requested', decide_until: after });
    expect(await refusal(rows.write(request))).toBe('booking_decide_until');
    await rows.write(rows.aRow(held({ keep_until: toDate(startNo(0)) })));
  });

  it.each<[string, (at: Instant) => Row]>([
    ['ends before it starts', (at) => ({ ends_at: toDate(plusMinutes(at, -1)) })],
    ['has no length', (at) => ({ ends_at: toDate(at) })],
    ['outlasts its blocked range', (at) => ({ blocked_to: toDate(plusMinutes(at, 59)) })],
    ['starts before its blocked range', (at) => ({ blocked_from: toDate(plusMinutes(at, 1)) })],
  ])('and times make sense: none %s', async (_, times) => {
    expect(await refusal(rows.write(rows.aRow(times(startNo(0)))))).toBe('booking_times');
  });
});
