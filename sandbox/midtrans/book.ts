import { join } from 'node:path';

import { EventBook, type Decision as DecisionOf } from '../event-book.js';
import { BookFold, type BookEvent, type BookState } from './book-state.js';
import type { Delivery } from './delivery.js';

export type Decision<T> = DecisionOf<BookEvent, T>;

/** The provider's book: decided one after the other, so two clicks can never both pay. */
export class Book extends EventBook<BookEvent, BookState> {
  static async open(folder: string): Promise<Book> {
    return new Book(
      ...(await Book.read<BookEvent, BookFold>(join(folder, 'midtrans.jsonl'), new BookFold())),
    );
  }

  /** The notifications of each order, oldest first. */
  deliveriesByOrder(): Map<string, Delivery[]> {
    const byOrder = new Map<string, Delivery[]>();
    for (const delivery of this.state.deliveries.values()) {
      const { orderId } = delivery.notice;
      const others = byOrder.get(orderId);
      if (others === undefined) byOrder.set(orderId, [delivery]);
      else others.push(delivery);
    }
    return byOrder;
  }
}
