import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queryable } from '../database/database.js';
import { Database } from '../database/database.js';
import { sqlState, TransactionRunner } from '../database/transaction-runner.js';
import { KeyRing } from './key-ring.js';
import { keyIdOf, open, seal, type SealedPlace } from './seal.js';

/** Nobody's: no account and no person in care has these ids. */
const CANARY_ID = '00000000-0000-7000-8000-00000000ca00';
const PERSON_ID = '00000000-0000-7000-8000-00000000ca01';
const TEXT = 'The keys beside this database are its own.';
const PLACE: SealedPlace = {
  table: 'canary',
  rowId: CANARY_ID,
  personId: PERSON_ID,
  field: 'sealed',
};

const READ = `SELECT sealed FROM canary WHERE id = $1`;
const WRITE = `
  INSERT INTO canary (id, person_id, sealed) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

/** Sees to it that there is a sealed text whose words are known. */
@Injectable()
export class Canary implements OnApplicationBootstrap {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if ((await this.sealed()) !== null) return;
    const key = await this.keys.keyFor({
      personId: PERSON_ID,
      retentionClass: 'record',
      authorId: PERSON_ID,
    });
    const values = [CANARY_ID, PERSON_ID, seal(key, PLACE, TEXT)];
    await this.runner.run((tx) => tx.query(WRITE, values));
  }

  /** What is there; where the schema is not there yet, as if it were. */
  private async sealed(): Promise<string | null> {
    try {
      return await sealedCanary(this.database);
    } catch (error) {
      if (sqlState(error) === '42P01') return '';
      throw error;
    }
  }
}

/** One sentence for what is wrong with the canary; none when it opens and says what it should. */
export async function faultOfCanary(
  sql: Queryable,
  keys: Pick<KeyRing, 'keyById'>,
): Promise<string | null> {
  const sealed = await sealedCanary(sql);
  if (sealed === null) return 'There is no canary; it is made when the app starts.';
  const key = await keys.keyById(keyIdOf(sealed));
  if (key === null) return `The canary’s key ${keyIdOf(sealed)} is not in the keys’ database.`;
  try {
    return open(key, PLACE, sealed) === TEXT ? null : 'The canary says something else.';
  } catch {
    return 'The canary does not open with its key.';
  }
}

async function sealedCanary(sql: Queryable): Promise<string | null> {
  const [row] = await sql.query<{ sealed: string }>(READ, [CANARY_ID]);
  return row?.sealed ?? null;
}
