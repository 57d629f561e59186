import {
  type BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { onBookingGround } from '../../../../test/support/booking-ground.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { minusHours } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let client: Client;

onBookingGround(START, (ground) => ({ db, bench, practice, client } = ground));

/** Paid 250 000 and confirmed, so many hours before its start. */
async function agreed(hoursLeft: number): Promise<string> {
  const id = await bench.agreed(client, practice, startNo(0));
  db.clock.moveTo(minusHours(startNo(0), hoursLeft));
  return id;
}

async function ledgerOf(id: string): Promise<Record<string, number>> {
  const rows = await db.database.query<{ account: string; amount: number }>(
    `SELECT account_code AS account, sum(amount)::bigint AS amount FROM ledger_entry
      WHERE booking_id = $1 GROUP BY 1 HAVING sum(amount) <> 0`,
    [id],
  );
  return Object.fromEntries(rows.map(({ account, amount }) => [account, amount]));
}

async function refundsOf(id: string): Promise<number[]> {
  const rows = await db.database.query<{ amount: number }>(
    'SELECT amount FROM refund WHERE booking_id = $1',
    [id],
  );
  return rows.map(({ amount }) => amount);
}

describe('case 36: a client who cancels at 50 percent', () => {
  it('gets half back, and fee, VAT and the psychologist’s part come from the other half', async () => {
    const id = await agreed(10);
    expect(await bench.quotes.run(id, client.accountId)).toMatchObject({
      ...{ percent: 50, paid: 250_000, refund: 125_000, kept: 125_000, rule: 'by_hours' },
    });
    await bench.cancel.run(id, client.accountId, { refundPercent: 50, reasonCode: 'not_needed' });
    expect(await refundsOf(id)).toEqual([125_000]);
    expect(await ledgerOf(id)).toEqual({
      'gateway:midtrans': 250_000,
      refunds_owed: -125_000,
      psychologist_payable: -104_188,
      fee_income: -18_750,
      vat_out: -2_062,
    });
    expect((await bench.booking(id)).status).toBe('cancelled');
  });
});

describe('a client who cancels too late', () => {
  it('gets nothing back, and all of it is earned at once', async () => {
    const id = await agreed(2);
    await bench.cancel.run(id, client.accountId, { refundPercent: 0 });
    expect(await refundsOf(id)).toEqual([]);
    expect(await ledgerOf(id)).toEqual({
      'gateway:midtrans': 250_000,
      psychologist_payable: -208_375,
      fee_income: -37_500,
      vat_out: -4_125,
    });
  });
});

describe('a quote that has got worse since', () => {
  it('is refused with what holds now, and nothing is done', async () => {
    const id = await agreed(24);
    expect((await bench.quotes.run(id, client.accountId)).percent).toBe(100);
    db.clock.advance(1);
    for (const refundPercent of [100, undefined, 51]) {
      const attempt = bench.cancel.run(id, client.accountId, { refundPercent });
      await expect(attempt).rejects.toMatchObject({
        code: 'cancellation_worse',
        details: { refundPercent: 50, refund: { amount: 125_000, currency: 'IDR' } },
      });
    }
    expect((await bench.booking(id)).status).toBe('confirmed');
    expect(await refundsOf(id)).toEqual([]);
  });

  it('that has got better is kept to the better one', async () => {
    const id = await agreed(30);
    await bench.cancel.run(id, client.accountId, { refundPercent: 0 });
    expect(await refundsOf(id)).toEqual([250_000]);
  });
});

describe('everything goes back', () => {
  it('when a request is taken back, however near it is', async () => {
    const id = await bench.requested(client, practice, startNo(0));
    db.clock.moveTo(minusHours(startNo(0), 3));
    await bench.cancel.run(id, client.accountId);
    expect(await refundsOf(id)).toEqual([250_000]);
  });

  it('when the psychologist cancels, with words the client can read', async () => {
    const id = await agreed(1);
    await bench.cancel.run(id, practice.accountId, {
      ...{ reasonCode: 'emergency', reason: 'Maaf, saya harus ke rumah sakit.' },
    });
    expect(await refundsOf(id)).toEqual([250_000]);
    const [event] = (await bench.reader.history(db.database, id)).slice(-1);
    expect(event).toMatchObject({ actor_kind: 'psychologist', reason_code: 'emergency' });
    const [sealed] = await db.dataSource.query<{ reason_sealed: string }[]>(
      'SELECT reason_sealed FROM booking_event WHERE booking_id = $1 ORDER BY version DESC LIMIT 1',
      [id],
    );
    expect(sealed?.reason_sealed).toMatch(/^[^ ]{60,}$/);
  });
});

describe('a cancellation', () => {
  it('is no place for what a client might tell of their health', async () => {
    const id = await agreed(30);
    const attempt = bench.cancel.run(id, client.accountId, { reason: 'Saya kambuh.' });
    await expect(attempt).rejects.toMatchObject({ code: 'reason_not_taken' });
  });

  it('of a session that has begun is none', async () => {
    const id = await agreed(0);
    for (const accountId of [client.accountId, practice.accountId]) {
      const attempt = bench.cancel.run(id, accountId, { refundPercent: 0 });
      await expect(attempt).rejects.toMatchObject({ code: 'booking_not_in_state' });
    }
  });

  it('pressed twice at once cancels once', async () => {
    const id = await agreed(10);
    const press = () => bench.cancel.run(id, client.accountId, { refundPercent: 50 });
    const ends = await Promise.allSettled([press(), press(), press(), press()]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refundsOf(id)).toEqual([125_000]);
  });
});
