import type { Instant } from '../../../kernel/time/instant.js';
import type { Party } from '../../booking/index.js';
import type { ChatRow } from '../infrastructure/chat.repository.js';

/** A message as its two readers see it. */
export interface ChatMessage {
  readonly id: string;
  readonly from: Party;
  /** Null when its key has been destroyed: the text is gone for good. */
  readonly text: string | null;
  readonly sentAt: Instant;
}

export function readable({ id, party, sentAt }: ChatRow, text: string | null): ChatMessage {
  return { id, from: party, text, sentAt };
}
