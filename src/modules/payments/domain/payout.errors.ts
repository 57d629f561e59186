import { DomainError } from '../../../kernel/errors/domain-error.js';
import type { PayoutStatus } from './payout-status.js';

export class PayoutNotInState extends DomainError {
  override readonly code = 'payout_not_in_state';
  override readonly kind = 'conflict';
  constructor(status: PayoutStatus) {
    super('The payout is in another state by now.', { status });
  }
}

export class PayoutInFlight extends DomainError {
  override readonly code = 'payout_in_flight';
  override readonly kind = 'conflict';
  constructor(psychologistId: string) {
    super('A payout to this psychologist is on its way already.', { psychologistId });
  }
}

export class BalanceTooLow extends DomainError {
  override readonly code = 'balance_too_low';
  override readonly kind = 'conflict';
  constructor(psychologistId: string) {
    super('The balance does not cover this amount any more.', { psychologistId });
  }
}

export class BankAccountMissing extends DomainError {
  override readonly code = 'bank_account_missing';
  override readonly kind = 'conflict';
  constructor(psychologistId: string) {
    super('This psychologist has not named a bank account.', { psychologistId });
  }
}

export class SecondAdminNeeded extends DomainError {
  override readonly code = 'second_admin_needed';
  override readonly kind = 'forbidden';
  constructor() {
    super('Another admin than the one who prepared the payout has to do this.');
  }
}

/** Of somebody who is suspended at once: it waits until they are restored. */
export class BalanceFrozen extends DomainError {
  override readonly code = 'balance_frozen';
  override readonly kind = 'conflict';
  constructor(psychologistId: string) {
    super('Nothing is paid to this psychologist for now.', { psychologistId });
  }
}
