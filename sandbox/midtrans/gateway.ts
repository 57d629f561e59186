import { randomUUID } from 'node:crypto';

import type { DemoClock } from '../clock/demo-clock.js';
import type { MachineTime } from '../machine-time.js';
import type { Book, Decision } from './book.js';
import type { BookEvent, BookState } from './book-state.js';
import type { Notice } from './delivery.js';
import { decideRefund, type RefundRefusal, type RefundRequest } from './refund.js';
import {
  evolve,
  isAllowed,
  isOpened,
  isOverdue,
  type Change,
  type Order,
  type Refund,
  type Transaction,
} from './transaction.js';
import { notificationBody, type Merchant } from './wire.js';

export type NewOrder = Omit<Order, 'token' | 'createdAt'>;

/** The order after a wish, and whether the wish changed anything. */
export interface Outcome {
  transaction: Transaction;
  granted: boolean;
}

export interface RefundOutcome {
  transaction: Transaction;
  refund: Refund | RefundRefusal;
}

interface Parts {
  book: Book;
  clock: DemoClock;
  machine: MachineTime;
  merchant: Merchant;
}

/** A bank confirms a refund a little after the provider accepts it: the second notification. */
const BANK_CONFIRMS_AFTER_MS = 1000;

/**
 * What can happen to an order. A method settles once its effect is stored, and answers null when
 * there is no such order. Whatever is asked, an overdue payment expires first.
 */
export class Gateway {
  constructor(private readonly parts: Parts) {}

  get merchant(): Merchant {
    return this.parts.merchant;
  }

  /** All orders, newest first. */
  list(): Transaction[] {
    return [...this.parts.book.state.transactions.values()].reverse();
  }

  orderIdOfToken(token: string): string | undefined {
    return this.parts.book.state.orderIdByToken.get(token);
  }

  /** The provider's API takes either id. */
  orderIdOf(orderOrTransactionId: string): string {
    const { orderIdByTransactionId } = this.parts.book.state;
    return orderIdByTransactionId.get(orderOrTransactionId) ?? orderOrTransactionId;
  }

  /** @returns null when the order id was used before. */
  create(newOrder: NewOrder): Promise<Order | null> {
    return this.parts.book.change((state): Decision<Order | null> => {
      if (state.transactions.has(newOrder.orderId)) return { events: [], result: null };
      const order = { ...newOrder, token: randomUUID(), createdAt: this.now() };
      return { events: [{ type: 'created', order }], result: order };
    });
  }

  async look(orderId: string): Promise<Transaction | null> {
    return (await this.wish(orderId, []))?.transaction ?? null;
  }

  /** The customer reaches the QR code: from here on the provider's API knows the transaction. */
  open(orderId: string): Promise<Outcome | null> {
    return this.wish(orderId, [this.opening()]);
  }

  /** The customer pays. `notify: false` plays notifications that got lost on the way. */
  pay(orderId: string, { notify }: { notify: boolean }): Promise<Outcome | null> {
    const payment: Change = { kind: 'settled', at: this.now() };
    return this.wish(orderId, [this.opening(), payment], notify);
  }

  /** The money comes although the order has expired. */
  payLate(orderId: string): Promise<Outcome | null> {
    const payment: Change = { kind: 'settled', at: this.now(), late: true };
    return this.wish(orderId, [{ ...this.opening(), late: true }, payment]);
  }

  /** Gives up a payment that is still pending. */
  cancel(orderId: string): Promise<Outcome | null> {
    return this.wish(orderId, [{ kind: 'cancelled', at: this.now() }]);
  }

  /** Ends a pending payment before its time. */
  expire(orderId: string): Promise<Outcome | null> {
    return this.wish(orderId, [{ kind: 'expired', at: this.now() }]);
  }

  refund(orderId: string, request: RefundRequest): Promise<RefundOutcome | null> {
    return this.parts.book.change((state): Decision<RefundOutcome | null> => {
      const { events, transaction } = this.current(state, orderId);
      if (transaction === null) return { events, result: null };
      const context = { issued: state.refundCount, now: this.now() };
      const refund = decideRefund(transaction, request, context);
      if (typeof refund === 'string') return { events, result: { transaction, refund } };
      const after = this.play(transaction, [{ kind: 'refunded', refund }]);
      return {
        events: [...events, ...after.events],
        result: { transaction: after.transaction, refund },
      };
    });
  }

  /** Lets overdue payments expire and the bank confirm refunds; meant to run every second. */
  sweep(): Promise<void> {
    return this.parts.book.change((state): Decision<void> => {
      const events = [...state.transactions.values()].flatMap(
        (transaction) => this.play(transaction, this.dueChanges(transaction)).events,
      );
      return { events, result: undefined };
    });
  }

  private now(): number {
    return this.parts.clock.now();
  }

  private opening(): Extract<Change, { kind: 'opened' }> {
    return { kind: 'opened', transactionId: randomUUID(), at: this.now() };
  }

  private wish(
    orderId: string,
    changes: readonly Change[],
    notify = true,
  ): Promise<Outcome | null> {
    return this.parts.book.change((state): Decision<Outcome | null> => {
      const { events, transaction } = this.current(state, orderId);
      if (transaction === null) return { events, result: null };
      const after = this.play(transaction, changes, notify);
      return {
        events: [...events, ...after.events],
        result: { transaction: after.transaction, granted: after.events.length > 0 },
      };
    });
  }

  /** The order as of now: expired first if its time has passed. */
  private current(state: BookState, orderId: string) {
    const transaction = state.transactions.get(orderId);
    if (transaction === undefined) return { events: [], transaction: null };
    return this.play(transaction, this.overdueChanges(transaction));
  }

  /** An order nobody opened just lapses: the provider has no transaction and sends nothing. */
  private overdueChanges(transaction: Transaction): Change[] {
    const now = this.now();
    const expires = isOpened(transaction) && isOverdue(transaction, now);
    return expires ? [{ kind: 'expired', at: now }] : [];
  }

  private dueChanges(transaction: Transaction): Change[] {
    const now = this.now();
    const confirmations = transaction.refunds
      .filter((refund) => refund.bankConfirmedAt === null)
      .filter((refund) => now - refund.createdAt >= BANK_CONFIRMS_AFTER_MS)
      .map((refund): Change => ({ kind: 'refund_confirmed', key: refund.key, at: now }));
    return [...this.overdueChanges(transaction), ...confirmations];
  }

  /** The events of those changes that the state allows, each with the notifications it owes. */
  private play(transaction: Transaction, changes: readonly Change[], notify = true) {
    const events: BookEvent[] = [];
    const { orderId } = transaction.order;
    let current = transaction;
    for (const change of changes) {
      if (!isAllowed(current, change, this.now())) continue;
      current = evolve(current, change);
      const notices = notify ? this.noticesOf(current) : [];
      events.push({ type: 'changed', orderId, change, notices });
    }
    return { events, transaction: current };
  }

  private noticesOf(transaction: Transaction): Notice[] {
    if (!isOpened(transaction)) return [];
    const body = JSON.stringify(notificationBody(transaction, this.merchant));
    return transaction.order.notify.map((url) => ({
      id: randomUUID(),
      orderId: transaction.order.orderId,
      url,
      body,
      createdAt: this.parts.machine.now(),
    }));
  }
}
