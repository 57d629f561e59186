import { buffer } from 'node:stream/consumers';
import type { Places } from '../../config/places.js';
import type { Instant } from '../../kernel/time/instant.js';
import { ensureRoles } from '../../platform/database/roles.js';
import type { FileStore } from '../../platform/files/file-store.js';
import { openStore } from '../../platform/files/open-store.js';
import { Archive } from '../archive/archive.js';
import { assertLives } from '../backup/prune.js';
import { connected, queryable } from '../connect.js';
import { OperationFault } from '../operation-fault.js';
import { destroyAgain, destroyedIn } from './destroyed-keys.js';
import { fillDatabase } from './fill-database.js';
import { migrateTo } from './migrate-to.js';
import { makeRoom } from './room.js';

export interface RestoreRequest {
  readonly from: string;
  /** Without it the keys stay as they are: what was erased since stays unreadable. */
  readonly keysFrom: string | null;
  readonly mayReplace: boolean;
  readonly now: Instant;
}

export interface RestoreFigures {
  readonly rows: number;
  readonly files: number;
  readonly keyRows: number | null;
  /** Keys the older copy still had and that are destroyed again. */
  readonly destroyedAgain: number;
  /** Whether both archives were made at one time. */
  readonly isOneSet: boolean;
}

/**
 * Archives back into databases that are empty, or may be emptied. Every file is checked before
 * anything is touched; the main database comes last, so that nothing looks whole before it is.
 *
 * @throws OperationFault in sentences that name what is wrong
 */
export async function restore(places: Places, request: RestoreRequest): Promise<RestoreFigures> {
  const { main, keys } = await soundArchives(request);
  const store = await openStore(places.files);
  await assertFilesHaveRoom(store, request);
  const restored = keys && (await restoreKeys(places, keys, request));
  const files = await restoreFiles(store, main);
  const rows = await restoreMain(places, main, request);
  return {
    ...{ rows, files },
    keyRows: restored?.rows ?? null,
    destroyedAgain: restored?.destroyedAgain ?? 0,
    isOneSet: keys === null || keys.manifest.head.set === main.manifest.head.set,
  };
}

async function soundArchives({
  from,
  keysFrom,
  now,
}: RestoreRequest): Promise<{ main: Archive; keys: Archive | null }> {
  const main = await Archive.open(from, 'main');
  const keys = keysFrom === null ? null : await Archive.open(keysFrom, 'keys');
  if (keys !== null) assertLives(keys, now);
  const faults = [...(await main.faults()), ...((await keys?.faults()) ?? [])];
  if (faults.length > 0) throw new OperationFault(faults.join('\n'));
  return { main, keys };
}

async function restoreKeys(
  { keysDatabaseUrl }: Places,
  archive: Archive,
  { mayReplace }: RestoreRequest,
): Promise<{ rows: number; destroyedAgain: number }> {
  const destroyed = await connected(keysDatabaseUrl, async (client) => {
    const ids = await destroyedIn(queryable(client));
    await makeRoom(queryable(client), { name: 'keys', mayReplace });
    return ids;
  });
  await migrateTo('keys', keysDatabaseUrl, archive.manifest.head.migrations);
  return connected(keysDatabaseUrl, async (client) => {
    let destroyedAgain = 0;
    const rows = await fillDatabase(client, archive, async () => {
      if (destroyed.length === 0) return;
      destroyedAgain = await destroyAgain(queryable(client), destroyed);
    });
    return { rows, destroyedAgain };
  });
}

async function restoreMain(
  { databaseUrl }: Places,
  archive: Archive,
  { mayReplace }: RestoreRequest,
): Promise<number> {
  await connected(databaseUrl, async (client) => {
    await makeRoom(queryable(client), { name: 'main', mayReplace });
    await ensureRoles(client);
  });
  await migrateTo('main', databaseUrl, archive.manifest.head.migrations);
  return connected(databaseUrl, (client) => fillDatabase(client, archive));
}

/** Each goes through memory as a whole, as it did when it came: none is larger than an upload may be. */
async function restoreFiles(store: FileStore, archive: Archive): Promise<number> {
  const entries = archive.manifest.files.filter(({ file }) => file.startsWith('files/'));
  for (const entry of entries) {
    await store.write(entry.file.slice('files/'.length), await buffer(archive.file(entry)));
  }
  return entries.length;
}

async function assertFilesHaveRoom(
  store: FileStore,
  { mayReplace }: RestoreRequest,
): Promise<void> {
  if (mayReplace) return;
  for await (const { key } of store.keys()) {
    throw new OperationFault(
      `${store.place} is not empty (${key}); --replace writes among what is there.`,
    );
  }
}
