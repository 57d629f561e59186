import { DomainError } from '../../../kernel/errors/domain-error.js';

/** Nobody learns which half was wrong, or whether such an account exists. */
export class WrongCredentials extends DomainError {
  override readonly code = 'wrong_credentials';
  override readonly kind = 'unauthenticated';
  constructor() {
    super('No account matches what was given.');
  }
}
