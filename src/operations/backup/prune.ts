import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseInstant, type Instant } from '../../kernel/time/instant.js';
import { Archive } from '../archive/archive.js';
import { OperationFault } from '../operation-fault.js';

const NAME = /^ruangpulih-keys-\d{8}T\d{6}Z$/;

/** Removes the keys' archives whose time is over. @returns their names */
export async function prune(keysFolder: string, now: Instant): Promise<string[]> {
  const folder = resolve(keysFolder);
  const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name)).sort();
  const removed: string[] = [];
  for (const name of names) {
    const { manifest } = await Archive.open(join(folder, name), 'keys');
    if (!isOver(manifest.head.expiresAt, now)) continue;
    await rm(join(folder, name), { recursive: true });
    removed.push(name);
  }
  return removed;
}

/** @throws OperationFault when an archive's time is over. */
export function assertLives({ folder, manifest }: Archive, now: Instant): void {
  const { expiresAt } = manifest.head;
  if (!isOver(expiresAt, now)) return;
  throw new OperationFault(
    `${folder} ended on ${String(expiresAt)}: people who were erased since must stay erased.`,
  );
}

function isOver(expiresAt: string | null, now: Instant): boolean {
  return expiresAt !== null && (parseInstant(expiresAt) ?? 0) <= now;
}
