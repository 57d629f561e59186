/** The states of paying money back. */
export const REFUND_STATUSES = [
  'requested',
  'waiting_for_client',
  'sent',
  'confirmed',
  'failed',
] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];
