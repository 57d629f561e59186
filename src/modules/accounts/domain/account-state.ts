/**
 * How an account stands, as the back office reads it: `unverified` can be used, but nobody has
 * shown yet that its address is theirs; `no_new` makes and takes no new bookings, what is agreed
 * stands; `suspended` opens nothing but what is its holder's own to read, verified or not.
 */
export const ACCOUNT_STATES = ['active', 'unverified', 'no_new', 'suspended'] as const;

export type AccountState = (typeof ACCOUNT_STATES)[number];

/** What an admin does to an account. */
export const ACCOUNT_ACTS = ['suspend', 'restore'] as const;

export type AccountAct = (typeof ACCOUNT_ACTS)[number];

/** How somebody is suspended: nothing new, or nothing at all from now on. */
export const SUSPENSION_KINDS = ['no_new', 'at_once'] as const;

export type SuspensionKind = (typeof SUSPENSION_KINDS)[number];
