import { DomainError } from '../../../kernel/errors/domain-error.js';

/** Nothing is written about a session that was never agreed or has not begun. */
export class SessionNotBegun extends DomainError {
  override readonly code = 'session_not_begun';
  override readonly kind = 'conflict';
  constructor() {
    super('The session has not begun.');
  }
}

export class NoteSigned extends DomainError {
  override readonly code = 'note_signed';
  override readonly kind = 'conflict';
  constructor() {
    super('A signed note never changes.');
  }
}

export class NoteNotSigned extends DomainError {
  override readonly code = 'note_not_signed';
  override readonly kind = 'conflict';
  constructor() {
    super('Only a signed note is added to.');
  }
}

export class NoteEmpty extends DomainError {
  override readonly code = 'note_empty';
  override readonly kind = 'conflict';
  constructor() {
    super('There is nothing to sign.');
  }
}

export class SummaryEmpty extends DomainError {
  override readonly code = 'summary_empty';
  override readonly kind = 'conflict';
  constructor() {
    super('There is nothing to share.');
  }
}

export class SummaryNotShared extends DomainError {
  override readonly code = 'summary_not_shared';
  override readonly kind = 'conflict';
  constructor() {
    super('Nothing has been shared.');
  }
}
