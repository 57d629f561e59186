import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { rupiah } from '../../src/kernel/money/rupiah.js';
import { HOUR, instant, toDate, type Instant } from '../../src/kernel/time/instant.js';
import {
  earned,
  receivedAsSurplus,
  receivedForBooking,
  refundConfirmed,
  refundOwed,
  refundRefused,
  refundSent,
  type Posting,
} from '../../src/modules/payments/domain/postings.js';
import { LedgerRepository } from '../../src/modules/payments/index.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { dice, someInstants } from './figures-world.js';
import type { House } from './house.js';
import { FIRST_TERMS } from './payments-bench.js';

const TERMS = { feeBp: 1_500, vatBp: 1_100 };
/** Accounts nobody owns, between which anything may be moved. */
const OPEN = [
  'bank',
  'goodwill',
  'unmatched_receipts',
  'gateway:midtrans',
  'fee_income',
  'vat_out',
];

interface Paid {
  readonly payment: { id: string; invoice: string; booking: string; amount: number };
  readonly refund: { id: string; amount: number } | null;
  readonly postings: readonly Posting[];
}

/** Months of money: paid, earned, given back in every way, and moved about at random. */
export async function makeMoneyWorld(house: House): Promise<void> {
  const roll = dice(11);
  const { rows } = await withClient(house, (client) =>
    client.query<{ id: string }>('SELECT id FROM psychologist ORDER BY id'),
  );
  const owners = rows.map(({ id }) => id);
  const paid = someInstants(150, roll).map((at, index) =>
    aPayment(at, { psychologistId: owners[index % owners.length] ?? '', kind: index % 6, roll }),
  );
  await withClient(house, (client) => writePayments(client, paid));
  const moved = someInstants(60, roll).map((at) => aPosting(at, roll));
  const ledger = house.app.get(LedgerRepository, { strict: false });
  await house.app.get(TransactionRunner).run(async (tx) => {
    for (const posting of [...paid.flatMap(({ postings }) => postings), ...moved]) {
      await ledger.post(tx, posting);
    }
  });
}

/** More movements than a workbook takes, many of them in the same instant, on a day of their own. */
export async function makeManyMovements(
  house: House,
  { count, at }: { count: number; at: Instant },
): Promise<void> {
  await withClient(house, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(
      `WITH made AS MATERIALIZED (
         SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS moved, gen_random_uuid() AS invoice,
                $2::timestamptz + (n / 700) * interval '1 second' AS at
           FROM generate_series(1, $1::int) AS n),
       paid AS (
         INSERT INTO payment (id, invoice_id, attempt, provider, method, order_ref, amount, pay_until, paid_at, status, used_as, created_at)
         SELECT id, invoice, 1, 'midtrans', 'qris', 'M-' || n, 1000 + n, at, at, 'settled', 'invoice', at FROM made),
       moved AS (
         INSERT INTO ledger_transaction (id, cause, content_hash, happened_at)
         SELECT moved, 'payment:' || id || ':received', 'x', at FROM made)
       INSERT INTO ledger_entry (transaction_id, line, account_code, owner_id, amount)
       SELECT moved, line, account, owner, sign * (1000 + n)
         FROM made CROSS JOIN (VALUES (1, 'gateway:midtrans', NULL::uuid, 1),
                                      (2, 'client_funds', gen_random_uuid(), -1)) AS l (line, account, owner, sign)`,
      [count, toDate(at)],
    );
  });
}

function aPayment(
  at: Instant,
  of: { psychologistId: string; kind: number; roll: () => number },
): Paid {
  const { kind, roll } = of;
  const [bookingId, paymentId, refundId] = [randomUUID(), randomUUID(), randomUUID()];
  const amount = rupiah(100_000 + Math.floor(roll() * 300_001));
  const later = (place: number): Instant => instant(at + Math.floor(place * roll() * 60 * HOUR));
  const received = { paymentId, provider: 'midtrans', bookingId, amount, at };
  const move = (place: number) => ({ refundId, bookingId, amount, at: later(place) });
  const returned = [
    refundSent(move(2)),
    ...(kind === 3 ? [refundRefused(move(3))] : []),
    ...(kind === 4 ? [refundConfirmed({ ...move(3), provider: 'midtrans' })] : []),
  ];
  const income = { bookingId, psychologistId: of.psychologistId, kept: amount, terms: TERMS };
  const lives: readonly (readonly Posting[])[] = [
    [receivedForBooking(received)],
    [receivedForBooking(received), earned({ ...income, at: later(4) })],
    [receivedForBooking(received), refundOwed(move(1))],
    [receivedForBooking(received), refundOwed(move(1)), ...returned],
    [receivedForBooking(received), refundOwed(move(1)), ...returned],
    [receivedAsSurplus({ ...received, refundId })],
  ];
  return {
    payment: { id: paymentId, invoice: randomUUID(), booking: bookingId, amount },
    refund: kind < 2 ? null : { id: refundId, amount },
    postings: lives[kind] ?? [],
  };
}

/** Two to six lines that sum to nothing. */
function aPosting(at: Instant, roll: () => number): Posting {
  const amounts = Array.from({ length: 1 + Math.floor(roll() * 5) }, () =>
    Math.ceil((roll() - 0.5) * 1_000_000),
  ).filter((amount) => amount !== 0);
  const rest = -amounts.reduce((sum, amount) => sum + amount, 0);
  const all = rest === 0 ? [...amounts, 1, -1] : [...amounts, rest];
  const balanced = all.length === 1 ? [5, -5] : all;
  return {
    cause: `correction:${randomUUID()}:made`,
    happenedAt: at,
    lines: balanced.map((amount) => ({
      account: OPEN[Math.floor(roll() * OPEN.length)] ?? 'bank',
      ownerId: null,
      bookingId: null,
      amount: rupiah(amount),
    })),
  };
}

async function writePayments(client: pg.Client, paid: readonly Paid[]): Promise<void> {
  await client.query('SET session_replication_role = replica');
  const payments = JSON.stringify(paid.map(({ payment }) => payment));
  const given = `FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, invoice uuid, booking uuid, amount bigint)`;
  await client.query(
    `INSERT INTO invoice (id, payer_account_id, terms_id, total, status, created_at)
     SELECT invoice, gen_random_uuid(), '${FIRST_TERMS}', amount, 'paid', now() ${given}`,
    [payments],
  );
  await client.query(
    `INSERT INTO invoice_line (id, invoice_id, booking_id, kind, price, cash_part)
     SELECT gen_random_uuid(), invoice, booking, 'session', amount, amount ${given}`,
    [payments],
  );
  await client.query(
    `INSERT INTO payment (id, invoice_id, attempt, provider, method, order_ref, amount, pay_until, paid_at, status, used_as, created_at)
     SELECT id, invoice, 1, 'midtrans', 'qris', left(id::text, 30), amount, now(), now(), 'settled', 'invoice', now() ${given}`,
    [payments],
  );
  const refunds = paid.flatMap(({ payment, refund }) =>
    refund ? [{ ...refund, invoice: payment.id, booking: payment.booking }] : [],
  );
  await client.query(
    `INSERT INTO refund (id, payment_id, booking_id, amount, cause, status, borne_by, refund_key, created_at)
     SELECT id, invoice, booking, amount, id::text, 'waiting_for_client', 'none', id::text, now() ${given}`,
    [JSON.stringify(refunds)],
  );
}

async function withClient<T>(house: House, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
