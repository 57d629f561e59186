import { DomainError } from '../../../kernel/errors/domain-error.js';
import type { ApplicationStatus } from './application-status.js';

/** An illegal arrow, or an edit of what is being judged; names the present state. */
export class ApplicationNotInState extends DomainError {
  override readonly code = 'application_not_in_state';
  override readonly kind = 'conflict';
  constructor(presentStatus: ApplicationStatus) {
    super('The application is not in a state that allows that.', { presentStatus });
  }
}

/** An approval whose credentials are not all checked and good, or no longer enough. */
export class CredentialsUnchecked extends DomainError {
  override readonly code = 'credentials_unchecked';
  override readonly kind = 'conflict';
  constructor() {
    super('Not every credential has been checked and found good.');
  }
}
