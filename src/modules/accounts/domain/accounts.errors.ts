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

/** Unknown, used, replaced or too old: nobody learns which. */
export class LinkOver extends DomainError {
  override readonly code = 'link_over';
  override readonly kind = 'forbidden';
  constructor() {
    super('The link does not open anything any more.');
  }
}

/** Said only to who has shown that the mailbox is theirs: somebody else was first to. */
export class EmailTaken extends DomainError {
  override readonly code = 'email_taken';
  override readonly kind = 'conflict';
  constructor() {
    super('The address belongs to another account by now.');
  }
}

/** Asked again of somebody who is signed in, before they change what others could take over. */
export class WrongPassword extends DomainError {
  override readonly code = 'wrong_password';
  override readonly kind = 'forbidden';
  constructor() {
    super('That is not the password of this account.');
  }
}
