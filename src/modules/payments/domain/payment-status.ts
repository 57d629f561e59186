/** The states of one attempt to pay. */
export const PAYMENT_STATUSES = [
  'created',
  'pending',
  'settled',
  'failed',
  'expired',
  'cancelled',
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
