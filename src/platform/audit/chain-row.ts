import { createHash, createHmac } from 'node:crypto';

/** So many chains: whoever writes about different people hardly ever waits for one another. */
export const STREAMS = 16;

/** What stands before the first row of a chain; no hash is ever this, and NULL would let it fork. */
export const GENESIS = Buffer.alloc(32);

/** A row as it is hashed: whatever it says, and where it stands. Times are UTC with microseconds. */
export interface ChainedRow {
  readonly stream: number;
  /** From 1, without a gap. */
  readonly seq: number;
  /** By the database's clock, once the chain was ours. */
  readonly recordedAt: string;
  /** By the clock of the business. */
  readonly at: string;
  readonly actorId: string | null;
  readonly act: string;
  readonly aboutKind: string;
  readonly aboutId: string | null;
  readonly personId: string | null;
  readonly outcome: string;
  readonly times: number;
  /** Null in rows from before there were chains. */
  readonly keyId: string | null;
}

/** The chain of whom a row is about: one person's rows stand in one chain. */
export function streamOf(id: string | null): number {
  return id === null ? 0 : Number.parseInt(id.slice(-2), 16) % STREAMS;
}

/**
 * HMAC-SHA-256 of the row and of the hash before it, each field after its length in bytes, so that no two
 * different rows read the same. Without a key plain SHA-256, which anybody could work out: for rows
 * from before there was one.
 */
export function chainHash(key: Buffer | null, previous: Buffer, row: ChainedRow): Buffer {
  const hash = key === null ? createHash('sha256') : createHmac('sha256', key);
  return hash.update(canonical(previous, row)).digest();
}

function canonical(previous: Buffer, row: ChainedRow): Buffer {
  const before = ['rp-audit-1', String(row.stream), String(row.seq)];
  const after = [
    row.recordedAt,
    row.at,
    row.actorId,
    row.act,
    row.aboutKind,
    row.aboutId,
    row.personId,
    row.outcome,
    String(row.times),
    row.keyId,
  ];
  return Buffer.concat([...before.map(field), withLength(previous), ...after.map(field)]);
}

function field(content: string | null): Buffer {
  return content === null ? ABSENT : withLength(Buffer.from(content, 'utf8'));
}

function withLength(content: Buffer): Buffer {
  const whole = Buffer.allocUnsafe(4 + content.length);
  whole.writeInt32BE(content.length);
  content.copy(whole, 4);
  return whole;
}

/** No text is this long. */
const ABSENT = Buffer.from([0xff, 0xff, 0xff, 0xff]);
