import { DomainError } from '../../../kernel/errors/domain-error.js';

/** Five have a link that stands. */
export class TooManyGuests extends DomainError {
  override readonly code = 'too_many_guests';
  override readonly kind = 'conflict';
  constructor() {
    super('This session has as many guests as it can have.');
  }
}

/** It was taken back or replaced, perhaps by the other party a moment ago. */
export class GuestLinkEnded extends DomainError {
  override readonly code = 'guest_link_ended';
  override readonly kind = 'conflict';
  constructor() {
    super('This link has ended already.');
  }
}

/** What is written in a chat is between the two alone, so a session by chat has no guests. */
export class CannotInvite extends DomainError {
  override readonly code = 'no_guests_in_chat';
  override readonly kind = 'conflict';
  constructor() {
    super('A session by chat has no guests.');
  }
}
