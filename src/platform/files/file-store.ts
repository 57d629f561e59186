import type { Readable } from 'node:stream';

/** Keeps bytes under keys: a folder on disk, or an object store. Knows neither owner nor purpose. */
export abstract class FileStore {
  /** Keeps them for good: when it resolves they outlive a crash. A key is written once. */
  abstract write(key: string, content: Buffer): Promise<void>;

  /** What was kept, from its beginning. @throws Error when there is nothing under the key. */
  abstract read(key: string): Promise<Readable>;

  /** Removes it, and whatever a write that was cut short has left; nothing there is no fault. */
  abstract remove(key: string): Promise<void>;
}
