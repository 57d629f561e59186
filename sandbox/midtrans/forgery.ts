import type { Forgery } from '../faults/switches.js';
import { fieldsOf } from '../fields.js';
import { signature } from './wire.js';

const WRONG_AMOUNT = '1000.00';

/**
 * A notification by somebody who wants an order to count as paid: with a signature of their own
 * making, or rightly signed but about another amount.
 */
export function forge(body: string, kind: Forgery, serverKey: string): string {
  const genuine = fieldsOf(JSON.parse(body));
  const text = (name: string): string => String(genuine[name]);
  const grossAmount = kind === 'amount' ? WRONG_AMOUNT : text('gross_amount');
  const signed = { orderId: text('order_id'), statusCode: '200', grossAmount };
  return JSON.stringify({
    ...genuine,
    status_code: signed.statusCode,
    transaction_status: 'settlement',
    gross_amount: grossAmount,
    signature_key: signature({
      ...signed,
      serverKey: kind === 'signature' ? `not ${serverKey}` : serverKey,
    }),
  });
}
