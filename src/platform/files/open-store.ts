import type { FilePlace } from '../../config/file-place.js';
import { DiskStore } from './disk-store.js';
import type { FileStore } from './file-store.js';

/**
 * The store that the settings name. An object store is asked once whether it is there.
 *
 * @throws Error in one sentence when it is not.
 */
export async function openStore(place: FilePlace): Promise<FileStore> {
  if (place.kind === 'disk') return new DiskStore(place.folder);
  // Loaded where it is used: an installation with a folder does without the client's third of a second.
  const { S3Store } = await import('./s3-store.js');
  const store = new S3Store(place);
  await store.assertUsable();
  return store;
}
