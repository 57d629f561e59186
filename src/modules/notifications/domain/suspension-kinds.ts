/** How one's own account stands, and what an admin did to one's profile. */
export const STANDING_KINDS = [
  'account_no_new',
  'account_suspended',
  'account_restored',
  'photo_removed',
] as const;
export type StandingKind = (typeof STANDING_KINDS)[number];

/** The event that each tells of. */
export const STANDING_EVENTS: Readonly<Record<StandingKind, string>> = {
  account_no_new: 'account.suspended_no_new',
  account_suspended: 'account.suspended_at_once',
  account_restored: 'account.restored',
  photo_removed: 'profile.photo_removed',
};
