/** Why somebody cancels, as both sides may read it. */
export const CANCEL_REASONS = ['not_available', 'emergency', 'not_needed', 'other'] as const;
export type CancelReasonCode = (typeof CANCEL_REASONS)[number];

/** Why a session was cancelled: `technical` is the platform's word, when both came and the line was dead. */
export const CANCELLED_BECAUSE = [...CANCEL_REASONS, 'technical'] as const;
export type CancelledBecause = (typeof CANCELLED_BECAUSE)[number];
