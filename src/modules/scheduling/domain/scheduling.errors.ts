import { DomainError } from '../../../kernel/errors/domain-error.js';

export class TooManyCalendars extends DomainError {
  override readonly code = 'too_many_calendars';
  override readonly kind = 'conflict';
  constructor() {
    super('No more calendars can be followed.');
  }
}

export class TooManyBusyTimes extends DomainError {
  override readonly code = 'too_many_busy_times';
  override readonly kind = 'conflict';
  constructor() {
    super('No more stretches can be blocked.');
  }
}
