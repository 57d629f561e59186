import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { verifyAudit, type TrailPlaces } from '../../src/audit-verify.js';
import { readKeySource } from '../../src/config/places.js';
import { instant } from '../../src/kernel/time/instant.js';
import { ChainAnchors } from '../../src/platform/audit/chain-anchors.js';
import { RingChainKeys } from '../../src/platform/audit/chain-keys.js';
import { faultSentence } from '../../src/platform/audit/verify-chain.js';
import { KeyRing } from '../../src/platform/crypto/key-ring.js';
import { MasterKeys } from '../../src/platform/crypto/master-keys.js';
import { dataSourceOptions, keysDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import type { House } from '../house/house.js';

const VERIFY = fileURLToPath(new URL('../../src/audit-verify.js', import.meta.url));
const LAST_KEYS = `SELECT DISTINCT key_id AS id FROM audit_entry WHERE key_id IS NOT NULL`;

/** The trail of a house whose programs have stopped. */
export class Trail {
  private readonly places: TrailPlaces;
  private copies = 0;

  constructor(private readonly house: House) {
    const { DATABASE_URL = '', KEYS_DATABASE_URL = '' } = house.env;
    this.places = {
      databaseUrl: DATABASE_URL,
      keysDatabaseUrl: KEYS_DATABASE_URL,
      keySource: readKeySource(house.env),
      production: false,
    };
  }

  /** As the hourly sweep does. */
  async anchor(): Promise<void> {
    await this.opened(async ({ main, keys }) => {
      await new ChainAnchors(new Database(main), keys).cast(instant(Date.now()));
    });
  }

  /** By id, what the rows were hashed with. */
  keys(): Promise<Map<string, Buffer>> {
    return this.opened(async ({ main, ring }) => {
      const chainKeys = new RingChainKeys(ring);
      const found = new Map<string, Buffer>();
      for (const { id } of await new Database(main).query<{ id: string }>(LAST_KEYS)) {
        const key = await chainKeys.byId(id);
        if (key) found.set(id, key);
      }
      return found;
    });
  }

  /** As somebody at a terminal does. */
  verifyByCommand(): Promise<{ code: number; output: string; rows: string }> {
    return new Promise((resolve) => {
      execFile(process.execPath, [VERIFY], { env: this.house.env }, (error, stdout, stderr) => {
        const output = `${stdout}${stderr}`.trim();
        const rows = /(\d+) rows follow/.exec(output)?.[1] ?? '0';
        resolve({ code: error ? 1 : 0, output, rows });
      });
    });
  }

  /** What the verification says of a copy to which that was done. */
  async faultsAfter(sql: string): Promise<string[]> {
    const name = `tampered_${++this.copies}`;
    const url = new URL(this.places.databaseUrl);
    const source = url.pathname.slice(1);
    await asOwner(new URL('/postgres', url).href, `CREATE DATABASE ${name} TEMPLATE ${source}`);
    url.pathname = `/${name}`;
    await asOwner(url.href, sql);
    const { faults } = await verifyAudit({ ...this.places, databaseUrl: url.href });
    return faults.map(faultSentence);
  }

  private async opened<T>(
    work: (open: { main: DataSource; keys: DataSource; ring: KeyRing }) => Promise<T>,
  ): Promise<T> {
    const { databaseUrl, keysDatabaseUrl, keySource, production } = this.places;
    const masters = await MasterKeys.open(keySource, { production, mayCreate: false });
    const keys = await keysDataSource(keysDatabaseUrl).initialize();
    const main = await new DataSource(dataSourceOptions(databaseUrl, 2)).initialize();
    try {
      const ring = new KeyRing(masters, keys);
      return await work({ main, keys, ring });
    } finally {
      await Promise.all([main.destroy(), keys.destroy()]);
    }
  }
}

async function asOwner(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
