import { createHash } from 'node:crypto';

import { wireTime } from '../clock/jakarta-time.js';
import {
  refundedAmount,
  type OpenedTransaction,
  type Refund,
  type TransactionStatus,
} from './transaction.js';

export interface Merchant {
  serverKey: string;
  merchantId: string;
}

export type WireBody = Readonly<Record<string, unknown>>;

const STATUS_CODES: Readonly<Record<TransactionStatus, string>> = {
  unopened: '404',
  pending: '201',
  settlement: '200',
  expire: '407',
  cancel: '200',
  partial_refund: '200',
  refund: '200',
};

/** `status_code` of GET status and of the answers to actions. */
export function statusCode(status: TransactionStatus): string {
  return STATUS_CODES[status];
}

/** Whole rupiah as the provider writes them: `250000.00`. */
function wireAmount(rupiah: number): string {
  return `${rupiah}.00`;
}

/** Hex SHA-512 of order id, status code, amount as sent and server key: docs.midtrans.com, notifications. */
export function signature(parts: {
  orderId: string;
  statusCode: string;
  grossAmount: string;
  serverKey: string;
}): string {
  const text = parts.orderId + parts.statusCode + parts.grossAmount + parts.serverKey;
  return createHash('sha512').update(text).digest('hex');
}

/** The answer to GET status. */
export function statusBody(transaction: OpenedTransaction, merchant: Merchant): WireBody {
  const code = statusCode(transaction.status);
  return fullBody(transaction, merchant, { code, message: 'Success, transaction is found' });
}

/** What is posted to the merchant. An expiry is announced with 202, though GET status says 407. */
export function notificationBody(transaction: OpenedTransaction, merchant: Merchant): WireBody {
  const code = transaction.status === 'expire' ? '202' : statusCode(transaction.status);
  return fullBody(transaction, merchant, { code, message: 'midtrans payment notification' });
}

/** The answer to cancel and expire. */
export function actionBody(
  transaction: OpenedTransaction,
  merchant: Merchant,
  message: string,
): WireBody {
  return {
    status_code: statusCode(transaction.status),
    status_message: message,
    ...common(transaction, merchant),
  };
}

/** The answer to a refund: `refund_amount` is this refund's alone. */
export function refundBody(
  transaction: OpenedTransaction,
  merchant: Merchant,
  refund: Refund,
): WireBody {
  return {
    ...actionBody(transaction, merchant, 'Success, refund request is approved'),
    refund_chargeback_id: refund.id,
    refund_chargeback_uuid: refund.uuid,
    refund_amount: wireAmount(refund.amount),
    refund_key: refund.key,
  };
}

function fullBody(
  transaction: OpenedTransaction,
  merchant: Merchant,
  status: { code: string; message: string },
): WireBody {
  const { orderId, grossAmount, expiresAt } = transaction.order;
  return {
    status_code: status.code,
    status_message: status.message,
    ...common(transaction, merchant),
    signature_key: signature({
      orderId,
      statusCode: status.code,
      grossAmount: wireAmount(grossAmount),
      serverKey: merchant.serverKey,
    }),
    expiry_time: wireTime(expiresAt),
    acquirer: 'gopay',
    ...settlementFields(transaction),
    ...refundFields(transaction),
  };
}

function common(transaction: OpenedTransaction, merchant: Merchant): WireBody {
  return {
    transaction_id: transaction.opening.transactionId,
    order_id: transaction.order.orderId,
    merchant_id: merchant.merchantId,
    gross_amount: wireAmount(transaction.order.grossAmount),
    currency: 'IDR',
    payment_type: 'qris',
    transaction_time: wireTime(transaction.opening.at),
    transaction_status: transaction.status,
    fraud_status: 'accept',
  };
}

function settlementFields(transaction: OpenedTransaction): WireBody {
  if (transaction.settledAt === null) return {};
  return {
    settlement_time: wireTime(transaction.settledAt),
    transaction_type: 'on-us',
    issuer: 'gopay',
  };
}

function refundFields(transaction: OpenedTransaction): WireBody {
  if (transaction.refunds.length === 0) return {};
  return {
    refund_amount: wireAmount(refundedAmount(transaction)),
    refunds: transaction.refunds.map((refund) => ({
      refund_chargeback_id: refund.id,
      refund_chargeback_uuid: refund.uuid,
      refund_amount: wireAmount(refund.amount),
      created_at: wireTime(refund.createdAt),
      reason: refund.reason,
      refund_key: refund.key,
      refund_method: 'online',
      ...(refund.bankConfirmedAt === null
        ? {}
        : { bank_confirmed_at: wireTime(refund.bankConfirmedAt) }),
    })),
  };
}
