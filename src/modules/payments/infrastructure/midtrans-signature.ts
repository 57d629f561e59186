import { createHash, timingSafeEqual } from 'node:crypto';

/** The fields of a notification that its signature covers; `transaction_status` is not one of them. */
export interface SignedFields {
  readonly order_id: string;
  readonly status_code: string;
  readonly gross_amount: string;
  readonly signature_key: string;
}

/** Whether Midtrans signed this: hex SHA-512 over order, status code, amount as sent, server key. */
export function isSignedByMidtrans(fields: SignedFields, serverKey: string): boolean {
  const expected = createHash('sha512')
    .update(fields.order_id + fields.status_code + fields.gross_amount + serverKey)
    .digest();
  const given = Buffer.from(fields.signature_key, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
