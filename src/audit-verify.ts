import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import { DataSource } from 'typeorm';
import type { KeySource } from './config/key-source.js';
import { readDatabases, readKeySource } from './config/places.js';
import { RingChainKeys } from './platform/audit/chain-keys.js';
import { faultSentence, verifyChain, type ChainReport } from './platform/audit/verify-chain.js';
import { KeyRing } from './platform/crypto/key-ring.js';
import { MasterKeys } from './platform/crypto/master-keys.js';
import { dataSourceOptions, keysDataSource } from './platform/database/data-source.js';
import { Database, type Queryable } from './platform/database/database.js';

/** Where the trail, its anchors and the master key are. */
export interface TrailPlaces {
  readonly databaseUrl: string;
  readonly keysDatabaseUrl: string;
  readonly keySource: KeySource;
  readonly production: boolean;
}

/** Reads the whole trail, beside whoever writes to it. @throws Error when it cannot be read. */
export async function verifyAudit(places: TrailPlaces): Promise<ChainReport> {
  const masters = await MasterKeys.open(places.keySource, { ...places, mayCreate: false });
  const keysDatabase = await keysDataSource(places.keysDatabaseUrl).initialize();
  const ring = new KeyRing(masters, keysDatabase);
  const main = new DataSource(dataSourceOptions(places.databaseUrl, 2));
  try {
    await main.initialize();
    return await verifyChain({
      main: new Database(main),
      keysDatabase: answering(keysDatabase),
      keys: new RingChainKeys(ring),
    });
  } finally {
    if (main.isInitialized) await main.destroy();
    await ring.onModuleDestroy();
  }
}

function answering(source: DataSource): Queryable {
  return {
    query: <Row>(sql: string, values: readonly unknown[] = []) =>
      source.query<Row[]>(sql, [...values]),
  };
}

function placesIn(env: NodeJS.ProcessEnv): TrailPlaces {
  return { ...readDatabases(env), keySource: readKeySource(env) };
}

/** @returns the exit code: 0 when the trail is whole, 1 when it is not. */
async function main(): Promise<number> {
  const { rows, anchors, faults } = await verifyAudit(placesIn(process.env));
  for (const fault of faults) process.stdout.write(`BROKEN ${faultSentence(fault)}\n`);
  const verdict = faults.length === 0 ? 'whole' : 'not whole';
  process.stdout.write(
    `The audit trail is ${verdict}: ${rows} rows follow each other, ${anchors} anchors agree.\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`The audit trail could not be read: ${reason}\n`);
      process.exitCode = 2;
    },
  );
}
