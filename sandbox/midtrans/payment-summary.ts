import { hasArrived, type Delivery } from './delivery.js';
import { refundedAmount, type Transaction } from './transaction.js';

/** An order as the control API tells it: instants in ISO 8601 UTC, amounts in whole rupiah. */
export function paymentSummary(transaction: Transaction, deliveries: readonly Delivery[]) {
  const { order, opening, settledAt, refunds, status } = transaction;
  return {
    orderId: order.orderId,
    transactionId: opening?.transactionId ?? null,
    token: order.token,
    status,
    grossAmount: order.grossAmount,
    refundedAmount: refundedAmount(transaction),
    createdAt: iso(order.createdAt),
    openedAt: isoOrNull(opening?.at),
    settledAt: isoOrNull(settledAt),
    expiresAt: iso(order.expiresAt),
    refunds: refunds.map((refund) => ({
      key: refund.key,
      amount: refund.amount,
      reason: refund.reason,
      createdAt: iso(refund.createdAt),
      bankConfirmedAt: isoOrNull(refund.bankConfirmedAt),
    })),
    notifications: deliveries.map((delivery) => ({
      id: delivery.notice.id,
      body: JSON.parse(delivery.notice.body) as unknown,
      delivered: hasArrived(delivery),
      nextAttemptAt: isoOrNull(delivery.nextAt),
      attempts: delivery.attempts.map(({ at, outcome }) => ({ at: iso(at), outcome })),
    })),
  };
}

function iso(instantMs: number): string {
  return new Date(instantMs).toISOString();
}

function isoOrNull(instantMs: number | null | undefined): string | null {
  return instantMs === null || instantMs === undefined ? null : iso(instantMs);
}
