import { DeliveryFold, type DeliveryEvent, type DeliveryState, type Notice } from './delivery.js';
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
  | DeliveryEvent;

/** Everything the provider knows, in the order in which it happened. */
export interface BookState extends DeliveryState {
  transactions: ReadonlyMap<string, Transaction>;
  orderIdByToken: ReadonlyMap<string, string>;
  orderIdByTransactionId: ReadonlyMap<string, string>;
  refundCount: number;
}

/** The fold behind the book: the same events always give the same state. */
export class BookFold extends DeliveryFold implements BookState {
  readonly transactions = new Map<string, Transaction>();
  readonly orderIdByToken = new Map<string, string>();
  readonly orderIdByTransactionId = new Map<string, string>();
  refundCount = 0;

  override apply(event: BookEvent): void {
    switch (event.type) {
      case 'created':
        this.transactions.set(event.order.orderId, newTransaction(event.order));
        this.orderIdByToken.set(event.order.token, event.order.orderId);
        return;
      case 'changed':
        this.change(event.orderId, event.change);
        this.add(event.notices);
        return;
      default:
        super.apply(event);
    }
  }

  private change(orderId: string, change: Change): void {
    const transaction = this.transactions.get(orderId);
    if (transaction === undefined) throw new Error(`The book knows no order ${orderId}.`);
    this.transactions.set(orderId, evolve(transaction, change));
    if (change.kind === 'opened') this.orderIdByTransactionId.set(change.transactionId, orderId);
    if (change.kind === 'refunded') this.refundCount += 1;
  }
}
