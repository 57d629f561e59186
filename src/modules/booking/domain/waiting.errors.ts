import { DomainError } from '../../../kernel/errors/domain-error.js';

export class TooManyPlaces extends DomainError {
  override readonly code = 'too_many_places';
  override readonly kind = 'conflict';
  constructor() {
    super('So many times are waited for already.');
  }
}
