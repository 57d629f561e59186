import { onBookingGround, type BookingGround } from '../../../../test/support/booking-ground.js';
import { startNo } from '../../../../test/support/booking-bench.js';
import { HOUR, minusHours, plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import { AttendanceRepository } from '../../consultation/infrastructure/attendance.repository.js';
import type { Fact } from '../../consultation/domain/attendance.js';

const BEGINS = startNo(0);
let ground: BookingGround;
let id: string;

onBookingGround(minusHours(BEGINS, 40), (given) => (ground = given));

beforeEach(async () => {
  const { bench, client, practice } = ground;
  id = await bench.agreed(client, practice, BEGINS);
});

async function came(...lines: readonly `${'C' | 'P'} ${Fact} ${number}`[]): Promise<void> {
  const room = new AttendanceRepository();
  for (const line of lines) {
    const [who, fact, minute] = line.split(' ');
    const participant = who === 'P' ? 'psychologist' : 'client';
    const at: Instant = plusMinutes(BEGINS, Number(minute));
    await ground.db.runner.run((tx) => room.add(tx, id, { participant, fact: fact as Fact, at }));
  }
}

/** A day after the end, and two more until nobody can object. */
async function judged(): Promise<{ status: string; owed: number; earned: number }> {
  const { bench, db } = ground;
  db.clock.moveTo(plusMinutes(BEGINS, 60 + 24 * 60));
  await bench.outcomes.judge.run();
  const { status } = await bench.booking(id);
  db.clock.advance(48 * HOUR);
  await bench.close.run();
  const owed = 0 - (await bench.money.balance('refunds_owed', id));
  const earned = 0 - (await bench.money.balance('psychologist_payable', id));
  return { status, owed, earned };
}

describe('case 29: an outcome that nobody marked', () => {
  it('is judged a day after the end and not before, and only once', async () => {
    const { bench, db } = ground;
    db.clock.moveTo(plusMinutes(BEGINS, 60 + 24 * 60 - 1));
    await bench.outcomes.judge.run();
    expect((await bench.booking(id)).status).toBe('confirmed');
    db.clock.moveTo(plusMinutes(BEGINS, 60 + 24 * 60));
    const runs = await Promise.all([
      bench.outcomes.judge.run(),
      bench.outcomes.judge.run(),
      bench.outcomes.judge.run(),
    ]);
    expect(runs.sort()).toEqual([0, 0, 1]);
    const history = await bench.reader.history(db.database, id);
    expect(history.at(-1)).toMatchObject({ act: 'mark_absent', actor_kind: 'system' });
  });

  it('is completed when both were there, and earns', async () => {
    await came('P joined 0', 'C joined 0', 'C admitted 0', 'P media_up 1', 'C media_up 1');
    await came('C left 12', 'P left 12');
    expect(await judged()).toEqual({ status: 'completed', owed: 0, earned: 208_375 });
  });

  it('is the client’s absence when only the psychologist waited', async () => {
    await came('P joined 0', 'P left 20');
    expect(await judged()).toEqual({ status: 'client_absent', owed: 0, earned: 208_375 });
  });

  it('is the psychologist’s when they did not wait', async () => {
    await came('P joined 0', 'P left 10');
    expect(await judged()).toEqual({ status: 'psychologist_absent', owed: 250_000, earned: 0 });
  });
});

describe('case 27: a session that could not be', () => {
  it('is the psychologist’s absence when nobody came', async () => {
    expect(await judged()).toEqual({ status: 'psychologist_absent', owed: 250_000, earned: 0 });
  });

  it('is nobody’s when both tried and the line was dead: all comes back', async () => {
    await came('P joined 0', 'C joined 1', 'C admitted 1', 'C left 30', 'P left 30');
    expect(await judged()).toEqual({ status: 'cancelled', owed: 250_000, earned: 0 });
    const history = await ground.bench.reader.history(ground.db.database, id);
    expect(history.at(-1)).toMatchObject({ actor_kind: 'system', reason_code: 'technical' });
  });
});

describe('case 26: a psychologist who says that the client was absent', () => {
  const mark = (): Promise<void> =>
    ground.bench.markOutcome.run(id, ground.practice.accountId, 'client_absent');
  const at = (minutes: number): void => ground.db.clock.moveTo(plusMinutes(BEGINS, minutes));

  it('is believed when the room saw them wait for a quarter of an hour', async () => {
    await came('P joined -3');
    at(15);
    await mark();
    expect((await ground.bench.booking(id)).status).toBe('client_absent');
  });

  it.each([
    ['nobody came', []],
    ['they came late and have not waited long enough yet', ['P joined 6']],
    ['they went before', ['P joined 0', 'P left 14']],
    ['the client was there in time', ['P joined 0', 'C joined 4', 'C left 6']],
  ] as const)('is not when %s', async (_, lines) => {
    await came(...lines);
    at(20);
    await expect(mark()).rejects.toMatchObject({ code: 'not_waited' });
    expect((await ground.bench.booking(id)).status).toBe('confirmed');
  });

  it('is believed as soon as they have waited, however late they came', async () => {
    await came('P joined 6');
    at(20);
    await expect(mark()).rejects.toMatchObject({ code: 'not_waited' });
    at(21);
    await mark();
  });
});
