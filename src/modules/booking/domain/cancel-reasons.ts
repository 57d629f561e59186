/** Why somebody cancels, as both sides may read it. */
export const CANCEL_REASONS = ['not_available', 'emergency', 'not_needed', 'other'] as const;
export type CancelReasonCode = (typeof CANCEL_REASONS)[number];
