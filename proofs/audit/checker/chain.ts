import { createHash, createHmac } from 'node:crypto';
import type pg from 'pg';

/** The form of the trail, stated a second time: nothing here is shared with what it judges. */
const CHAINS = 16;
const START = '00'.repeat(32);
const TIME = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
/** In the order in which they are hashed, after the form's name, the place and the hash before. */
const FIELDS = [
  `to_char(recorded_at AT TIME ZONE 'UTC', ${TIME})`,
  `to_char(at AT TIME ZONE 'UTC', ${TIME})`,
  ...['actor_id', 'act', 'about_kind', 'about_id', 'person_id', 'outcome', 'times', 'key_id'],
].map((field) => `(${field})::text`);

interface Row {
  readonly seq: string;
  readonly previous: string;
  readonly hash: string;
  readonly key_id: string | null;
  readonly fields: readonly (string | null)[];
}

export interface ChainVerdict {
  readonly rows: number;
  readonly forks: number;
  /** A sentence for each chain that is broken. */
  readonly broken: readonly string[];
}

/** Whether each chain is one line from its start, and each hash is what it should be. */
export async function checkChains(
  database: pg.Client,
  keys: ReadonlyMap<string, Buffer>,
): Promise<ChainVerdict> {
  const broken: string[] = [];
  let rows = 0;
  for (let stream = 0; stream < CHAINS; stream++) {
    const { rows: chain } = await database.query<Row>(
      `SELECT seq::text, encode(prev_hash, 'hex') AS previous, encode(hash, 'hex') AS hash, key_id,
              ARRAY[${FIELDS.join(', ')}] AS fields
         FROM audit_entry e WHERE stream = $1 ORDER BY e.seq, e.id`,
      [stream],
    );
    rows += chain.length;
    const fault = faultIn(stream, chain, keys);
    if (fault !== null) broken.push(fault);
  }
  const { rows: forks } = await database.query(
    'SELECT 1 FROM audit_entry GROUP BY stream, prev_hash HAVING count(*) > 1',
  );
  return { rows, forks: forks.length, broken };
}

function faultIn(
  stream: number,
  chain: readonly Row[],
  keys: ReadonlyMap<string, Buffer>,
): string | null {
  let before = START;
  for (const [index, row] of chain.entries()) {
    const place = `stream ${stream}, seq ${row.seq}`;
    if (row.seq !== String(index + 1)) return `${place}: seq ${index + 1} should stand here`;
    if (row.previous !== before) return `${place}: does not follow`;
    if (row.hash !== hashOf(stream, row, keys)) return `${place}: hash is not of this content`;
    before = row.hash;
  }
  return null;
}

function hashOf(stream: number, row: Row, keys: ReadonlyMap<string, Buffer>): string {
  const key = keys.get(row.key_id ?? '');
  const hash = key ? createHmac('sha256', key) : createHash('sha256');
  for (const text of ['rp-audit-1', String(stream), row.seq]) hash.update(sized(text));
  hash.update(sized(Buffer.from(row.previous, 'hex')));
  for (const text of row.fields) hash.update(sized(text));
  return hash.digest('hex');
}

function sized(content: string | Buffer | null): Buffer {
  if (content === null) return Buffer.from('ffffffff', 'hex');
  const bytes = Buffer.from(content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes.length);
  return Buffer.concat([size, bytes]);
}
