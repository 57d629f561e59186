import type { Client } from 'pg';
import type { Finding } from '../../frame/proof.js';
import { CLAIMS } from './claims.js';
import { faults } from './evidence.js';
import { givenBack, type Order } from './journal.js';

/** Standing: the client has or had the session, or it is still to be decided whether they had it. */
const STANDS = `(b.status IN ('requested', 'confirmed', 'completed', 'client_absent')
                 OR (b.status = 'psychologist_absent' AND b.outcome_closed_at IS NULL))`;

const PAYMENTS = `
  SELECT p.order_ref, p.status, p.used_as, p.amount::int, l.booking_id, coalesce(b.status, 'gone') AS booking_status,
         coalesce(${STANDS}, false) AS stands
    FROM payment p
    LEFT JOIN invoice_line l ON l.invoice_id = p.invoice_id
    LEFT JOIN booking b ON b.id = l.booking_id`;
const REFUNDS = `
  SELECT r.refund_key, r.amount::int, r.status, p.order_ref FROM refund r LEFT JOIN payment p ON p.id = r.payment_id`;
const UNPAID = `
  SELECT format('booking %s is %s and costs %s', b.id, b.status, b.price) AS row
    FROM booking b
   WHERE b.price > 0 AND b.status IN ('requested', 'confirmed', 'completed', 'client_absent', 'psychologist_absent')
     AND NOT EXISTS (SELECT FROM payment p JOIN invoice_line l ON l.invoice_id = p.invoice_id
                      WHERE l.booking_id = b.id AND p.used_as = 'invoice' AND p.order_ref = ANY ($1::text[]))`;

interface PaymentRow {
  order_ref: string;
  status: string;
  used_as: string | null;
  amount: number;
  booking_id: string | null;
  booking_status: string;
  stands: boolean;
}

interface RefundRow {
  refund_key: string;
  amount: number;
  status: string;
  order_ref: string | null;
}

/** Every rupiah the provider took stands behind a time or went back, and both books say the same. */
export async function checkMoney(
  database: Client,
  orders: ReadonlyMap<string, Order>,
): Promise<Finding[]> {
  const { rows: payments } = await database.query<PaymentRow>(PAYMENTS);
  const { rows: refunds } = await database.query<RefundRow>(REFUNDS);
  const paid = [...orders].filter(([, order]) => order.isPaid);
  const known = new Map(payments.map((payment) => [payment.order_ref, payment]));
  const unpaid = paid.map(([orderRef]) => orderRef);
  return [
    ...paid.flatMap(([orderRef, order]) => judge(orderRef, order, known.get(orderRef))),
    ...payments.flatMap((payment) => invented(payment, orders.get(payment.order_ref))),
    ...refundsThatDiffer(refunds, orders),
    ...(await faults(database, CLAIMS.unpaid, UNPAID, [unpaid])),
  ];
}

function judge(orderRef: string, order: Order, payment: PaymentRow | undefined): Finding[] {
  const back = givenBack(order);
  const said = `order ${orderRef}: ${order.amount} paid, ${back} given back`;
  if (!payment) {
    return back === order.amount ? [] : [{ claim: CLAIMS.charged, row: `${said}, unknown to us` }];
  }
  const row = `${said}, booking ${payment.booking_id} is ${payment.booking_status}, payment ${payment.status} as ${payment.used_as}`;
  const due = payment.stands && payment.used_as === 'invoice' ? 0 : order.amount;
  if (back > due) return [{ claim: CLAIMS.refundedTwice, row }];
  return back < due ? [{ claim: CLAIMS.charged, row }] : [];
}

function invented(payment: PaymentRow, order: Order | undefined): Finding[] {
  const { order_ref, status, amount } = payment;
  const isPaid = status === 'settled';
  if (isPaid === (order?.isPaid ?? false) && (!isPaid || amount === order?.amount)) return [];
  const theirs = order ? `${order.isPaid ? 'paid' : 'not paid'}, ${order.amount}` : 'unknown';
  const row = `order ${order_ref}: ${status} with ${amount} here, ${theirs} there`;
  return [{ claim: CLAIMS.disagree, row }];
}

/** A refund is confirmed here exactly when the provider made it, with that key and amount. */
function refundsThatDiffer(
  rows: readonly RefundRow[],
  orders: ReadonlyMap<string, Order>,
): Finding[] {
  const findings: Finding[] = [];
  const ours = new Set(rows.map(({ refund_key }) => refund_key));
  for (const { refund_key, amount, status, order_ref } of rows) {
    const theirs = orders.get(order_ref ?? '')?.refunds.get(refund_key);
    if (status === 'confirmed' && theirs === amount) continue;
    const row = `refund ${refund_key} of ${order_ref}: ${amount}, ${status} here, ${theirs ?? 'nothing'} there`;
    findings.push({ claim: CLAIMS.disagree, row });
  }
  for (const [orderRef, { refunds }] of orders) {
    for (const key of refunds.keys()) {
      if (ours.has(key)) continue;
      const row = `refund ${key} of ${orderRef} is known to the provider alone`;
      findings.push({ claim: CLAIMS.disagree, row });
    }
  }
  return findings;
}
