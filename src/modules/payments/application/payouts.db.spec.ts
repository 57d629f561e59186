import fc from 'fast-check';
import { faultsInTheBooks } from '../../../../test/support/money.js';
import { PayoutsBench } from '../../../../test/support/payouts-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { DomainError } from '../../../kernel/errors/domain-error.js';
import { newId } from '../../../kernel/identity/id.js';
import { at } from '../../../kernel/time/testing.js';
import { violatedConstraint } from '../../../platform/database/transaction-runner.js';
import {
  BalanceTooLow,
  PayoutInFlight,
  PayoutNotInState,
  SecondAdminNeeded,
} from '../domain/payout.errors.js';
import { PAYOUT_ACTS, PAYOUT_ARROWS, PAYOUT_STATUSES } from '../domain/payout-status.js';

const SHARE = 208_375;
const MOVES = PAYOUT_ACTS.filter((act) => act !== 'prepare');

let db: TestDatabase;
let bench: PayoutsBench;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 20 });
  bench = await PayoutsBench.open(db);
});

afterEach(async () => {
  expect(await faultsInTheBooks(db.database)).toEqual([]);
});

afterAll(() => db.close());

/** The name of the constraint that refuses the SQL, run as the application. */
async function refusalOf(sql: string, values: readonly unknown[]): Promise<string | undefined> {
  return db.runner
    .run((tx) => tx.query(sql, values))
    .then(
      () => undefined,
      (error: unknown) => violatedConstraint(error) ?? String(error),
    );
}

async function rate(basisPoints: number): Promise<void> {
  await db.database.query(
    `INSERT INTO setting (key, valid_from, value, reason) VALUES ('payout_withholding_bp', $1, $2, 'test')`,
    [new Date(db.clock.now()), basisPoints],
  );
}

/** A refusal is an answer; anything else is a fault. */
function orRefused<T>(otherwise: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof DomainError) return otherwise;
    throw error;
  };
}

describe('the arrows of a payout', () => {
  it('are the rows its history refers to', async () => {
    const rows = await db.database.query(
      'SELECT act, from_status AS "from", to_status AS "to" FROM payout_transition',
    );
    const drawn = PAYOUT_ACTS.map((act) => ({ act, ...PAYOUT_ARROWS[act] }));
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
      new Set(drawn.map((row) => JSON.stringify(row))),
    );
  });

  it.each(PAYOUT_STATUSES.flatMap((from) => MOVES.map((act) => [act, from] as const)))(
    'let %s start from %s exactly when one of them says so',
    async (act, from) => {
      const id = await bench.payoutIn(from);
      const { from: expected, to } = PAYOUT_ARROWS[act];
      const acting = bench.act(act, id);
      if (expected === from) await expect(acting).resolves.toBeUndefined();
      else await expect(acting).rejects.toThrow(PayoutNotInState);
      expect(await bench.statusOf(id)).toBe(expected === from ? to : from);
    },
  );

  it('cannot be drawn around with SQL: neither a state without history nor history without an arrow', async () => {
    const id = await bench.payoutIn('prepared');
    expect(await refusalOf(`UPDATE payout SET status = 'withdrawn' WHERE id = $1`, [id])).toBe(
      'payout_has_history',
    );
    const history = `
      INSERT INTO payout_event (payout_id, version, from_status, to_status, act, actor_id, at)
      VALUES ($1, 2, 'prepared', 'done', 'pay', $2, now())`;
    expect(await refusalOf(history, [id, bench.admins[1]])).toBe('payout_event_arrow');
  });
});

describe('two admins', () => {
  it.each(['approve', 'fail', 'pay', 'reverse'] as const)(
    'are needed to %s what one prepared',
    async (act) => {
      const { from } = PAYOUT_ARROWS[act];
      const id = await bench.payoutIn(from);
      await expect(bench.act(act, id, { by: bench.admins[0] })).rejects.toThrow(SecondAdminNeeded);
      expect(await bench.statusOf(id)).toBe(from);
    },
  );

  it('are needed by the database as well, whatever the application does', async () => {
    const id = await bench.payoutIn('prepared');
    const [preparer] = bench.admins;
    const approve = `
      UPDATE payout SET status = 'approved', approved_by = $2, approved_at = now(), withholding_bp = 0 WHERE id = $1`;
    expect(await refusalOf(approve, [id, preparer])).toBe('payout_needs_two');
    const history = `
      INSERT INTO payout_event (payout_id, version, from_status, to_status, act, actor_id, at)
      VALUES ($1, 2, 'prepared', 'approved', 'approve', $2, now())`;
    expect(await refusalOf(history, [id, preparer])).toBe('payout_by_another');
  });

  it('cannot be the one who is paid', async () => {
    const id = await bench.payoutIn('prepared');
    const history = `
      INSERT INTO payout_event (payout_id, version, from_status, to_status, act, actor_id, at)
      SELECT p.id, 2, 'prepared', 'approved', 'approve', s.account_id, now()
        FROM payout p JOIN psychologist s ON s.id = p.psychologist_id WHERE p.id = $1`;
    expect(await refusalOf(history, [id])).toBe('payout_not_to_oneself');
  });
});

describe('preparing', () => {
  it('by twenty admins at once reserves the balance once', async () => {
    const psychologistId = await bench.psychologist({ sessions: 2 });
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => bench.prepare(psychologistId, SHARE)),
    );
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(19);
    expect(refused.every(({ reason }) => reason instanceof PayoutInFlight)).toBe(true);
    expect(await bench.owed('psychologist_payable', psychologistId)).toBe(SHARE);
  });

  it('repeated with its key prepares nothing more', async () => {
    const psychologistId = await bench.psychologist();
    const key = newId();
    const ids = await Promise.all(
      [1, 2, 3].map(() => bench.prepare(psychologistId, SHARE, { key })),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await bench.owed('payouts_prepared', ids[0] ?? '')).toBe(SHARE);
  });

  it('of more than the balance, or of a balance below nothing, is refused', async () => {
    const psychologistId = await bench.psychologist();
    await expect(bench.prepare(psychologistId, SHARE + 1)).rejects.toThrow(BalanceTooLow);
    const bookingId = await bench.earn(psychologistId);
    await bench
      .prepare(psychologistId, 2 * SHARE)
      .then((id) => bench.act('approve', id).then(() => bench.act('pay', id)));
    await bench.takeBack(psychologistId, bookingId);
    expect(await bench.owed('psychologist_payable', psychologistId)).toBe(-SHARE);
    await expect(bench.prepare(psychologistId, 1)).rejects.toThrow(BalanceTooLow);
  });

  it('and a refund at the same time end where one after the other would', async () => {
    const psychologistId = await bench.psychologist();
    const bookingId = await bench.earn(psychologistId);
    const [prepared] = await Promise.allSettled([
      bench.prepare(psychologistId, 2 * SHARE),
      bench.takeBack(psychologistId, bookingId),
    ]);
    const reserved = prepared.status === 'fulfilled' ? 2 * SHARE : 0;
    expect(await bench.owed('psychologist_payable', psychologistId)).toBe(SHARE - reserved);
  });

  it('of more than is owed is refused by the database as well', async () => {
    const psychologistId = await bench.psychologist();
    const batchId = newId();
    const taking = db.runner.run(async (tx) => {
      const [preparedBy] = bench.admins;
      await bench.payouts.insertBatch(tx, { id: batchId, preparedBy, key: batchId });
      const [account] = await tx.query<{ id: string }>(
        'SELECT id FROM bank_account WHERE psychologist_id = $1',
        [psychologistId],
      );
      await tx.query(
        `INSERT INTO payout (id, batch_id, psychologist_id, bank_account_id, gross, net, status, prepared_by, prepared_at)
         VALUES ($1, $1, $2, $3, $4, $4, 'prepared', $5, now())`,
        [batchId, psychologistId, account?.id, SHARE + 1, preparedBy],
      );
      await tx.query(
        `INSERT INTO payout_event (payout_id, version, from_status, to_status, act, actor_id, at)
         VALUES ($1, 1, 'none', 'prepared', 'prepare', $2, now())`,
        [batchId, preparedBy],
      );
      await bench.ledger.post(tx, {
        cause: `payout:${batchId}:prepared`,
        happenedAt: tx.now,
        lines: [
          {
            account: 'psychologist_payable',
            ownerId: psychologistId,
            bookingId: null,
            amount: (SHARE + 1) as never,
          },
          {
            account: 'payouts_prepared',
            ownerId: batchId,
            bookingId: null,
            amount: -(SHARE + 1) as never,
          },
        ],
      });
    });
    await expect(taking).rejects.toMatchObject({ constraint: 'payout_is_covered' });
  });
});

describe('approving', () => {
  it('by ten requests at once posts once', async () => {
    const id = await bench.payoutIn('prepared');
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, () => bench.act('approve', id)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await bench.owed('payouts_in_transit', id)).toBe(SHARE);
  });

  it('without its postings does not commit', async () => {
    const id = await bench.payoutIn('prepared');
    const silently = db.runner.run(async (tx) => {
      const payout = await bench.payouts.lock(tx, id);
      if (payout === null) throw new Error('It was just made.');
      const [, by] = bench.admins;
      const approval = { by, withholdingBp: 0, withheld: payout.withheld, net: payout.net };
      await bench.payouts.move(tx, payout, { act: 'approve', actorId: by, change: { approval } });
    });
    await expect(silently).rejects.toMatchObject({ constraint: 'payout_is_booked' });
  });
});

describe('tax', () => {
  it('is withheld at the rate in force, handed back in its month, and after it never taken twice', async () => {
    db.clock.moveTo(at('2026-12-10 09:00', 'Asia/Jakarta'));
    await rate(250);
    const psychologistId = await bench.psychologist();
    const before = await bench.owed('tax_withheld', null);
    const held = async (): Promise<number> => (await bench.owed('tax_withheld', null)) - before;
    const pay = async (gross: number): Promise<string> => {
      const id = await bench.prepare(psychologistId, gross);
      await bench.act('approve', id);
      await bench.act('pay', id, { transferCost: 5_000 });
      return id;
    };
    const first = await pay(SHARE);
    expect(await held()).toBe(5_209);
    await bench.act('reverse', first);
    expect(await held()).toBe(0);
    expect(await bench.owed('psychologist_payable', psychologistId)).toBe(SHARE);
    const second = await pay(SHARE);
    db.clock.moveTo(at('2027-01-04 09:00', 'Asia/Jakarta'));
    await bench.act('reverse', second);
    expect(await held()).toBe(5_209);
    expect(await bench.owed('psychologist_payable', psychologistId)).toBe(SHARE - 5_209);
    await bench.earn(psychologistId);
    await pay(2 * SHARE - 5_209);
    expect(await held()).toBe(2 * 5_209);
  });
});

describe('whatever admins do', () => {
  it('the books balance, and what is owed, reserved, withheld and paid is what was earned', async () => {
    const step = fc.oneof(
      fc.constant('earn' as const),
      fc.constant('refund' as const),
      fc.record({ prepare: fc.integer({ min: 1, max: 3 * SHARE }) }),
      fc.constantFrom(...MOVES),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
        const psychologistId = await bench.psychologist();
        const taxBefore = await bench.owed('tax_withheld', null);
        const bankBefore = await bench.owed('bank', null);
        let earned = SHARE;
        let payoutId = newId() as string;
        for (const one of steps) {
          if (one === 'earn') {
            await bench.earn(psychologistId);
            earned += SHARE;
          } else if (one === 'refund') {
            await bench.takeBack(psychologistId, newId());
            earned -= SHARE;
          } else if (typeof one === 'object') {
            payoutId = await bench.prepare(psychologistId, one.prepare).catch(orRefused(payoutId));
          } else await bench.act(one, payoutId).catch(orRefused(undefined));
        }
        const [row] = await db.database.query<{ reserved: number; moving: number }>(
          `SELECT coalesce(sum(gross) FILTER (WHERE status = 'prepared'), 0)::bigint AS reserved,
                  coalesce(sum(net) FILTER (WHERE status = 'approved'), 0)::bigint AS moving
             FROM payout WHERE psychologist_id = $1`,
          [psychologistId],
        );
        const owed = await bench.owed('psychologist_payable', psychologistId);
        const tax = (await bench.owed('tax_withheld', null)) - taxBefore;
        const paid = (await bench.owed('bank', null)) - bankBefore;
        expect(owed + (row?.reserved ?? 0) + (row?.moving ?? 0) + tax + paid).toBe(earned);
        const unbalanced = await db.database.query(
          'SELECT 1 FROM ledger_entry GROUP BY transaction_id HAVING sum(amount) <> 0',
        );
        expect(unbalanced).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
