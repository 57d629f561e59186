import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** Where a word was found. */
export interface Hit {
  readonly word: string;
  readonly place: string;
}

/** Everything a database holds, table by table, as its rows would be copied out. */
export async function searchDatabase(
  database: pg.Client,
  words: readonly string[],
): Promise<Hit[]> {
  const { rows: tables } = await database.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog','information_schema')
        AND schemaname = 'public' ORDER BY 1`,
  );
  const hits: Hit[] = [];
  for (const { name } of tables) {
    const { rows } = await database.query<{ word: string; n: number }>(
      `SELECT w.word, count(*)::int AS n FROM "${name}" t, unnest($1::text[]) AS w (word)
        WHERE position(lower(w.word) IN lower(t::text)) > 0
           OR position(encode(convert_to(w.word, 'UTF8'), 'hex') IN t::text) > 0
        GROUP BY 1`,
      [words],
    );
    hits.push(...rows.map(({ word, n }) => ({ word, place: `${name} (${String(n)} rows)` })));
  }
  return hits;
}

/** The same in whatever lies in a folder, and below it. */
export async function searchFolder(folder: string, words: readonly string[]): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const path of await filesBelow(folder)) {
    const content = (await readFile(path)).toString('latin1').toLowerCase();
    for (const word of words) {
      if (content.includes(word.toLowerCase())) hits.push({ word, place: path });
    }
  }
  return hits;
}

export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
