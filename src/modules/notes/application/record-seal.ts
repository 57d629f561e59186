import { Injectable } from '@nestjs/common';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import {
  keyIdOf,
  open,
  seal,
  type SealedPlace,
  type SealingKey,
} from '../../../platform/crypto/seal.js';

/** Whose record it is, of which session. */
interface Session {
  readonly bookingId: string;
  readonly carePersonId: string;
}

/** Opens sealed words. Null when there are none, or when their key has been destroyed. */
export type Opener = <Words>(place: SealedPlace, sealed: string | null) => Promise<Words | null>;

/** The keys of the record: one a person in care and author. They live in a database of their own. */
@Injectable()
export class RecordSeal {
  constructor(private readonly keys: KeyRing) {}

  /** Asked for before the transaction that writes begins. */
  async keyOf(carePersonId: string, authorId: string): Promise<SealingKey> {
    return this.keys.keyFor({ personId: carePersonId, retentionClass: 'record', authorId });
  }

  /** An opener that asks for each key once. */
  opener(): Opener {
    const known = new Map<string, Promise<SealingKey | null>>();
    return async <Words>(place: SealedPlace, sealed: string | null) => {
      if (sealed === null) return null;
      const id = keyIdOf(sealed);
      const asked = known.get(id) ?? this.keys.keyById(id);
      known.set(id, asked);
      const key = await asked;
      return key && openWords<Words>(key, place, sealed);
    };
  }
}

/** Seals as JSON, which keeps every string there is, lone surrogates included. */
export function sealWords(key: SealingKey, place: SealedPlace, words: unknown): string {
  return seal(key, place, JSON.stringify(words));
}

/** What `sealWords` sealed there. @throws Error when it was changed, moved or sealed otherwise. */
export function openWords<Words>(key: SealingKey, place: SealedPlace, sealed: string): Words {
  return JSON.parse(open(key, place, sealed)) as Words;
}

export function notePlace({ bookingId, carePersonId }: Session): SealedPlace {
  return { table: 'note', rowId: bookingId, personId: carePersonId, field: 'body' };
}

export function addendumPlace(id: string, { carePersonId }: Session): SealedPlace {
  return { table: 'note_addendum', rowId: id, personId: carePersonId, field: 'text' };
}

/** Of the draft and of what is shared, so that sharing moves the words unopened. */
export function summaryPlace({ bookingId, carePersonId }: Session): SealedPlace {
  return { table: 'session_summary', rowId: bookingId, personId: carePersonId, field: 'content' };
}
