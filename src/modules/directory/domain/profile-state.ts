/** Where a profile stands: only a `listed` one is public and bookable. */
export const PROFILE_STATES = ['draft', 'listed', 'hidden'] as const;

export type ProfileState = (typeof PROFILE_STATES)[number];
