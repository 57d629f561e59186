import type { Transaction } from './transaction.js';
import { statusCode } from './wire.js';

/** Where the customer's browser goes afterwards, told the outcome as the provider does; null without an address. */
export function finishUrl({ order, status }: Transaction): string | null {
  if (order.finishUrl === null) return null;
  const url = new URL(order.finishUrl);
  url.searchParams.set('order_id', order.orderId);
  url.searchParams.set('status_code', statusCode(status));
  url.searchParams.set('transaction_status', status);
  return url.href;
}
