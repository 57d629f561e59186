import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/embedded/index.js';
import { pathWithout, removeTemporaryFolders, temporaryFolder } from './support/environment.js';
import { isAlive } from './support/processes.js';

const started: EmbeddedPostgres[] = [];

async function start(dataFolder: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, databases: ['ruangpulih'] });
  started.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  await Promise.all(started.map((server) => server.stop()));
  removeTemporaryFolders();
});

describe('The embedded PostgreSQL', () => {
  it('speaks UTF-8 with the built-in collation, whatever the language of the machine', async () => {
    const server = await start(temporaryFolder());
    const [row] = await query(
      server.url('ruangpulih'),
      `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider, datlocale,
        current_setting('max_connections') AS connections, current_setting('fsync') AS fsync
        FROM pg_database WHERE datname = 'ruangpulih'`,
    );
    expect(row).toEqual({
      encoding: 'UTF8',
      datlocprovider: 'b',
      datlocale: 'C.UTF-8',
      connections: '200',
      fsync: 'on',
    });
  });

  it('asks for a password that only the owner of the data folder can read', async () => {
    const folder = temporaryFolder();
    const server = await start(folder);
    const wrong = server.url('ruangpulih').replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(folder, 'postgres.json')).mode & 0o777).toBe(0o600);
  });

  it('keeps its data, its port and its password over a restart, without recovery', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await query(first.url('ruangpulih'), 'CREATE TABLE kept AS SELECT 1 AS x');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start(folder);
    expect(second.url('ruangpulih')).toBe(first.url('ruangpulih'));
    expect(await query(second.url('ruangpulih'), 'SELECT x FROM kept')).toEqual([{ x: 1 }]);
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('recovery');
  });

  it('recovers what was committed before it was killed', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await query(first.url('ruangpulih'), 'CREATE TABLE kept AS SELECT 1 AS x');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const second = await start(folder);
    expect(await query(second.url('ruangpulih'), 'SELECT x FROM kept')).toEqual([{ x: 1 }]);
  });

  it('stops a server that outlived its launcher before it starts another', async () => {
    const folder = temporaryFolder();
    const orphan = await start(folder);
    const server = await start(folder);
    expect(isAlive(orphan.pid)).toBe(false);
    expect(await query(server.url('ruangpulih'), 'SELECT 1 AS x')).toEqual([{ x: 1 }]);
  });

  it('takes another port when a stranger sits on its own', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await first.stop();
    const stranger = await occupy(first.port);
    const second = await start(folder);
    stranger.close();
    expect(second.port).not.toBe(first.port);
  });

  it('tells a cause it cannot cure in one sentence', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await first.stop();
    rmSync(join(folder, 'postgres', 'global', 'pg_control'));
    await expect(start(folder)).rejects.toThrow(/^The embedded PostgreSQL did not start: [^\n]+$/);
  });

  it('does without unshare, on the same data, and goes back to it', async () => {
    const folder = temporaryFolder();
    const { PATH: path = '' } = process.env;
    const withoutUnshare = pathWithout('unshare');
    const first = await start(folder);
    await query(first.url('ruangpulih'), 'CREATE TABLE kept AS SELECT 1 AS x');
    await first.stop();
    try {
      process.env['PATH'] = withoutUnshare;
      const second = await start(folder);
      expect(await query(second.url('ruangpulih'), 'SELECT x FROM kept')).toEqual([{ x: 1 }]);
      await second.stop();
    } finally {
      process.env['PATH'] = path;
    }
    const third = await start(folder);
    expect(await query(third.url('ruangpulih'), 'SELECT x FROM kept')).toEqual([{ x: 1 }]);
  });
});

function occupy(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen({ port, host: '127.0.0.1' }, () => {
      resolve(server);
    });
  });
}
