import { psychologistWaits } from '../../../../test/support/outcome-bench.js';
import {
  type BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { onBookingGround } from '../../../../test/support/booking-ground.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { HOUR, plusHours } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');
const AFTERWARDS = plusHours(startNo(0), 2);

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let client: Client;

onBookingGround(START, (ground) => ({ db, bench, practice, client } = ground));

function aHold(): Promise<string> {
  const { psychologistId, paid: serviceId } = practice;
  return bench.hold(client, { psychologistId, serviceId, startsAt: startNo(0) });
}

describe('time', () => {
  it('that nobody paid for is let go', async () => {
    const id = await aHold();
    db.clock.advance(15 * 60_000 - 1);
    await bench.expire.run();
    expect((await bench.booking(id)).status).toBe('held');
    db.clock.advance(1);
    await bench.expire.run();
    expect((await bench.booking(id)).status).toBe('expired');
  });

  it('that is being paid for is kept while the provider is silent, for half an hour at most', async () => {
    const id = await aHold();
    await bench.startPaying(id);
    bench.money.provider.isSilent = true;
    const halfAnHour = HOUR / 2;
    db.clock.advance(15 * 60_000 + halfAnHour);
    await bench.expire.run();
    expect((await bench.booking(id)).status).toBe('held');
    db.clock.advance(1);
    await bench.expire.run();
    bench.money.provider.isSilent = false;
    expect((await bench.booking(id)).status).toBe('expired');
  });

  it('that was paid for is not let go (case 3), although we had not heard of it', async () => {
    const id = await aHold();
    const orderRef = await bench.startPaying(id);
    bench.money.provider.pay(orderRef, db.clock.now());
    db.clock.advance(16 * 60_000);
    await bench.expire.run();
    expect((await bench.booking(id)).status).toBe('requested');
  });

  it('to decide in ends a request, and everything is owed back', async () => {
    const id = await bench.requested(client, practice, startNo(0));
    const { decideUntil } = await bench.booking(id);
    db.clock.moveTo(decideUntil ?? START);
    await bench.lapse.run();
    expect((await bench.booking(id)).status).toBe('rejected');
    expect(await bench.money.balance('refunds_owed', id)).toBe(-250_000);
    const history = await bench.reader.history(db.database, id);
    expect(history.at(-1)).toMatchObject({ act: 'lapse', actor_kind: 'system' });
  });
});

describe('an outcome, once it closes,', () => {
  it.each([
    ['completed', [0, -208_375, -37_500, -4_125, 0]],
    ['client_absent', [0, -208_375, -37_500, -4_125, 0]],
    ['psychologist_absent', [0, 0, 0, 0, -250_000]],
  ] as const)('%s moves the money', async (outcome, balances) => {
    const id = await bench.requested(client, practice, startNo(0));
    await bench.confirm.run(id, practice.accountId);
    db.clock.moveTo(AFTERWARDS);
    await psychologistWaits(db, id);
    await bench.markOutcome.run(id, practice.accountId, outcome);
    const accounts = [
      'client_funds',
      'psychologist_payable',
      'fee_income',
      'vat_out',
      'refunds_owed',
    ];
    const held = () => Promise.all(accounts.map((name) => bench.money.balance(name, id)));
    await bench.close.run();
    expect(await held()).toEqual([-250_000, 0, 0, 0, 0]);
    db.clock.advance(48 * HOUR);
    await bench.close.run();
    await bench.close.run();
    expect(await held()).toEqual(balances);
  });
});
