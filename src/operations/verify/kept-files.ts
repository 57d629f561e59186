import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Queryable } from '../../platform/database/database.js';
import type { FileStore } from '../../platform/files/file-store.js';

const BATCH = 1_000;
const NEXT = `
  SELECT key, sha256 FROM stored_file WHERE state IN ('kept','quarantined') AND key > $1 ORDER BY key LIMIT ${BATCH}`;

/** Every file that a row speaks of is there, as it came. */
export async function checkFiles(
  main: Queryable,
  store: FileStore,
): Promise<{ count: number; faults: string[] }> {
  const faults: string[] = [];
  let count = 0;
  for (let last = ''; ;) {
    const rows = await main.query<{ key: string; sha256: Buffer }>(NEXT, [last]);
    for (const { key, sha256 } of rows) {
      const found = await hashOf(store, key);
      if (found === null) faults.push(`The file ${key} is missing.`);
      else if (!found.equals(sha256)) faults.push(`The file ${key} is not the one that came.`);
    }
    count += rows.length;
    if (rows.length < BATCH) return { count, faults };
    last = rows.at(-1)?.key ?? last;
  }
}

async function hashOf(store: FileStore, key: string): Promise<Buffer | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(await store.read(key), hash);
    return hash.digest();
  } catch {
    return null;
  }
}
