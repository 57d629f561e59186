import { DomainError } from '../../../kernel/errors/domain-error.js';

/** The outcome stands, or there is none yet. */
export class OutcomeNotOpen extends DomainError {
  override readonly code = 'outcome_not_open';
  override readonly kind = 'conflict';
  constructor() {
    super('The outcome is not open to objection.');
  }
}

export class ObjectionExists extends DomainError {
  override readonly code = 'objection_exists';
  override readonly kind = 'conflict';
  constructor() {
    super('There is an objection to this outcome already.');
  }
}

export class ObjectionDecided extends DomainError {
  override readonly code = 'objection_decided';
  override readonly kind = 'conflict';
  constructor() {
    super('The objection has been decided.');
  }
}

/** Nobody decides about a session of their own. */
export class OwnSession extends DomainError {
  override readonly code = 'own_session';
  override readonly kind = 'conflict';
  constructor() {
    super('Somebody else decides about a session of one’s own.');
  }
}
