import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/identity/id.js';
import { MachineClock } from '../../kernel/time/clock.js';
import { toDate } from '../../kernel/time/instant.js';
import type { Queryable } from '../database/database.js';
import { TransactionRunner, type Tx } from '../database/transaction-runner.js';
import { FileQuotaReached } from './file.errors.js';
import { presentableName } from './file-name.js';
import { FileStore } from './file-store.js';
import type { InspectedFile } from './inspection/inspect-upload.js';
import type { MediaType } from './inspection/media-type.js';
import { JudgeFile } from './scanning/judge-file.js';
import { VirusScanner } from './scanning/virus-scanner.js';

/** What one person may keep with us at a time, whatever it is for; the table says how much in a day. */
const MOST_FILES = 40;
const MOST_BYTES = 80 * 1024 * 1024;
const MOST_FILES_A_DAY = 60;
const MOST_BYTES_A_DAY = 120 * 1024 * 1024;

/** A file to keep, and whose it is. */
export interface NewFile extends InspectedFile {
  readonly ownerId: string;
  /** What it is called by its owner; shown to people, never part of a path. */
  readonly name: string;
}

/** A kept file as people see it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly sizeBytes: number;
  /** Where its store has it. */
  readonly key: string;
  /** Only what is kept is ever shown. */
  readonly standing: FileStanding;
}

/** Kept; not scanned yet; or found harmful and destroyed. */
export const FILE_STANDINGS = ['kept', 'checking', 'refused'] as const;
export type FileStanding = (typeof FILE_STANDINGS)[number];

const LOCK_OWNER = `SELECT pg_advisory_xact_lock(hashtext('files of'), hashtext($1))`;
const USED = `
  SELECT count(*)::int AS files, coalesce(sum(size_bytes), 0)::bigint AS bytes
    FROM stored_file WHERE owner_id = $1 AND state <> 'refused'`;
/** What was sent today counts even when it is gone again; the table's own limits have the last word. */
const COUNT_DAY = `
  INSERT INTO upload_day AS known (owner_id, day, files, bytes)
  VALUES ($1, ($2::timestamptz AT TIME ZONE 'UTC')::date, 1, $3)
  ON CONFLICT (owner_id, day) DO UPDATE SET files = known.files + 1, bytes = known.bytes + $3
   WHERE known.files < ${MOST_FILES_A_DAY} AND known.bytes + $3 <= ${MOST_BYTES_A_DAY}
  RETURNING 1`;
const INSERT = `
  INSERT INTO stored_file (id, owner_id, state, key, name, media_type, size_bytes, sha256, arrived_at, scan)
  VALUES ($1, $2, 'arriving', $3, $4, $5, $6, $7, $8, $9)`;
const ATTACH_ALL = `
  UPDATE stored_file SET state = CASE scan WHEN 'waiting' THEN 'quarantined' ELSE 'kept' END
   WHERE id = ANY ($1::uuid[]) AND state = 'arriving' RETURNING state`;
/** What was refused stays written down, though nobody refers to it any more. */
const RELEASE = `
  UPDATE stored_file SET state = 'released' WHERE id = $1 AND state IN ('kept','quarantined')`;
const ABANDON = `UPDATE stored_file SET state = 'leaving' WHERE id = $1 AND state = 'arriving'`;
const BY_IDS = `
  SELECT id, name, media_type AS "mediaType", size_bytes AS "sizeBytes", key,
         CASE state WHEN 'quarantined' THEN 'checking' ELSE state END AS standing
    FROM stored_file WHERE id = ANY ($1::uuid[]) AND state IN ('kept','quarantined','refused')`;

/**
 * Files on their way in and out. A row says that a file is coming before its bytes are written, and
 * that it may go before they are removed: whatever happens in between, the sweep finds it.
 */
@Injectable()
export class Files {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly store: FileStore,
    private readonly machineClock: MachineClock,
    private readonly scanner: VirusScanner,
    private readonly judge: JudgeFile,
  ) {}

  /**
   * Writes a file down for good and shows it to the virus scanner. It stays an hour; what is not
   * attached by then is swept away.
   *
   * @returns its id; null when it was found harmful, and is gone.
   * @throws FileQuotaReached when its owner has no room left, in all or today.
   */
  async receive(added: NewFile): Promise<string | null> {
    const id = newId<'StoredFile'>();
    const key = randomBytes(16).toString('hex');
    await this.runner.run((tx) => this.announce(tx, { id, key }, added));
    await this.store.write(key, added.content);
    if (!this.scanner.isThere) return id;
    const verdict = await this.judge.execute({ id, key, ownerId: added.ownerId }, added.content);
    return verdict === 'infected' ? null : id;
  }

  private async announce(
    tx: Tx,
    { id, key }: { id: string; key: string },
    { ownerId, name, mediaType, content }: NewFile,
  ): Promise<void> {
    await tx.query(LOCK_OWNER, [ownerId]);
    const [used] = await tx.query<{ files: number; bytes: number }>(USED, [ownerId]);
    const { files = 0, bytes = 0 } = used ?? {};
    const isFull = files >= MOST_FILES || bytes + content.length > MOST_BYTES;
    const arrivedAt = toDate(this.machineClock.now());
    const counted = isFull ? [] : await tx.query(COUNT_DAY, [ownerId, arrivedAt, content.length]);
    if (counted.length === 0) throw new FileQuotaReached();
    const sha256 = createHash('sha256').update(content).digest();
    const scan = this.scanner.isThere ? 'waiting' : 'unscanned';
    await tx.query(INSERT, [
      ...[id, ownerId, key, presentableName(name), mediaType],
      ...[content.length, sha256, arrivedAt, scan],
    ]);
  }

  /**
   * Keeps a received file for as long as somebody refers to it; in quarantine while it was not scanned.
   *
   * @throws Error when it is gone.
   */
  async attach(tx: Tx, id: string): Promise<FileStanding> {
    const [standing] = await this.attachAll(tx, [id]);
    return standing ?? 'refused';
  }

  /** The same, for many. */
  async attachAll(tx: Tx, ids: readonly string[]): Promise<FileStanding[]> {
    const attached = await tx.query<{ state: string }>(ATTACH_ALL, [ids]);
    if (attached.length !== ids.length)
      throw new Error('Not every file that was received is there.');
    return attached.map(({ state }) => (state === 'kept' ? 'kept' : 'checking'));
  }

  /** Lets a file go. Whoever refers to it must have stopped in the same transaction. */
  async release(tx: Tx, id: string): Promise<void> {
    await tx.query(RELEASE, [id]);
  }

  /** Gives up a received file that was not attached: the next sweep takes it. */
  async abandon(id: string): Promise<void> {
    await this.runner.run((tx) => tx.query(ABANDON, [id]));
  }

  /** Attached files by id; others are left out. */
  async describe(sql: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, StoredFile>> {
    if (ids.length === 0) return new Map();
    const rows = await sql.query<StoredFile>(BY_IDS, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
