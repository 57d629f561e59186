import type { Tx } from '../../../platform/database/transaction-runner.js';

/** `draft` is still being written; only `listed` is public. */
export const PROFILE_STATUSES = ['draft', 'listed', 'hidden'] as const;
export type ProfileStatus = (typeof PROFILE_STATUSES)[number];

/** The public profile of an account. */
export interface AccountProfile {
  readonly psychologistId: string;
  readonly status: ProfileStatus;
}

/** Port: the public profile that belongs to an account. The module that owns profiles provides it. */
export abstract class ProfileLookup {
  /** Null when the account has no profile. */
  abstract ofAccount(accountId: string): Promise<AccountProfile | null>;

  /** Takes the profile, if there is one, out of sight and out of booking, or gives it back. */
  abstract withhold(tx: Tx, accountId: string, isWithheld: boolean): Promise<void>;
}
