import { randomUUID } from 'node:crypto';

import { fieldsOf } from '../fields.js';
import { canBecome, refundedAmount, type Refund, type Transaction } from './transaction.js';

export interface RefundRequest {
  /** Null lets the provider make one up. */
  key: string | null;
  /** Whole rupiah; null means all that is left. */
  amount: number | null;
  reason: string;
}

/** 406: the key was used before; 412: not settled; 414: not a positive amount within what is left. */
export type RefundRefusal = '406' | '412' | '414';

/** The provider's first refund of all; any number will do, so long as it is not a small one. */
const FIRST_REFUND_ID = 183_700;

/**
 * Decides on a refund.
 * @param issued refunds made so far by everybody, to number the next one
 * @param now demo time in milliseconds
 */
export function decideRefund(
  transaction: Transaction,
  request: RefundRequest,
  { issued, now }: { issued: number; now: number },
): Refund | RefundRefusal {
  if (transaction.refunds.some((refund) => refund.key === request.key)) return '406';
  const fullyRefunded = transaction.status === 'refund';
  if (!fullyRefunded && !canBecome(transaction, 'refund')) return '412';
  const left = transaction.order.grossAmount - refundedAmount(transaction);
  const amount = request.amount ?? left;
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > left) return '414';
  return {
    id: FIRST_REFUND_ID + issued,
    uuid: randomUUID(),
    key: request.key ?? randomUUID(),
    amount,
    reason: request.reason,
    createdAt: now,
    bankConfirmedAt: null,
  };
}

/** @returns null when a field has the wrong type; the amount's worth is judged with the order. */
export function parseRefund(body: unknown): RefundRequest | null {
  const { refund_key: key = null, amount = null, reason = '' } = fieldsOf(body);
  if (!isKey(key) || !isAmount(amount) || !isReason(reason)) return null;
  return { key, amount, reason };
}

function isKey(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && /^[A-Za-z0-9_-]{1,100}$/.test(value));
}

function isAmount(value: unknown): value is number | null {
  return value === null || typeof value === 'number';
}

function isReason(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 255;
}
