import { randomUUID } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import type pg from 'pg';
import type { Places } from '../../config/places.js';
import { isoOf, plusHours, type Instant } from '../../kernel/time/instant.js';
import type { FileStore } from '../../platform/files/file-store.js';
import { LOCK_FILES_STAY } from '../../platform/files/files-stay.js';
import { openStore } from '../../platform/files/open-store.js';
import { ArchiveWriter } from '../archive/archive-writer.js';
import { migrationsOf } from '../archive/catalogue.js';
import type { Head, Part } from '../archive/manifest.js';
import { connected, queryable } from '../connect.js';
import { OperationFault } from '../operation-fault.js';
import { copyDatabase } from './copy-database.js';

/** Whoever was erased is erased everywhere after so long. */
export const LONGEST_DAYS = 30;

/** Where to, from when, and how long the keys' archive may live. */
export interface BackUpRequest {
  readonly to: string;
  readonly keysTo: string;
  readonly keysDays: number;
  readonly now: Instant;
}

export interface BackUpFigures {
  readonly main: string;
  readonly keys: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly keyRows: number;
}

const ANCHORS = ['audit_anchor'];
const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
/** What is on its way in or out is nobody's yet, or no more. */
const KEPT_FILES = `SELECT key FROM stored_file WHERE state IN ('kept','quarantined') AND key > $1 ORDER BY key LIMIT 1000`;

/**
 * Both databases and the uploaded files into two archives, while everybody goes on writing.
 *
 * The keys come after the main database's snapshot: a row is written only once its key has been
 * committed, so every key that the snapshot needs is there by then, or has been destroyed since, in
 * which case its text is meant to be dead. The other way round a text could lack its key. Only the
 * anchors of the audit trail are taken before: one that is written in between would speak of rows
 * that the snapshot does not have.
 *
 * @throws OperationFault when the two would lie together, or the keys' one would live too long.
 */
export async function backUp(places: Places, request: BackUpRequest): Promise<BackUpFigures> {
  assertApart(request);
  const store = await openStore(places.files);
  const set = randomUUID();
  const stamp = isoOf(request.now).replace(/[-:]/g, '').replace(/\.\d+/, '');
  const main = join(resolve(request.to), `ruangpulih-${stamp}`);
  const keys = join(resolve(request.keysTo), `ruangpulih-keys-${stamp}`);
  return connected(places.keysDatabaseUrl, async (early) => {
    await early.query(BEGIN);
    // A transaction's moment is that of its first question.
    await early.query('SELECT 1 FROM schema_migration LIMIT 1');
    const copied = await connected(places.databaseUrl, async (client) => {
      await client.query(LOCK_FILES_STAY);
      return archived(client, main, { part: 'main', set, request }, async (archive) => ({
        ...(await copyDatabase(client, archive)),
        files: await copyFiles(client, store, archive),
      }));
    });
    const { rows: keyRows } = await connected(places.keysDatabaseUrl, (client) =>
      archived(client, keys, { part: 'keys', set, request }, (archive) =>
        copyDatabase(client, archive, { client: early, tables: ANCHORS }),
      ),
    );
    return { main, keys, ...copied, keyRows };
  });
}

async function archived<T>(
  client: pg.Client,
  place: string,
  of: { part: Part; set: string; request: BackUpRequest },
  fill: (archive: ArchiveWriter) => Promise<T>,
): Promise<T> {
  await client.query(BEGIN);
  const archive = await ArchiveWriter.begin(place, await headOf(client, of));
  try {
    const filled = await fill(archive);
    await client.query('COMMIT');
    await archive.finish();
    return filled;
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

async function headOf(
  client: pg.Client,
  { part, set, request }: { part: Part; set: string; request: BackUpRequest },
): Promise<Head> {
  const expiresAt = part === 'keys' ? isoOf(plusHours(request.now, request.keysDays * 24)) : null;
  return {
    ...{ kind: 'ruangpulih-backup', format: 1, part, set, expiresAt },
    takenAt: isoOf(request.now),
    migrations: await migrationsOf(queryable(client)),
  };
}

async function copyFiles(
  client: pg.Client,
  store: FileStore,
  archive: ArchiveWriter,
): Promise<number> {
  let count = 0;
  for (let last = ''; ;) {
    const { rows } = await client.query<{ key: string }>(KEPT_FILES, [last]);
    for (const { key } of rows) await archive.addFile(placeOf(key), await store.read(key));
    count += rows.length;
    const next = rows.at(-1)?.key;
    if (next === undefined) return count;
    last = next;
  }
}

function placeOf(key: string): string {
  return `files/${key}`;
}

function assertApart({ to, keysTo, keysDays }: BackUpRequest): void {
  const [main, keys] = [resolve(to), resolve(keysTo)];
  const isWithin = [relative(main, keys), relative(keys, main)].some(
    (path) => path === '' || !path.startsWith('..'),
  );
  if (isWithin) {
    throw new OperationFault(
      'The two archives may not lie in one another: whoever has one has both.',
    );
  }
  if (!Number.isInteger(keysDays) || keysDays < 1 || keysDays > LONGEST_DAYS) {
    throw new OperationFault(`The keys’ archive lives from 1 to ${LONGEST_DAYS} days.`);
  }
}
