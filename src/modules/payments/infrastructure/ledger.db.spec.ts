import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import {
  sqlState,
  violatedConstraint,
  type Tx,
} from '../../../platform/database/transaction-runner.js';
import { earned, receivedForBooking, refundOwed, type Posting } from '../domain/postings.js';
import { LedgerRepository } from './ledger.repository.js';

let db: TestDatabase;
const ledger = new LedgerRepository();

beforeAll(async () => {
  db = await testDatabase({ poolSize: 12 });
});
afterAll(() => db.close());

type Line = [account: string, ownerId: string | null, amount: number];

const INSERT_TRANSACTION = `
  INSERT INTO ledger_transaction (id, cause, content_hash, happened_at) VALUES ($1, $2, 'h', now())`;
const INSERT_ENTRY = `
  INSERT INTO ledger_entry (transaction_id, line, account_code, owner_id, amount) VALUES ($1, $2, $3, $4, $5)`;

async function open(tx: Tx): Promise<string> {
  const id = newId();
  await tx.query(INSERT_TRANSACTION, [id, `test:${id}`]);
  return id;
}

async function write(tx: Tx, id: string, lines: readonly Line[], firstLine = 1): Promise<void> {
  for (const [index, [account, ownerId, amount]] of lines.entries()) {
    await tx.query(INSERT_ENTRY, [id, firstLine + index, account, ownerId, amount]);
  }
}

/** What refused the work; the test fails when nothing did. */
async function refusal(work: (tx: Tx) => Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await db.runner.run(work).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) throw new Error('It was accepted.');
  return violatedConstraint(error) ?? sqlState(error);
}

const lines = (): Line[] => [
  ['gateway:midtrans', null, 250_000],
  ['client_funds', newId(), -250_000],
];

describe('a ledger transaction', () => {
  it('that balances is written', async () => {
    const id = await db.runner.run(async (tx) => {
      const opened = await open(tx);
      await write(tx, opened, lines());
      return opened;
    });
    const rows = await db.database.query('SELECT 1 FROM ledger_entry WHERE transaction_id = $1', [
      id,
    ]);
    expect(rows).toHaveLength(2);
  });

  it.each<[string, Line[]]>([
    [
      'that does not balance',
      [
        ['gateway:midtrans', null, 250_000],
        ['bank', null, -249_999],
      ],
    ],
    ['of one line', [['bank', null, 1]]],
    ['without a line', []],
  ])('%s is refused when it commits', async (_, unbalanced) => {
    const refused = refusal(async (tx) => {
      await write(tx, await open(tx), unbalanced);
    });
    expect(await refused).toBe('ledger_balances');
  });

  it('that was found to balance takes no third line in the same breath', async () => {
    const refused = refusal(async (tx) => {
      const id = await open(tx);
      await write(tx, id, lines());
      await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
      await write(tx, id, [['bank', null, 1]], 3);
    });
    expect(await refused).toBe('ledger_balances');
  });

  it('takes no entries later, not even a pair that balances', async () => {
    const id = await db.runner.run(async (tx) => {
      const opened = await open(tx);
      await write(tx, opened, lines());
      return opened;
    });
    expect(await refusal((tx) => write(tx, id, lines(), 3))).toBe('ledger_entry_made_in');
    const nobodys = refusal((tx) => write(tx, newId(), lines()));
    expect(await nobodys).toBe('ledger_entry_made_in');
  });

  it.each<[string, Line, string]>([
    ['a client’s money without the booking', ['client_funds', null, 1], 'ledger_entry_owner'],
    ['a bank account with an owner', ['bank', newId(), 1], 'ledger_entry_owner'],
    ['an account nobody knows', ['pocket', null, 1], 'ledger_entry_account_code_fkey'],
    ['nothing', ['bank', null, 0], 'ledger_entry_amount_check'],
  ])('has no line about %s', async (_, line, constraint) => {
    const refused = refusal(async (tx) => write(tx, await open(tx), [line]));
    expect(await refused).toBe(constraint);
  });
});

describe('what was once written', () => {
  const change = [
    'UPDATE ledger_entry SET amount = amount + 1',
    'DELETE FROM ledger_entry',
    'TRUNCATE ledger_entry',
    `UPDATE ledger_transaction SET cause = cause || '!'`,
    'DELETE FROM ledger_transaction',
    'TRUNCATE ledger_transaction CASCADE',
    `UPDATE provider_message SET raw = ''`,
    'DELETE FROM provider_message',
    'TRUNCATE provider_message',
  ];
  const INSUFFICIENT_PRIVILEGE = '42501';

  beforeAll(async () => {
    await db.runner.run(async (tx) => {
      await write(tx, await open(tx), lines());
      await tx.query(
        `INSERT INTO provider_message (id, provider, dedupe_key, raw, received_at) VALUES ($1, 'midtrans', $2, '{}', now())`,
        [newId(), newId()],
      );
    });
  });

  it.each(change)('is not changed by the application: %s', async (statement) => {
    expect(await refusal((tx) => tx.query(statement))).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it.each(change)('is not changed by the owner of the tables either: %s', async (statement) => {
    const error: unknown = await db.database.query(statement).catch((thrown: unknown) => thrown);
    expect(sqlState(error)).toBe(INSUFFICIENT_PRIVILEGE);
    expect(error).toHaveProperty('message', expect.stringContaining('append-only'));
  });

  it('has no accounts added by the application', async () => {
    const refused = refusal((tx) =>
      tx.query(`INSERT INTO ledger_account VALUES ('pocket', 'asset', 'none')`),
    );
    expect(await refused).toBe(INSUFFICIENT_PRIVILEGE);
  });
});

describe('a posting', () => {
  function received(amount = 250_000, ids = { paymentId: newId(), bookingId: newId() }): Posting {
    const at = db.clock.now();
    return receivedForBooking({ ...ids, provider: 'midtrans', amount: rupiah(amount), at });
  }

  const post = (posting: Posting) => db.runner.run((tx) => ledger.post(tx, posting));

  async function countOf(cause: string): Promise<number> {
    const rows = await db.database.query('SELECT 1 FROM ledger_transaction WHERE cause = $1', [
      cause,
    ]);
    return rows.length;
  }

  it('is written line by line as it stands', async () => {
    const bookingId = newId();
    await post(received(250_000, { paymentId: newId(), bookingId }));
    const at = db.clock.now();
    const terms = { feeBp: 1500, vatBp: 1100 };
    const psychologistId = newId();
    await post(earned({ bookingId, psychologistId, kept: rupiah(250_000), terms, at }));
    const rows = await ledger.ofBooking(db.database, bookingId);
    const sides = rows.map((row) => [row.line, row.account_code, row.owner_id, row.amount]);
    expect(sides).toEqual(
      expect.arrayContaining([
        [1, 'gateway:midtrans', null, 250_000],
        [2, 'client_funds', bookingId, -250_000],
        [1, 'client_funds', bookingId, 250_000],
        [2, 'psychologist_payable', psychologistId, -208_375],
        [3, 'fee_income', null, -37_500],
        [4, 'vat_out', null, -4_125],
      ]),
    );
    expect(sides).toHaveLength(6);
  });

  it('made again with the same content is one posting', async () => {
    const posting = received();
    await post(posting);
    await post({ ...posting, happenedAt: db.clock.now() });
    expect(await countOf(posting.cause)).toBe(1);
  });

  it('made by twelve at once is one posting', async () => {
    const posting = received();
    await Promise.all(Array.from({ length: 12 }, () => post(posting)));
    expect(await countOf(posting.cause)).toBe(1);
  });

  it('made again with other content is a bug, and loud', async () => {
    const ids = { paymentId: newId(), bookingId: newId() };
    await post(received(250_000, ids));
    await expect(post(received(249_000, ids))).rejects.toThrow('with other content');
  });

  it('is not there when what caused it rolled back', async () => {
    const posting = refundOwed({
      refundId: newId(),
      bookingId: newId(),
      amount: rupiah(1),
      at: db.clock.now(),
    });
    const failed = db.runner.run(async (tx) => {
      await ledger.post(tx, posting);
      throw new Error('the booking could not be rejected');
    });
    await expect(failed).rejects.toThrow('could not be rejected');
    expect(await countOf(posting.cause)).toBe(0);
  });
});
