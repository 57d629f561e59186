import { DomainError } from '../../../kernel/errors/domain-error.js';
import { isoOf, type Instant } from '../../../kernel/time/instant.js';

export class MoveTooLate extends DomainError {
  override readonly code = 'move_too_late';
  override readonly kind = 'conflict';
  constructor(until: Instant) {
    super('The session is too near to be moved.', { possibleUntil: isoOf(until) });
  }
}

export class TooManyMoves extends DomainError {
  override readonly code = 'too_many_moves';
  override readonly kind = 'conflict';
  constructor() {
    super('The session has been moved as often as it may be.');
  }
}

export class TooManyOffers extends DomainError {
  override readonly code = 'too_many_offers';
  override readonly kind = 'conflict';
  constructor() {
    super('Three offers are open already.');
  }
}
