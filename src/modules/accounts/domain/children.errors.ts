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

/** A code is given for somebody who is 18, whose record waits for them. */
export class NothingToClaim extends DomainError {
  override readonly code = 'nothing_to_claim';
  override readonly kind = 'conflict';
  constructor() {
    super('This record does not wait to be claimed.');
  }
}

/** Which of the two was wrong is not said. */
export class ClaimRefused extends DomainError {
  override readonly code = 'claim_refused';
  override readonly kind = 'conflict';
  constructor() {
    super('This code and this date of birth open no record.');
  }
}

/** A record is never poured into another. */
export class AccountHasRecord extends DomainError {
  override readonly code = 'account_has_record';
  override readonly kind = 'conflict';
  constructor() {
    super('This account has a record of its own already.');
  }
}
