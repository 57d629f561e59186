import { DomainError } from '../../../kernel/errors/domain-error.js';
import type { AccountState } from './account-state.js';

/** Nobody learns which half was wrong, or whether such an account exists. */
export class WrongCredentials extends DomainError {
  override readonly code = 'wrong_credentials';
  override readonly kind = 'unauthenticated';
  constructor() {
    super('No account matches what was given.');
  }
}

/** Said only to who knows the password: nobody else learns how an account stands. */
export class AccountSuspended extends DomainError {
  override readonly code = 'account_suspended';
  override readonly kind = 'forbidden';
  constructor() {
    super('The account is suspended.');
  }
}

export class AccountNotInState extends DomainError {
  override readonly code = 'account_not_in_state';
  override readonly kind = 'conflict';
  constructor(presentStatus: AccountState) {
    super('The account is not in a state that allows that.', { presentStatus });
  }
}

/** Admins are appointed and dismissed elsewhere; here they could lock one another out. */
export class AdminNotSuspendable extends DomainError {
  override readonly code = 'admin_not_suspendable';
  override readonly kind = 'conflict';
  constructor() {
    super('The account of an admin is not suspended here.');
  }
}

/** Two people are needed for anybody to get or lose power. */
export class OwnDuties extends DomainError {
  override readonly code = 'own_duties';
  override readonly kind = 'conflict';
  constructor() {
    super('Nobody gives or takes their own duties.');
  }
}
