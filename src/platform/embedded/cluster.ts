import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { ClusterNotCreated } from './errors.js';
import type { Identity } from './identity.js';
import { runProgram } from './run-program.js';

export const SUPERUSER = 'postgres';

/** Where PostgreSQL keeps its files inside the data folder. */
function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

/**
 * Creates the cluster on the first start: UTF-8 and the built-in C.UTF-8 collation whatever the
 * machine's language is, and a password even on loopback.
 *
 * It is made beside and moved into place, so that a killed first start leaves nothing half made.
 */
export async function ensureCluster(
  dataFolder: string,
  password: string,
  { binaries, identity }: { binaries: Binaries; identity: Identity },
): Promise<string> {
  const cluster = clusterFolder(dataFolder);
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const unfinished = `${cluster}.new`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    await chown(unfinished, identity.uid, identity.gid);
    await initialise(unfinished, password, { binaries, identity });
    await rename(unfinished, cluster);
  }
  await giveTo(cluster, identity);
  return cluster;
}

async function initialise(
  folder: string,
  password: string,
  { binaries, identity }: { binaries: Binaries; identity: Identity },
): Promise<void> {
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  await chown(passwordFile, identity.uid, identity.gid);
  const result = await runProgram([
    ...identity.prefix,
    binaries.initdb,
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  await rm(passwordFile, { force: true });
  if (!result.succeeded) throw new ClusterNotCreated(result.problem);
}

/**
 * The identity may change between starts (`unshare` allowed yesterday, refused today). The folder
 * itself goes last: as long as it has its old owner, the handing over is known to be unfinished.
 */
async function giveTo(folder: string, { uid, gid }: Identity): Promise<void> {
  if ((await stat(folder)).uid === uid) return;
  for (const entry of await readdir(folder, { recursive: true })) {
    await chown(join(folder, entry), uid, gid);
  }
  await chown(folder, uid, gid);
}
