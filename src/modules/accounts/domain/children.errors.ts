import { DomainError } from '../../../kernel/errors/domain-error.js';

/** A guardian keeps so many children in an account, and no more. */
export class TooManyChildren extends DomainError {
  override readonly code = 'too_many_children';
  override readonly kind = 'conflict';
  constructor() {
    super('This account keeps as many children as it may.');
  }
}

/** From the 18th birthday on nobody acts as a guardian. */
export class PersonGrown extends DomainError {
  override readonly code = 'person_grown';
  override readonly kind = 'conflict';
  constructor() {
    super('This person is 18 or older by then.');
  }
}

/** What was booked or written about somebody is theirs and stays. */
export class PersonHasRecord extends DomainError {
  override readonly code = 'person_has_record';
  override readonly kind = 'conflict';
  constructor() {
    super('There are bookings for this person already.');
  }
}

/** Only a parent or guardian brings a child, and says so. */
export class GuardianshipRequired extends DomainError {
  override readonly code = 'guardianship_required';
  override readonly kind = 'invalid';
  constructor() {
    super('Adding a child needs the word of a parent or guardian.');
  }
}
