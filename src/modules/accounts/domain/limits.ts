import { HOUR, MINUTE } from '../../../kernel/time/instant.js';

/** So many at once, and after that one each so often. */
export interface Limit {
  /** What is limited; with whom it makes the key. */
  readonly name: string;
  readonly burst: number;
  readonly everyMs: number;
}

/**
 * Failures to log in to one subject, from anywhere but browsers it was signed in with before. Guessing
 * from any number of addresses comes to some seven hundred tries a day; its owner has their browser
 * or their mailbox.
 */
export const FAILURES_OF_SUBJECT: Limit = {
  name: 'log-in:subject',
  burst: 30,
  everyMs: 2 * MINUTE,
};

/** Failures from one network address, whoever is tried: one password against many accounts. */
export const FAILURES_OF_ADDRESS: Limit = {
  name: 'log-in:address',
  burst: 100,
  everyMs: 10_000,
};

/** A stolen session is no place to guess the password in. */
export const CONFIRMATIONS: Limit = { name: 'confirm', burst: 5, everyMs: MINUTE };

/** Asking for a new password, from one network address. */
export const RESETS_OF_ADDRESS: Limit = { name: 'forgot:address', burst: 20, everyMs: MINUTE };

/** Letters to an address that nobody has shown to be theirs: it may be a stranger's. */
export const PROOFS_TO_EMAIL: Limit = { name: 'proof:email', burst: 3, everyMs: HOUR };

/** How many accounts an address may make a minute, with a minute's worth at once. */
export function registrations(perMinute: number): Limit {
  return { name: 'register', burst: perMinute, everyMs: MINUTE / perMinute };
}

/** Codes for a record, tried by one account. */
export const CLAIMS: Limit = { name: 'claim', burst: 5, everyMs: 10 * MINUTE };
