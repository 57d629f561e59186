/** How one attempt to deliver a notification ended: an HTTP status or no answer at all. */
export type DeliveryOutcome = number | 'unreachable' | 'timeout';

/** A notification owed to one address. Its body is fixed when the change happens. */
export interface Notice {
  id: string;
  orderId: string;
  /** Null stands for the configured address, which may differ after a restart. */
  url: string | null;
  /** The JSON text to post, signed. */
  body: string;
  /** Machine time in milliseconds, like every instant of a delivery. */
  createdAt: number;
}

export interface DeliveryAttempt {
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

export function newDelivery(notice: Notice): Delivery {
  return { notice, attempts: [], retries: 0, nextAt: notice.createdAt };
}

export function afterAttempt(
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
export function afterRequest(delivery: Delivery, at: number): Delivery {
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
