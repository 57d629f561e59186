import type { Readable } from 'node:stream';
import type { Instant } from '../../kernel/time/instant.js';

/** A key that a store has something under. */
export interface StoredKey {
  readonly key: string;
  /** When it was written, by the store's own clock. */
  readonly writtenAt: Instant;
}

/** Keeps bytes under keys: a folder on disk, or an object store. Knows neither owner nor purpose. */
export abstract class FileStore {
  /** Where that is, for whoever runs the house; holds no secret. */
  abstract readonly place: string;

  /** Keeps them for good: when it resolves they outlive a crash. A key is written once. */
  abstract write(key: string, content: Buffer): Promise<void>;

  /** What was kept, from its beginning. @throws Error when there is nothing under the key. */
  abstract read(key: string): Promise<Readable>;

  /** Removes it, and whatever a write that was cut short has left; nothing there is no fault. */
  abstract remove(key: string): Promise<void>;

  /** All keys there are, in no order; one that is written or removed meanwhile may be among them. */
  abstract keys(): AsyncIterable<StoredKey>;
}
