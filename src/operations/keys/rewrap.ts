import type { MasterKey } from '../../platform/crypto/master-key.js';
import { UnknownMasterKey, type MasterKeys } from '../../platform/crypto/master-keys.js';
import { masterIdOf, unwrap, wrap, type WrappedKey } from '../../platform/crypto/wrapped-key.js';
import type { Queryable } from '../../platform/database/database.js';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const NEXT = `
  SELECT id::text, person_id::text, wrapped FROM data_key
   WHERE master_key_id <> $1 AND id > $2 ORDER BY id LIMIT $3`;
/** A key that was destroyed meanwhile stays destroyed; one that was wrapped anew meanwhile is left. */
const REPLACE = `
  UPDATE data_key k SET wrapped = n.wrapped, master_key_id = $1
    FROM unnest($2::uuid[], $3::text[], $4::text[]) AS n (id, before, wrapped)
   WHERE k.id = n.id AND k.wrapped = n.before RETURNING 1`;

export interface RewrapFigures {
  readonly masterKeyId: string;
  readonly rewrapped: number;
  /** How many there are of an older version once it is done: none, but for those made meanwhile. */
  readonly left: number;
  /** Keys that do not open, and are left as they are. */
  readonly broken: readonly string[];
}

interface How {
  readonly batch?: number;
  readonly onBatch?: (rewrapped: number) => void;
}

/**
 * Wraps every data key with the newest version of the master key, a batch a statement, while
 * everybody reads and writes. Cut short, the next run goes on with what is left.
 */
export async function rewrap(
  keys: Queryable,
  masters: MasterKeys,
  { batch = BATCH, onBatch = () => undefined }: How = {},
): Promise<RewrapFigures> {
  const newest = await masters.newest();
  const broken: string[] = [];
  let rewrapped = 0;
  for (let last = BEFORE_ALL; ;) {
    const rows = await keys.query<WrappedKey>(NEXT, [newest.id, last, batch]);
    if (rows.length === 0) break;
    const whole: [WrappedKey, string][] = [];
    for (const row of rows) {
      const anew = await wrappedAnew(row, masters, newest);
      if (anew === null) broken.push(row.id);
      else whole.push([row, anew]);
    }
    const ids = whole.map(([{ id }]) => id);
    const before = whole.map(([{ wrapped }]) => wrapped);
    const after = whole.map(([, wrapped]) => wrapped);
    rewrapped += (await keys.query(REPLACE, [newest.id, ids, before, after])).length;
    onBatch(rewrapped);
    last = rows.at(-1)?.id ?? last;
  }
  const left = await olderThan(keys, newest.id);
  return { masterKeyId: newest.id, rewrapped, left: left - broken.length, broken };
}

/** Null when the row was tampered with. @throws UnknownMasterKey */
async function wrappedAnew(
  row: WrappedKey,
  masters: MasterKeys,
  newest: MasterKey,
): Promise<string | null> {
  try {
    const { key } = unwrap(await masters.byId(masterIdOf(row)), row);
    return wrap(newest, row, key);
  } catch (error) {
    if (error instanceof UnknownMasterKey) throw error;
    return null;
  }
}

async function olderThan(keys: Queryable, masterKeyId: string): Promise<number> {
  const [row] = await keys.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM data_key WHERE master_key_id <> $1`,
    [masterKeyId],
  );
  return row?.count ?? 0;
}
