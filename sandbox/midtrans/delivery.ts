/** How one attempt to deliver a notification ended: an HTTP status or no answer at all. */
export type DeliveryOutcome = number | 'unreachable' | 'timeout';

/** A notification owed to one address. Its body is fixed when the change happens. */
export interface Notice {
  id: string;
  /** What it is about: one order, or one message. News of the same thing goes out in order. */
  orderId: string;
  /** Null stands for the configured address, which may differ after a restart. */
  url: string | null;
  /** The JSON text to post, signed. */
  body: string;
  /** Machine time in milliseconds, like every instant of a delivery. */
  createdAt: number;
}

interface DeliveryAttempt {
  at: number;
  outcome: DeliveryOutcome;
}

export interface Delivery {
  notice: Notice;
  attempts: readonly DeliveryAttempt[];
  /** Retries since the notification was made or last asked for again. */
  retries: number;
  /** When it is due next; null once it arrived or was given up. */
  nextAt: number | null;
}

export type DeliveryEvent =
  | {
      type: 'delivery_attempted';
      noticeId: string;
      at: number;
      outcome: DeliveryOutcome;
      nextAt: number | null;
    }
  | { type: 'delivery_requested'; noticeId: string; at: number };

export interface DeliveryState {
  deliveries: ReadonlyMap<string, Delivery>;
  /** Notices that are still to be sent. */
  owed: ReadonlySet<string>;
}

/** The notices of a provider and how their delivery goes. */
export class DeliveryFold implements DeliveryState {
  readonly deliveries = new Map<string, Delivery>();
  readonly owed = new Set<string>();

  add(notices: readonly Notice[]): void {
    notices.forEach((notice) => {
      this.set(newDelivery(notice));
    });
  }

  apply(event: DeliveryEvent): void {
    const delivery = this.deliveries.get(event.noticeId);
    if (delivery === undefined) throw new Error(`The book knows no notice ${event.noticeId}.`);
    this.set(
      event.type === 'delivery_attempted'
        ? afterAttempt(delivery, event)
        : afterRequest(delivery, event.at),
    );
  }

  private set(delivery: Delivery): void {
    const { id } = delivery.notice;
    this.deliveries.set(id, delivery);
    if (delivery.nextAt === null) this.owed.delete(id);
    else this.owed.add(id);
  }
}

function newDelivery(notice: Notice): Delivery {
  return { notice, attempts: [], retries: 0, nextAt: notice.createdAt };
}

function afterAttempt(
  delivery: Delivery,
  attempt: DeliveryAttempt & { nextAt: number | null },
): Delivery {
  const { at, outcome, nextAt } = attempt;
  return {
    ...delivery,
    attempts: [...delivery.attempts, { at, outcome }],
    retries: delivery.retries + (nextAt === null ? 0 : 1),
    nextAt,
  };
}

/** Somebody pressed "send again": due at once, with all its retries before it. */
function afterRequest(delivery: Delivery, at: number): Delivery {
  return { ...delivery, retries: 0, nextAt: at };
}

export function hasArrived(delivery: Delivery): boolean {
  const outcome = delivery.attempts.at(-1)?.outcome;
  return delivery.nextAt === null && typeof outcome === 'number' && isSuccess(outcome);
}

/** Tried at least once without success, whether or not it will be tried again. */
export function isFailing(delivery: Delivery): boolean {
  const outcome = delivery.attempts.at(-1)?.outcome;
  return outcome !== undefined && !(typeof outcome === 'number' && isSuccess(outcome));
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
