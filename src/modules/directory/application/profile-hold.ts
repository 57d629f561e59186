import type { Tx } from '../../../platform/database/transaction-runner.js';

/** Says whether a profile may be edited now; verification provides it. */
export abstract class ProfileHold {
  /** Asked while the profile is locked. @throws DomainError while somebody judges the profile. */
  abstract assertEditable(tx: Tx, psychologistId: string): Promise<void>;
}
