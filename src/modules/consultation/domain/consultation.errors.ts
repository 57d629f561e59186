import { DomainError } from '../../../kernel/errors/domain-error.js';

/** Too early, too late, or the booking does not stand. */
export class RoomNotOpen extends DomainError {
  override readonly code = 'room_not_open';
  override readonly kind = 'conflict';
  constructor() {
    super('The room is not open.');
  }
}

/** Nobody would read it: the conversation has not begun, or has ended. */
export class ChatClosed extends DomainError {
  override readonly code = 'chat_closed';
  override readonly kind = 'conflict';
  constructor() {
    super('Nothing more is written here.');
  }
}
