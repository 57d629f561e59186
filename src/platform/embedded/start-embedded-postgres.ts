import { access, constants, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.js';
import { ensureCluster, SUPERUSER } from './cluster.js';
import { createMissingDatabases } from './databases.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { DataFolderUnusable, ServerNotStarted } from './errors.js';
import { chooseIdentity, type Identity } from './identity.js';
import { stopOrphan } from './postmaster.js';
import { ServerProcess } from './server-process.js';
import { readServerSettings } from './server-settings.js';

export interface EmbeddedPostgresOptions {
  /** Everything the server needs to remember lives here; made when absent, for its owner only. */
  readonly dataFolder: string;
  /** Databases to create when they are missing. */
  readonly databases: readonly string[];
  /** False trades safety after a power cut for speed; for tests. Default true. */
  readonly isDurable?: boolean;
  /** More settings of the server; for proofs and benchmarks. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Aborting stops a start that is under way. */
  readonly signal?: AbortSignal;
}

/** What every attempt to start has in common. */
interface Launch {
  readonly folder: string;
  readonly cluster: string;
  readonly identity: Identity;
  readonly command: readonly string[];
  readonly signal: AbortSignal | undefined;
}

const RETRY_MS = 30_000;
const READY_MS = 60_000;

/** Left behind by a crash and gone by itself soon, or a port taken since we looked. */
const PASSING_TROUBLE =
  /lock file ".*" already exists|shared memory block .* is still in use|could not bind|could not create any TCP/;

/**
 * Starts the server of `dataFolder`, stopping an orphan of an earlier launcher first. After a crash
 * the start is repeated for up to 30 seconds, until the leftovers are gone.
 *
 * @throws EmbeddedPostgresError with one sentence for the person at the terminal.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const launch = await prepare(options);
  const server = await startPatiently(launch);
  try {
    await createMissingDatabases(server.url(SUPERUSER), options.databases);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare(options: EmbeddedPostgresOptions): Promise<Launch> {
  const folder = await prepareFolder(options.dataFolder);
  const binaries = await findBinaries();
  const identity = await chooseIdentity(binaries, folder);
  const { password } = await readServerSettings(folder);
  const cluster = await ensureCluster(folder, password, { binaries, identity });
  await stopOrphan(cluster);
  const command = [binaries.postgres, '-D', cluster, ...settingsFor(options)];
  return { folder, cluster, identity, command, signal: options.signal };
}

async function prepareFolder(dataFolder: string): Promise<string> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await access(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(dataFolder);
  } catch (error) {
    throw new DataFolderUnusable(
      dataFolder,
      error instanceof Error ? error.message : String(error),
    );
  }
}

function settingsFor({
  isDurable = true,
  settings: more = {},
}: EmbeddedPostgresOptions): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Whatever statements are logged some day: what they carry is people's.
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...more,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function startPatiently(launch: Launch): Promise<EmbeddedPostgres> {
  const deadline = performance.now() + RETRY_MS;
  while (performance.now() < deadline) {
    const server = await attempt(launch);
    if (server !== undefined) return server;
    await sleep(250);
  }
  throw new ServerNotStarted('a server of an earlier start is still running', launch.folder);
}

/** Nothing when it failed for a reason that may pass by itself. */
async function attempt({ folder, cluster, identity, command, signal }: Launch) {
  const settings = await readServerSettings(folder);
  const logFile = join(folder, 'postgres.log');
  const server = new ServerProcess(identity, [...command, '-p', String(settings.port)], logFile);
  if (await server.becomesReady(cluster, { timeoutMs: READY_MS, signal })) {
    return new EmbeddedPostgres(server, settings);
  }
  await server.stop();
  signal?.throwIfAborted();
  const messages = server.messages();
  if (PASSING_TROUBLE.test(messages)) return undefined;
  throw new ServerNotStarted(reasonIn(messages), logFile);
}

function reasonIn(messages: string): string {
  const [, reason] = /(?:FATAL|PANIC):\s+(.*)/.exec(messages) ?? [];
  const lastLine = messages.trim().split('\n').at(-1) ?? '';
  return reason ?? (lastLine === '' ? 'it ended without a word' : lastLine);
}
