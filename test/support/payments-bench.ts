import { pino } from 'pino';
import { readConfig } from '../../src/config/config.js';
import { newId } from '../../src/kernel/identity/id.js';
import { rupiah } from '../../src/kernel/money/rupiah.js';
import type { FixedClock } from '../../src/kernel/time/clock.js';
import { toDate, type Instant } from '../../src/kernel/time/instant.js';
import type { Database } from '../../src/platform/database/database.js';
import type { TransactionRunner, Tx } from '../../src/platform/database/transaction-runner.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { FollowRefunds } from '../../src/modules/payments/application/follow-refunds.js';
import { IssueInvoice } from '../../src/modules/payments/application/issue-invoice.js';
import { PaymentBooks } from '../../src/modules/payments/application/payment-books.js';
import { SettleCancellation } from '../../src/modules/payments/application/settle-cancellation.js';
import { PostEarnings } from '../../src/modules/payments/application/post-earnings.js';
import { ProbePayment } from '../../src/modules/payments/application/probe-payment.js';
import { ReceiveNotification } from '../../src/modules/payments/application/receive-notification.js';
import { ReconcilePayment } from '../../src/modules/payments/application/reconcile-payment.js';
import { ReconcileUnsettled } from '../../src/modules/payments/application/reconcile-unsettled.js';
import { RefundBooking } from '../../src/modules/payments/application/refund-booking.js';
import { RefundBooks } from '../../src/modules/payments/application/refund-books.js';
import { StartPayment } from '../../src/modules/payments/application/start-payment.js';
import { WithdrawPayment } from '../../src/modules/payments/application/withdraw-payment.js';
import { VoidInvoice } from '../../src/modules/payments/application/void-invoice.js';
import {
  InvoiceSubject,
  type Settlement,
} from '../../src/modules/payments/domain/invoice-subject.js';
import {
  PaymentGateway,
  type ChargeOutcome,
  type CheckoutOutcome,
  type RefundOutcome,
} from '../../src/modules/payments/domain/payment-gateway.js';
import { InvoiceRepository } from '../../src/modules/payments/infrastructure/invoice.repository.js';
import { LedgerRepository } from '../../src/modules/payments/infrastructure/ledger.repository.js';
import { PaymentRepository } from '../../src/modules/payments/infrastructure/payment.repository.js';
import { RefundRepository } from '../../src/modules/payments/infrastructure/refund.repository.js';

export const SERVER_KEY = 'SB-Mid-server-bench';
/** The terms that the first migration writes. */
export const FIRST_TERMS = '01936d40-0000-7000-8000-000000000001';
const PRICE = rupiah(250_000);

/** Settings of a process that no test connects to anything by them. */
export const SETTINGS = readConfig({
  DATABASE_URL: 'postgres://127.0.0.1/rp',
  KEYS_DATABASE_URL: 'postgres://127.0.0.1/rp_keys',
  KEY_FILE: '/tmp/master.key',
  FILES_DIR: '/tmp/files',
  MIDTRANS_SNAP_URL: 'http://127.0.0.1:1',
  MIDTRANS_API_URL: 'http://127.0.0.1:1',
  MIDTRANS_SERVER_KEY: SERVER_KEY,
  MIDTRANS_MERCHANT_ID: 'G1',
  SMTP_URL: 'smtp://127.0.0.1:1',
});

/** A provider whose books are in memory; it answers as it is told, and counts what it is asked. */
class ProviderInMemory extends PaymentGateway {
  override readonly provider = 'midtrans';
  readonly orders = new Map<string, ChargeOutcome>();
  readonly voided: string[] = [];
  readonly refundsAsked: { orderRef: string; refundKey: string; amount: number }[] = [];
  /** How the next refunds end; without any they are accepted. `lost`: done, but nobody hears of it. */
  refundAnswers: (RefundOutcome | 'lost')[] = [];
  checkoutAnswers: CheckoutOutcome[] = [];
  isSilent = false;

  override async checkout({ orderRef }: { orderRef: string }): Promise<CheckoutOutcome> {
    const answer = this.checkoutAnswers.shift();
    if (answer) return Promise.resolve(answer);
    if (this.orders.has(orderRef)) return Promise.resolve({ kind: 'duplicate' });
    this.orders.set(orderRef, { kind: 'not_started' });
    return Promise.resolve({ kind: 'created', redirectUrl: `https://pay.test/${orderRef}` });
  }

  override async statusOf(orderRef: string): Promise<ChargeOutcome> {
    const known = this.isSilent ? { kind: 'unknown' as const } : this.orders.get(orderRef);
    return Promise.resolve(known ?? { kind: 'not_started' });
  }

  override async void(orderRef: string): Promise<void> {
    return Promise.resolve(void this.voided.push(orderRef));
  }

  override async refund(request: {
    orderRef: string;
    refundKey: string;
    amount: number;
  }): Promise<RefundOutcome> {
    this.refundsAsked.push(request);
    const answer = this.refundAnswers.shift() ?? 'accepted';
    if (answer === 'accepted' || answer === 'lost') this.bookRefund(request.orderRef, request);
    return Promise.resolve(answer === 'lost' ? 'unknown' : answer);
  }

  /** Somebody pays on the provider's page. */
  pay(orderRef: string, paidAt: Instant, amount: number = PRICE): void {
    this.orders.set(orderRef, {
      kind: 'settled',
      paidAt,
      providerRef: `tx-${orderRef}`,
      amount,
      currency: 'IDR',
      refunds: [],
    });
  }

  /** The bank has confirmed that all money sent back for an order has gone back. */
  confirmRefunds(orderRef: string): void {
    const order = this.orders.get(orderRef);
    if (order?.kind !== 'settled') return;
    const refunds = order.refunds.map((refund) => ({ ...refund, isConfirmed: true }));
    this.orders.set(orderRef, { ...order, refunds });
  }

  private bookRefund(orderRef: string, { refundKey }: { refundKey: string }): void {
    const order = this.orders.get(orderRef);
    if (order?.kind !== 'settled') throw new Error('Nobody paid this order.');
    if (order.refunds.some((refund) => refund.refundKey === refundKey)) return;
    const refunds = [...order.refunds, { refundKey, isConfirmed: false }];
    this.orders.set(orderRef, { ...order, refunds });
  }
}

/** What an invoice is for, where no booking is about: it keeps the money unless told otherwise. */
export class AnySubject extends InvoiceSubject {
  readonly settled: string[] = [];
  settlement: Settlement = 'keep';
  payUntil: Instant;

  constructor(payUntil: Instant) {
    super();
    this.payUntil = payUntil;
  }

  override async beginPayment(): Promise<{ payUntil: Instant }> {
    return Promise.resolve({ payUntil: this.payUntil });
  }

  override async lock(): Promise<void> {
    return Promise.resolve();
  }

  override async settle(_: Tx, subjectId: string): Promise<Settlement> {
    this.settled.push(subjectId);
    return Promise.resolve(this.settlement);
  }
}

/** Payments on a test database, around one provider and one subject. */
export class PaymentsBench {
  readonly log = pino({ level: 'silent' });
  readonly jobs = new Jobs(this.log);
  readonly outbox = new Outbox(this.jobs);
  readonly provider = new ProviderInMemory();
  readonly invoices = new InvoiceRepository();
  readonly payments = new PaymentRepository();
  readonly refunds = new RefundRepository();
  readonly ledger = new LedgerRepository();
  readonly voidInvoice = new VoidInvoice(this.invoices);
  readonly issue = new IssueInvoice(this.invoices);
  readonly earnings = new PostEarnings(this.invoices, this.ledger);
  readonly refundBooking: RefundBooking;
  readonly settle: SettleCancellation;
  readonly reconcile: ReconcilePayment;
  readonly reconcileUnsettled: ReconcileUnsettled;
  readonly start: StartPayment;
  readonly probe: ProbePayment;
  readonly withdraw: WithdrawPayment;
  readonly follow: FollowRefunds;
  readonly receive: ReceiveNotification;

  constructor(
    private readonly db: {
      readonly database: Database;
      readonly runner: TransactionRunner;
      readonly clock: FixedClock;
    },
    subject: InvoiceSubject,
  ) {
    const { database, runner, clock } = db;
    const { invoices, payments, refunds, ledger, provider, jobs, outbox, log } = this;
    const books = new PaymentBooks(payments, invoices, refunds, ledger, subject, outbox, jobs);
    const refundBooks = new RefundBooks(refunds, payments, ledger, outbox);
    this.refundBooking = new RefundBooking(invoices, payments, refunds, ledger, jobs);
    this.settle = new SettleCancellation(
      ...([invoices, payments, refunds, ledger, this.refundBooking, jobs] as const),
    );
    this.reconcile = new ReconcilePayment(runner, database, provider, books, clock, log);
    this.reconcileUnsettled = new ReconcileUnsettled(
      database,
      payments,
      this.reconcile,
      clock,
      jobs,
    );
    this.probe = new ProbePayment(database, invoices, payments, this.reconcile, clock);
    this.withdraw = new WithdrawPayment(database, invoices, payments, provider, this.reconcile);
    this.follow = new FollowRefunds(runner, database, provider, refundBooks, clock, jobs);
    this.receive = new ReceiveNotification(runner, database, payments, outbox, SETTINGS, log);
    this.start = new StartPayment(runner, subject, provider, clock, SETTINGS, invoices, payments);
  }

  /** An open invoice of a payer of its own, for a subject that is nothing but an id. */
  async invoice(total: number = PRICE): Promise<Bill> {
    return this.db.runner.run(async (tx) => {
      const [bookingId, payerAccountId] = [newId(), await addAccount(tx)];
      const bill = { bookingId, payerAccountId, termsId: FIRST_TERMS, total: rupiah(total) };
      const { invoice } = this.issue.run(tx, bill);
      return { bookingId, payerAccountId, invoiceId: invoice.id };
    });
  }

  /** The same with its money received; gives the provider's name of the order. */
  async paid(): Promise<Bill & { orderRef: string }> {
    const bill = await this.invoice();
    const { orderRef } = await this.startPaying(bill);
    this.provider.pay(orderRef, this.db.clock.now());
    await this.reconcile.run(orderRef);
    return { ...bill, orderRef };
  }

  startPaying(
    { invoiceId, payerAccountId }: Bill,
    key: string = newId(),
  ): ReturnType<StartPayment['run']> {
    return this.start.run({ invoiceId, payerAccountId, method: 'qris', key });
  }

  /** What stands on an account for a booking; a liability is negative. */
  async balance(account: string, bookingId: string): Promise<number> {
    const [row] = await this.db.database.query<{ amount: number }>(
      `SELECT coalesce(sum(amount), 0)::bigint AS amount FROM ledger_entry WHERE account_code = $1 AND booking_id = $2`,
      [account, bookingId],
    );
    return row?.amount ?? 0;
  }

  /** The causes of a booking's postings, in order. */
  async causes(bookingId: string): Promise<string[]> {
    const rows = await this.ledger.ofBooking(this.db.database, bookingId);
    return [...new Set(rows.map((row) => row.cause))];
  }
}

export interface Bill {
  readonly invoiceId: string;
  readonly bookingId: string;
  readonly payerAccountId: string;
}

const INSERT_ACCOUNT = `
  INSERT INTO account (id, email, password_hash, name, time_zone, language, terms_accepted_at, created_at)
  VALUES ($1, $2, 'none', 'Somebody', 'Asia/Jakarta', 'id', $3, $3)`;

/** Somebody who can book and pay. */
export async function addAccount(tx: Tx): Promise<string> {
  const id = newId();
  await tx.query(INSERT_ACCOUNT, [id, `${id}@contoh.test`, toDate(tx.now)]);
  return id;
}
