import { randomInt } from 'node:crypto';

import type { ProviderFaults, Sending } from '../faults/provider-faults.js';
import type { Forgery } from '../faults/switches.js';
import type { MachineTime } from '../machine-time.js';
import type { EventBook } from '../event-book.js';
import type { Delivery, DeliveryEvent, DeliveryOutcome, DeliveryState } from './delivery.js';
import { retryDelayMs, type RetryDelay } from './retry-table.js';

/** Posts a notification; never throws. */
export type PostNotification = (
  url: string,
  body: string,
  stop: AbortSignal,
) => Promise<DeliveryOutcome>;

/** Any book that keeps deliveries among what it keeps. */
type DeliveryBook = Pick<EventBook<DeliveryEvent, DeliveryState>, 'state' | 'change' | 'onChange'>;

interface Parts {
  book: DeliveryBook;
  machine: MachineTime;
  /** Where notifications go unless the order says otherwise. */
  defaultUrl: string;
  post: PostNotification;
  /** What is to go wrong on the way. */
  faults: ProviderFaults;
  /** Posts what somebody else might send in the notification's place. */
  postForged: (kind: Forgery, ...posted: Parameters<PostNotification>) => Promise<unknown>;
  /** When this provider tries again; Midtrans' table unless told otherwise. */
  retryDelay?: RetryDelay;
  /** A number in [0, 1) that shifts a retry within its interval. */
  random?: () => number;
  /** Told when an attempt could not be recorded; the courier has stopped then. */
  onTrouble: (error: unknown) => void;
}

/**
 * Delivers what the book owes, by machine time, one at a time per order so that news comes in
 * order. An attempt is recorded after it was made: a process killed in between sends it again.
 */
export class Courier {
  private readonly underway = new Set<string>();
  private readonly stopping = new AbortController();
  private forgetTimer: () => void = () => undefined;

  constructor(private readonly parts: Parts) {}

  start(): void {
    const wake = () => {
      this.wake();
    };
    this.parts.book.onChange(wake);
    this.parts.faults.onRelease(wake);
    this.wake();
  }

  stop(): void {
    this.stopping.abort();
    this.forgetTimer();
  }

  /** Makes a notification due at once, however it ended. @returns false when there is none. */
  sendAgain(noticeId: string): Promise<boolean> {
    return this.parts.book.change((state) => {
      const known = state.deliveries.has(noticeId);
      const at = this.parts.machine.now();
      return { events: known ? [{ type: 'delivery_requested', noticeId, at }] : [], result: known };
    });
  }

  /** Sends what is due and sets the timer for what is not. */
  private wake(): void {
    if (this.stopping.signal.aborted) return;
    this.forgetTimer();
    const now = this.parts.machine.now();
    let next = Infinity;
    for (const delivery of this.owed()) {
      const { nextAt, notice } = delivery;
      if (nextAt === null || this.underway.has(notice.orderId)) continue;
      if (nextAt > now) next = Math.min(next, nextAt);
      else this.begin(delivery, this.parts.faults.onNotification(notice.id));
    }
    if (next < Infinity)
      this.forgetTimer = this.parts.machine.after(next - now, () => {
        this.wake();
      });
  }

  private owed(): Delivery[] {
    const { owed, deliveries } = this.parts.book.state;
    return [...owed].flatMap((id) => deliveries.get(id) ?? []);
  }

  private begin(delivery: Delivery, sending: Sending | 'wait'): void {
    if (sending === 'wait') return;
    const { orderId } = delivery.notice;
    this.underway.add(orderId);
    void this.deliver(delivery, sending)
      .catch((error: unknown) => {
        // The book takes no more: going on would send the same notification for ever.
        this.stop();
        this.parts.onTrouble(error);
      })
      .finally(() => {
        this.underway.delete(orderId);
        sending.sent();
        this.wake();
      });
  }

  private async deliver({ notice }: Delivery, sending: Sending): Promise<void> {
    const { book, defaultUrl, machine, post, postForged, random = randomShare } = this.parts;
    const { retryDelay = retryDelayMs } = this.parts;
    const url = notice.url ?? defaultUrl;
    const { signal } = this.stopping;
    for (const kind of sending.forgeries) await postForged(kind, url, notice.body, signal);
    const copies = Array.from({ length: sending.copies }, () => post(url, notice.body, signal));
    const outcomes = await Promise.all(copies);
    if (this.stopping.signal.aborted) return;
    await book.change((state) => {
      const at = machine.now();
      const retries = state.deliveries.get(notice.id)?.retries ?? 0;
      const events = outcomes.map((outcome, copy) => {
        const isLast = copy === outcomes.length - 1;
        const delayMs = isLast ? retryDelay(outcome, retries, random()) : null;
        const nextAt = delayMs === null ? null : at + delayMs;
        return { type: 'delivery_attempted', noticeId: notice.id, at, outcome, nextAt } as const;
      });
      return { events, result: undefined };
    });
  }
}

function randomShare(): number {
  return randomInt(1_000_000) / 1_000_000;
}
