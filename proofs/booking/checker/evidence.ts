import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Client } from 'pg';
import type { Finding } from '../../frame/proof.js';
import type { Entry, Trouble } from '../record.js';

/** What a run leaves behind, all there is to judge it by. */
export interface Evidence {
  readonly database: Client;
  /** Every request and what came of it. */
  readonly historyFile: string;
  /** The provider's own book: one JSON line per event. */
  readonly journalFile: string;
  readonly troubles: readonly Trouble[];
  /** Programs that ended although nobody ended them. */
  readonly deaths: readonly string[];
  /** The demo's time when all had settled, in milliseconds. */
  readonly settledAt: number;
}

/** Reads a file of JSON lines without holding it whole. */
export async function* jsonLines<Line>(file: string): AsyncGenerator<Line> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as Line;
}

export function historyOf({ historyFile }: Evidence): AsyncGenerator<Entry> {
  return jsonLines<Entry>(historyFile);
}

/** Runs a statement whose rows (one column, `row`) each are a fault. */
export async function faults(
  database: Client,
  claim: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Finding[]> {
  const { rows } = await database.query<{ row: string }>(sql, [...values]);
  return rows.map(({ row }) => ({ claim, row }));
}
