import { minusHours, type Instant } from '../../kernel/time/instant.js';
import type { Queryable } from '../../platform/database/database.js';
import type { FileStore } from '../../platform/files/file-store.js';

const BATCH = 500;
/** Its row is older than a file; the store's clock may differ from ours. */
const YOUNGEST_HOURS = 1;
/** The row of a refused file outlives its bytes, so bytes under its key are strays. */
const KNOWN = `SELECT key FROM stored_file WHERE key = ANY($1) AND state <> 'refused'`;

/**
 * Keys that no row speaks of: nobody sees them, and no erasure ever reaches them. They come from
 * elsewhere: a store that was restored over, or whose database is another's.
 */
export async function strayFiles(
  main: Queryable,
  store: FileStore,
  now: Instant,
): Promise<string[]> {
  const before = minusHours(now, YOUNGEST_HOURS);
  const strays: string[] = [];
  let batch: string[] = [];
  for await (const { key, writtenAt } of store.keys()) {
    if (writtenAt < before) batch.push(key);
    if (batch.length < BATCH) continue;
    strays.push(...(await unknownOf(main, batch)));
    batch = [];
  }
  return [...strays, ...(await unknownOf(main, batch))];
}

async function unknownOf(main: Queryable, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const known = new Set((await main.query<{ key: string }>(KNOWN, [keys])).map(({ key }) => key));
  return keys.filter((key) => !known.has(key));
}
