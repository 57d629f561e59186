/**
 * How an account stands, as the back office reads it: `unverified` can be used, but nobody has
 * shown yet that its address is theirs; `suspended` opens nothing, verified or not.
 */
export const ACCOUNT_STATES = ['active', 'unverified', 'suspended'] as const;

export type AccountState = (typeof ACCOUNT_STATES)[number];

/** What an admin does to an account. */
export const ACCOUNT_ACTS = ['suspend', 'restore'] as const;

export type AccountAct = (typeof ACCOUNT_ACTS)[number];
