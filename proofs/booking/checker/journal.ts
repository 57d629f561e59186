import { jsonLines } from './evidence.js';

/** An order as the provider's own book tells it. Amounts in whole rupiah. */
export interface Order {
  readonly amount: number;
  isPaid: boolean;
  /** What was given back, by refund key. */
  readonly refunds: Map<string, number>;
}

interface Created {
  type: 'created';
  order: { orderId: string; grossAmount: number };
}
interface Changed {
  type: 'changed';
  orderId: string;
  change: { kind: string; refund?: { key: string; amount: number } };
}

/** Reads the provider's book from its beginning. */
export async function readJournal(file: string): Promise<Map<string, Order>> {
  const orders = new Map<string, Order>();
  for await (const line of jsonLines<Created | Changed | { type: 'other' }>(file)) {
    if (line.type === 'created') {
      const { orderId, grossAmount } = line.order;
      orders.set(orderId, { amount: grossAmount, isPaid: false, refunds: new Map() });
    }
    if (line.type === 'changed') change(orders.get(line.orderId), line.change);
  }
  return orders;
}

/** What came back of an order, in all. */
export function givenBack(order: Order): number {
  return [...order.refunds.values()].reduce((sum, amount) => sum + amount, 0);
}

function change(order: Order | undefined, { kind, refund }: Changed['change']): void {
  if (kind === 'settled' && order) order.isPaid = true;
  if (kind === 'refunded' && refund) order?.refunds.set(refund.key, refund.amount);
}
