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

export class TooManySeasons extends DomainError {
  override readonly code = 'too_many_seasons';
  override readonly kind = 'conflict';
  constructor() {
    super('No more seasons can be kept.');
  }
}

/** On a date one week applies. */
export class SeasonsOverlap extends DomainError {
  override readonly code = 'seasons_overlap';
  override readonly kind = 'conflict';
  constructor() {
    super('Another season has some of these dates.');
  }
}
