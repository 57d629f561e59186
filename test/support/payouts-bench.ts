import { newId } from '../../src/kernel/identity/id.js';
import { rupiah, type Rupiah } from '../../src/kernel/money/rupiah.js';
import { civilDateOf } from '../../src/kernel/time/zones.js';
import { ApprovePayout } from '../../src/modules/payments/application/approve-payout.js';
import { ChangePayout } from '../../src/modules/payments/application/change-payout.js';
import { PayPayout } from '../../src/modules/payments/application/pay-payout.js';
import { PreparePayouts } from '../../src/modules/payments/application/prepare-payouts.js';
import { UndoPayout } from '../../src/modules/payments/application/undo-payout.js';
import type { PayoutAct, PayoutStatus } from '../../src/modules/payments/domain/payout-status.js';
import type { Posting } from '../../src/modules/payments/domain/postings.js';
import { TAX_ZONE } from '../../src/modules/payments/domain/withholding.js';
import { BankAccountRepository } from '../../src/modules/payments/infrastructure/bank-account.repository.js';
import { LedgerRepository } from '../../src/modules/payments/infrastructure/ledger.repository.js';
import { PayoutRepository } from '../../src/modules/payments/infrastructure/payout.repository.js';
import { earned, receivedForBooking } from '../../src/modules/payments/domain/postings.js';
import { Settings } from '../../src/modules/settings/index.js';
import { Idempotency } from '../../src/platform/http/idempotency.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { pino } from 'pino';
import { addPsychologist } from './a-psychologist.js';
import { addAccount } from './payments-bench.js';
import type { TestDatabase } from './test-database.js';

const TERMS = { feeBp: 1_500, vatBp: 1_100 };
const SEALED = `v1.${newId()}.${'a'.repeat(16)}.${'b'.repeat(22)}.cc`;
const ADD_ACCOUNT = `
  INSERT INTO bank_account (id, psychologist_id, version, bank_code, number_sealed, last_four, holder_name, set_by, set_at)
  SELECT $1, p.id, 1, 'bca', $3, '7890', 'Ratri Anindya', p.account_id, now() FROM psychologist p WHERE p.id = $2`;

/** Of a request that nobody sent before. */
function newKey(): string {
  return newId();
}

/** Payouts on a test database: two admins, and psychologists with an account and a balance. */
export class PayoutsBench {
  readonly ledger = new LedgerRepository();
  readonly payouts = new PayoutRepository();
  readonly preparing: PreparePayouts;
  readonly approving: ApprovePayout;
  readonly paying: PayPayout;
  readonly undoing: UndoPayout;

  private constructor(
    private readonly db: TestDatabase,
    readonly admins: readonly [string, string],
  ) {
    const { runner } = db;
    const { ledger, payouts } = this;
    const idempotency = new Idempotency(runner);
    const change = new ChangePayout(idempotency, payouts);
    const outbox = new Outbox(new Jobs(pino({ level: 'silent' })));
    const accounts = new BankAccountRepository();
    this.preparing = new PreparePayouts(idempotency, payouts, accounts, ledger);
    this.approving = new ApprovePayout(change, payouts, ledger, new Settings({ demo: false }));
    this.paying = new PayPayout(change, payouts, ledger, outbox);
    this.undoing = new UndoPayout(change, payouts, ledger);
  }

  static async open(db: TestDatabase): Promise<PayoutsBench> {
    const admins = await db.runner.run(
      async (tx) => [await addAccount(tx), await addAccount(tx)] as const,
    );
    return new PayoutsBench(db, admins);
  }

  /** A psychologist who has named an account and earned so many sessions of Rp250 000. */
  async psychologist({ sessions = 1 } = {}): Promise<string> {
    const id = await this.db.runner.run(async (tx) => {
      const { psychologistId } = await addPsychologist(tx);
      await tx.query(ADD_ACCOUNT, [newId(), psychologistId, SEALED]);
      return psychologistId;
    });
    for (let count = 0; count < sessions; count++) await this.earn(id);
    return id;
  }

  /** Answers the booking that was earned. */
  async earn(psychologistId: string, amount: Rupiah = rupiah(250_000)): Promise<string> {
    const [bookingId, at] = [newId(), this.db.clock.now()];
    const received = { paymentId: newId(), provider: 'midtrans', bookingId, amount, at };
    const income = { bookingId, psychologistId, kept: amount, terms: TERMS, at };
    await this.db.runner.run(async (tx) => {
      await this.ledger.post(tx, receivedForBooking(received));
      await this.ledger.post(tx, earned(income));
    });
    return bookingId;
  }

  /** A refund of an earned session that the psychologist bears: the exact reverse of its earning. */
  async takeBack(psychologistId: string, bookingId: string): Promise<void> {
    const line = (account: string, amount: number, ownerId: string | null = null) => ({
      ...{ account, ownerId, bookingId, amount: rupiah(amount) },
    });
    const posting: Posting = {
      cause: `refund:${newId()}:owed`,
      happenedAt: this.db.clock.now(),
      lines: [
        line('psychologist_payable', 208_375, psychologistId),
        line('fee_income', 37_500),
        line('vat_out', 4_125),
        line('refunds_owed', -250_000, newId()),
      ],
    };
    await this.db.runner.run((tx) => this.ledger.post(tx, posting));
  }

  async prepare(
    psychologistId: string,
    gross: number,
    { by = this.admins[0], key = newKey() } = {},
  ): Promise<string> {
    const planned = [{ psychologistId, gross: rupiah(gross) }];
    const { body } = await this.preparing.run(by, key, planned);
    return body.payoutIds[0] ?? '';
  }

  /** Does the act as the second admin. */
  async act(
    act: Exclude<PayoutAct, 'prepare'>,
    payoutId: string,
    { by = this.admins[1], key = newKey(), transferCost = 0 } = {},
  ): Promise<void> {
    const order = { payoutId, adminId: by, key, expected: undefined };
    if (act === 'approve') await this.approving.run(order);
    else if (act === 'pay') {
      const paidOn = civilDateOf(TAX_ZONE, this.db.clock.now());
      const told = { bankReference: 'TRF-1', paidOn, transferCost: rupiah(transferCost) };
      await this.paying.run(order, told);
    } else await this.undoing.run(order, act, 'Rekeningnya keliru.');
  }

  /** A payout of one session's share, brought into a state. */
  async payoutIn(status: PayoutStatus): Promise<string> {
    const id = await this.prepare(await this.psychologist(), 208_375);
    for (const act of LEADS_TO[status]) await this.act(act, id);
    return id;
  }

  /** Sum of an account for an owner, as plain SQL says it; a liability is positive here. */
  async owed(account: string, ownerId: string | null): Promise<number> {
    const [row] = await this.db.database.query<{ amount: number }>(
      `SELECT coalesce(-sum(amount), 0)::bigint AS amount FROM ledger_entry
        WHERE account_code = $1 AND owner_id IS NOT DISTINCT FROM $2`,
      [account, ownerId],
    );
    return row?.amount ?? 0;
  }

  async statusOf(payoutId: string): Promise<string | undefined> {
    const [row] = await this.db.database.query<{ status: string }>(
      'SELECT status FROM payout WHERE id = $1',
      [payoutId],
    );
    return row?.status;
  }
}

const LEADS_TO: Readonly<Record<PayoutStatus, readonly Exclude<PayoutAct, 'prepare'>[]>> = {
  prepared: [],
  approved: ['approve'],
  done: ['approve', 'pay'],
  withdrawn: ['withdraw'],
  failed: ['approve', 'fail'],
  reversed: ['approve', 'pay', 'reverse'],
};
