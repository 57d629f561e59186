/** Where a profile stands: only a `listed` one is public and bookable. */
export const PROFILE_STATUSES = ['draft', 'listed', 'hidden'] as const;

export type ProfileStatus = (typeof PROFILE_STATUSES)[number];
