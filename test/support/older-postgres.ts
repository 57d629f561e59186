import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { chooseIdentity } from '../../src/platform/embedded/identity.js';
import { freePorts } from './free-ports.js';
import { eventually } from './eventually.js';

/** A server of another version than the one we ship, in a folder of its own. */
export interface OlderPostgres {
  url(database: string): string;
  stop(): Promise<void>;
}

/** Starts the server whose programs are in `bin`, with these databases in it. */
export async function startOlderPostgres(
  bin: string,
  databases: readonly string[],
): Promise<OlderPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'ruangpulih-older-'));
  const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  const identity = await chooseIdentity(binaries, folder);
  await chown(folder, identity.uid, identity.gid);
  const [first, ...rest] = [...identity.prefix, binaries.initdb];
  const cluster = join(folder, 'cluster');
  await promisify(execFile)(first, [...rest, '-D', cluster, '-U', 'postgres', '-A', 'trust']);
  const port = await freePorts();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=']
    .concat('fsync=off')
    .flatMap((setting) => ['-c', setting]);
  const [program, ...before] = [...identity.prefix, binaries.postgres];
  const server = spawn(program, [...before, '-D', cluster, ...settings], { stdio: 'ignore' });
  const url = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await eventually('the older server', () => answers(url('postgres')));
  await createDatabases(url('postgres'), databases);
  return {
    url,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createDatabases(url: string, names: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const name of names) await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  return createDatabases(url, []).then(
    () => true,
    () => false,
  );
}
