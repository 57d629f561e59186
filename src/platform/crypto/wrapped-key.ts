import type { MasterKey } from './master-key.js';
import { keyIdOf, open, seal, type SealedPlace, type SealingKey } from './seal.js';

/** A data key as its row has it. */
export interface WrappedKey {
  readonly id: string;
  readonly person_id: string;
  readonly wrapped: string;
}

/** Bound to its row and its person: exchanged for another's, it does not open. */
export function wrap(master: MasterKey, of: Omit<WrappedKey, 'wrapped'>, key: Buffer): string {
  return seal(master, placeOf(of), key.toString('base64'));
}

export function unwrap(master: MasterKey, row: WrappedKey): SealingKey {
  return { id: row.id, key: Buffer.from(open(master, placeOf(row), row.wrapped), 'base64') };
}

/** Which version of the master key opens it. */
export function masterIdOf({ wrapped }: Pick<WrappedKey, 'wrapped'>): string {
  return keyIdOf(wrapped);
}

function placeOf({ id, person_id }: Omit<WrappedKey, 'wrapped'>): SealedPlace {
  return { table: 'data_key', rowId: id, personId: person_id, field: 'wrapped' };
}
