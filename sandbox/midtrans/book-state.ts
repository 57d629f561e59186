import {
  afterAttempt,
  afterRequest,
  newDelivery,
  type Delivery,
  type DeliveryOutcome,
  type Notice,
} from './delivery.js';
import {
  evolve,
  newTransaction,
  type Change,
  type Order,
  type Transaction,
} from './transaction.js';

/** A line of the book. A change and the notifications it owes are one line: both or neither. */
export type BookEvent =
  | { type: 'created'; order: Order }
  | { type: 'changed'; orderId: string; change: Change; notices: readonly Notice[] }
  | {
      type: 'delivery_attempted';
      noticeId: string;
      at: number;
      outcome: DeliveryOutcome;
      nextAt: number | null;
    }
  | { type: 'delivery_requested'; noticeId: string; at: number };

/** Everything the provider knows, in the order in which it happened. */
export interface BookState {
  transactions: ReadonlyMap<string, Transaction>;
  orderIdByToken: ReadonlyMap<string, string>;
  orderIdByTransactionId: ReadonlyMap<string, string>;
  deliveries: ReadonlyMap<string, Delivery>;
  /** Notices that are still to be sent. */
  owed: ReadonlySet<string>;
  refundCount: number;
}

/** The fold behind the book: the same events always give the same state. */
export class BookFold implements BookState {
  readonly transactions = new Map<string, Transaction>();
  readonly orderIdByToken = new Map<string, string>();
  readonly orderIdByTransactionId = new Map<string, string>();
  readonly deliveries = new Map<string, Delivery>();
  readonly owed = new Set<string>();
  refundCount = 0;

  apply(event: BookEvent): void {
    switch (event.type) {
      case 'created':
        this.transactions.set(event.order.orderId, newTransaction(event.order));
        this.orderIdByToken.set(event.order.token, event.order.orderId);
        return;
      case 'changed':
        this.change(event.orderId, event.change);
        event.notices.forEach((notice) => {
          this.setDelivery(newDelivery(notice));
        });
        return;
      case 'delivery_attempted': {
        this.setDelivery(afterAttempt(this.delivery(event.noticeId), event));
        return;
      }
      case 'delivery_requested': {
        this.setDelivery(afterRequest(this.delivery(event.noticeId), event.at));
        return;
      }
    }
  }

  private change(orderId: string, change: Change): void {
    const transaction = this.transactions.get(orderId);
    if (transaction === undefined) throw new Error(`The book knows no order ${orderId}.`);
    this.transactions.set(orderId, evolve(transaction, change));
    if (change.kind === 'opened') this.orderIdByTransactionId.set(change.transactionId, orderId);
    if (change.kind === 'refunded') this.refundCount += 1;
  }

  private delivery(noticeId: string): Delivery {
    const delivery = this.deliveries.get(noticeId);
    if (delivery === undefined) throw new Error(`The book knows no notification ${noticeId}.`);
    return delivery;
  }

  private setDelivery(delivery: Delivery): void {
    const { id } = delivery.notice;
    this.deliveries.set(id, delivery);
    if (delivery.nextAt === null) this.owed.delete(id);
    else this.owed.add(id);
  }
}
