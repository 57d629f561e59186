import { join } from 'node:path';

import { Journal } from '../journal.js';
import { BookFold, type BookEvent, type BookState } from './book-state.js';
import type { Delivery } from './delivery.js';

export interface Decision<T> {
  events: readonly BookEvent[];
  result: T;
}

/**
 * The provider's book: state in memory, every event on the disk before anybody is told. Decisions
 * are taken one after the other on the newest stored state, so two clicks can never both pay.
 */
export class Book {
  private queue: Promise<unknown> = Promise.resolve();
  private readonly listeners: (() => void)[] = [];

  private constructor(
    private readonly journal: Journal<BookEvent>,
    private readonly fold: BookFold,
  ) {}

  static async open(folder: string): Promise<Book> {
    const { journal, records } = await Journal.open<BookEvent>(join(folder, 'midtrans.jsonl'));
    const fold = new BookFold();
    records.forEach((event) => {
      fold.apply(event);
    });
    return new Book(journal, fold);
  }

  get state(): BookState {
    return this.fold;
  }

  /** The notifications of each order, oldest first. */
  deliveriesByOrder(): Map<string, Delivery[]> {
    const byOrder = new Map<string, Delivery[]>();
    for (const delivery of this.fold.deliveries.values()) {
      const { orderId } = delivery.notice;
      const others = byOrder.get(orderId);
      if (others === undefined) byOrder.set(orderId, [delivery]);
      else others.push(delivery);
    }
    return byOrder;
  }

  /** Decides, stores and applies; settles with the decision's result. Nothing is kept when `decide` throws. */
  change<T>(decide: (state: BookState) => Decision<T>): Promise<T> {
    const done = this.queue.then(async () => {
      const { events, result } = decide(this.fold);
      await this.journal.append(events);
      events.forEach((event) => {
        this.fold.apply(event);
      });
      if (events.length > 0)
        this.listeners.forEach((listener) => {
          listener();
        });
      return result;
    });
    this.queue = done.catch(() => undefined);
    return done;
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  async close(): Promise<void> {
    await this.queue;
    await this.journal.close();
  }
}
