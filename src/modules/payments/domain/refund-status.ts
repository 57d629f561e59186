/** The states of paying money back. */
export const REFUND_STATUSES = [
  'requested',
  'waiting_for_client',
  'sent',
  'confirmed',
  'failed',
] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/** Why money goes back: a booking that was paid for ends, or it was never needed. */
export const REFUND_OCCASIONS = ['booking', 'surplus'] as const;
export type RefundOccasion = (typeof REFUND_OCCASIONS)[number];
