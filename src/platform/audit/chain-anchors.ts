import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { toDate, instantOf, type Instant } from '../../kernel/time/instant.js';
import { KEYS_DATA_SOURCE } from '../crypto/key-ring.js';
import { Database, type Queryable } from '../database/database.js';
import { STREAMS } from './chain-row.js';

/** How long a chain is, and what its last row is hashed to. */
export interface ChainHead {
  readonly stream: number;
  readonly seq: number;
  readonly hash: Buffer;
}

const HEADS = `
  SELECT s.stream, head.seq::float8 AS seq, head.hash
    FROM generate_series(0, ${STREAMS - 1}) AS s (stream)
    CROSS JOIN LATERAL (SELECT e.seq, e.hash FROM audit_entry e
                         WHERE e.stream = s.stream ORDER BY e.seq DESC LIMIT 1) head`;
const LAST_ANCHORS = `
  SELECT s.stream, last.seq::float8 AS seq
    FROM generate_series(0, ${STREAMS - 1}) AS s (stream)
    CROSS JOIN LATERAL (SELECT a.seq FROM audit_anchor a
                         WHERE a.stream = s.stream ORDER BY a.seq DESC LIMIT 1) last`;
const INSERT = `
  INSERT INTO audit_anchor (stream, seq, hash, anchored_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`;
const LAST_TIME = `SELECT max(anchored_at) AS at FROM audit_anchor`;

/** The second place: how long the chains were, in the keys' database. */
@Injectable()
export class ChainAnchors {
  /** The keys' database as something that answers SQL. */
  readonly place: Queryable;

  constructor(
    private readonly database: Database,
    @Inject(KEYS_DATA_SOURCE) keys: DataSource,
  ) {
    this.place = {
      query: <Row>(sql: string, values: readonly unknown[] = []) =>
        keys.query<Row[]>(sql, [...values]),
    };
  }

  async lastAt(): Promise<Instant | null> {
    const [row] = await this.place.query<{ at: Date | null }>(LAST_TIME);
    return row?.at ? instantOf(row.at) : null;
  }

  heads(): Promise<ChainHead[]> {
    return this.database.query<ChainHead>(HEADS);
  }

  /** Writes down every chain that grew, and returns them. */
  async cast(at: Instant): Promise<ChainHead[]> {
    const heads = await this.heads();
    const before = await this.place.query<{ stream: number; seq: number }>(LAST_ANCHORS);
    const known = new Map(before.map(({ stream, seq }) => [stream, seq]));
    const grown = heads.filter(({ stream, seq }) => seq > (known.get(stream) ?? 0));
    for (const { stream, seq, hash } of grown) {
      await this.place.query(INSERT, [stream, seq, hash, toDate(at)]);
    }
    return grown;
  }
}
