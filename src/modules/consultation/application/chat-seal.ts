import { Injectable } from '@nestjs/common';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import {
  keyIdOf,
  open,
  seal,
  type SealedPlace,
  type SealingKey,
} from '../../../platform/crypto/seal.js';

interface Text {
  readonly id: string;
  readonly carePersonId: string;
}

/** Seals what is written under its author's key of the conversation. */
@Injectable()
export class ChatSeal {
  constructor(private readonly keys: KeyRing) {}

  /** Before any transaction begins: keys live in another database. */
  async seal(message: Text & { authorId: string; text: string }): Promise<string> {
    const { carePersonId, authorId, text } = message;
    const owner = { personId: carePersonId, retentionClass: 'conversation', authorId } as const;
    return seal(await this.keys.keyFor(owner), chatPlace(message), text);
  }

  /** In the order given; null where the key has been destroyed. */
  async openAll(
    carePersonId: string,
    messages: readonly { id: string; textSealed: string }[],
  ): Promise<(string | null)[]> {
    const keys = new Map<string, SealingKey | null>();
    for (const id of new Set(messages.map(({ textSealed }) => keyIdOf(textSealed)))) {
      keys.set(id, await this.keys.keyById(id));
    }
    return messages.map(({ id, textSealed }) => {
      const key = keys.get(keyIdOf(textSealed)) ?? null;
      return key && open(key, chatPlace({ id, carePersonId }), textSealed);
    });
  }
}

/** Where what was written in a chat belongs. */
export function chatPlace({ id, carePersonId }: Text): SealedPlace {
  return { table: 'chat_message', rowId: id, personId: carePersonId, field: 'text' };
}
