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

/** What one person may keep with us at a time, whatever it is for. */
const MOST_FILES = 40;
const MOST_BYTES = 80 * 1024 * 1024;

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
}

const LOCK_OWNER = `SELECT pg_advisory_xact_lock(hashtext('files of'), hashtext($1))`;
const USED = `
  SELECT count(*)::int AS files, coalesce(sum(size_bytes), 0)::bigint AS bytes
    FROM stored_file WHERE owner_id = $1`;
const INSERT = `
  INSERT INTO stored_file (id, owner_id, state, key, name, media_type, size_bytes, sha256, arrived_at)
  VALUES ($1, $2, 'arriving', $3, $4, $5, $6, $7, $8)`;
const ATTACH = `UPDATE stored_file SET state = 'kept' WHERE id = $1 AND state = 'arriving' RETURNING 1`;
const ATTACH_ALL = `
  UPDATE stored_file SET state = 'kept' WHERE id = ANY ($1::uuid[]) AND state = 'arriving' RETURNING 1`;
const RELEASE = `UPDATE stored_file SET state = 'released' WHERE id = $1 AND state = 'kept'`;
const ABANDON = `UPDATE stored_file SET state = 'leaving' WHERE id = $1 AND state = 'arriving'`;
const BY_IDS = `
  SELECT id, name, media_type AS "mediaType", size_bytes AS "sizeBytes", key
    FROM stored_file WHERE id = ANY ($1::uuid[]) AND state = 'kept'`;

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
  ) {}

  /**
   * Writes a file down for good. It stays an hour; what is not attached by then is swept away.
   *
   * @returns its id.
   * @throws FileQuotaReached when its owner has no room left.
   */
  async receive(added: NewFile): Promise<string> {
    const id = newId<'StoredFile'>();
    const key = randomBytes(16).toString('hex');
    await this.runner.run((tx) => this.announce(tx, { id, key }, added));
    await this.store.write(key, added.content);
    return id;
  }

  private async announce(
    tx: Tx,
    { id, key }: { id: string; key: string },
    { ownerId, name, mediaType, content }: NewFile,
  ): Promise<void> {
    await tx.query(LOCK_OWNER, [ownerId]);
    const [used] = await tx.query<{ files: number; bytes: number }>(USED, [ownerId]);
    const { files = 0, bytes = 0 } = used ?? {};
    if (files >= MOST_FILES || bytes + content.length > MOST_BYTES) throw new FileQuotaReached();
    const sha256 = createHash('sha256').update(content).digest();
    const arrivedAt = toDate(this.machineClock.now());
    await tx.query(INSERT, [
      ...[id, ownerId, key, presentableName(name), mediaType],
      ...[content.length, sha256, arrivedAt],
    ]);
  }

  /** Keeps a received file for as long as somebody refers to it. @throws Error when it is gone. */
  async attach(tx: Tx, id: string): Promise<void> {
    const attached = await tx.query(ATTACH, [id]);
    if (attached.length === 0) throw new Error('The file that was received is not there any more.');
  }

  /** The same, for many. */
  async attachAll(tx: Tx, ids: readonly string[]): Promise<void> {
    const attached = await tx.query(ATTACH_ALL, [ids]);
    if (attached.length !== ids.length)
      throw new Error('Not every file that was received is there.');
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
