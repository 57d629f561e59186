/** Why somebody cancels, as both sides may read it. */
export const CANCEL_REASONS = ['not_available', 'emergency', 'not_needed', 'other'] as const;
export type CancelReasonCode = (typeof CANCEL_REASONS)[number];

/** The platform's word: both came, and the line was dead. */
export const TECHNICAL = 'technical';

/** Why a session was cancelled. */
export const CANCELLED_BECAUSE = [...CANCEL_REASONS, TECHNICAL] as const;
export type CancelledBecause = (typeof CANCELLED_BECAUSE)[number];
