import { Injectable } from '@nestjs/common';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Language } from '../../../platform/http/language.js';
import type { ExportState } from '../domain/export-state.js';

/** A copy somebody asked for, and how far it has come. */
export interface DataExport {
  readonly id: string;
  readonly accountId: string;
  readonly language: Language;
  readonly state: ExportState;
  readonly percent: number;
  readonly sizeBytes: number | null;
  readonly fileKey: string | null;
  readonly requestedAt: Instant;
  readonly readyAt: Instant | null;
  readonly expiresAt: Instant | null;
}

interface Row extends Omit<DataExport, 'requestedAt' | 'readyAt' | 'expiresAt'> {
  requestedAt: Date;
  readyAt: Date | null;
  expiresAt: Date | null;
}

/** Whoever was killed while writing is followed by the next; after the third time it is given up. */
const MOST_ATTEMPTS = 3;
const COLUMNS = `
  id, account_id AS "accountId", language, state, percent, size_bytes AS "sizeBytes", file_key AS "fileKey",
  requested_at AS "requestedAt", ready_at AS "readyAt", expires_at AS "expiresAt"`;
const INSERT = `
  INSERT INTO data_export (id, account_id, language, state, requested_at) VALUES ($1, $2, $3, 'waiting', $4)
  ON CONFLICT (account_id) WHERE state IN ('waiting','working') DO NOTHING RETURNING id`;
const OF_ACCOUNT = `
  SELECT ${COLUMNS} FROM data_export WHERE account_id = $1 ORDER BY requested_at DESC, id DESC LIMIT 10`;
const OWN = `SELECT ${COLUMNS} FROM data_export WHERE id = $1 AND account_id = $2`;
const CLAIM = `
  UPDATE data_export SET state = 'working', claimed_until = $2, attempts = attempts + 1, percent = 0
   WHERE id = (SELECT id FROM data_export
                WHERE state = 'waiting' OR (state = 'working' AND claimed_until <= $1 AND attempts < ${MOST_ATTEMPTS})
                ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING ${COLUMNS}`;
const GIVE_UP = `
  UPDATE data_export SET state = 'failed', claimed_until = NULL
   WHERE state = 'working' AND claimed_until <= $1 AND attempts >= ${MOST_ATTEMPTS} RETURNING id`;
const PROGRESS = `UPDATE data_export SET percent = $2 WHERE id = $1 AND state = 'working'`;
const KEY = `UPDATE data_export SET file_key = $2 WHERE id = $1 AND state = 'working' RETURNING id`;
const READY = `
  UPDATE data_export SET state = 'ready', percent = 100, size_bytes = $2, ready_at = $3, expires_at = $4, claimed_until = NULL
   WHERE id = $1 AND state = 'working'`;
const OVER = `
  SELECT id, file_key AS "fileKey" FROM data_export
   WHERE file_key IS NOT NULL AND (state = 'failed' OR (state = 'ready' AND expires_at <= $1)) ORDER BY id LIMIT 20`;
const OF_LEAVER = `
  SELECT id, file_key AS "fileKey" FROM data_export WHERE account_id = $1 AND file_key IS NOT NULL`;
const GONE = `UPDATE data_export SET state = 'gone', file_key = NULL WHERE id = $1`;

export interface LyingFile {
  readonly id: string;
  readonly fileKey: string;
}

@Injectable()
export class ExportsRepository {
  /** False when one is under way. */
  async insert(
    tx: Tx,
    wish: { id: string; accountId: string; language: Language },
  ): Promise<boolean> {
    const values = [wish.id, wish.accountId, wish.language, toDate(tx.now)];
    return (await tx.query(INSERT, values)).length === 1;
  }

  async ofAccount(sql: Queryable, accountId: string): Promise<DataExport[]> {
    return (await sql.query<Row>(OF_ACCOUNT, [accountId])).map(exportOf);
  }

  async own(sql: Queryable, id: string, accountId: string): Promise<DataExport | null> {
    const [row] = await sql.query<Row>(OWN, [id, accountId]);
    return row ? exportOf(row) : null;
  }

  /** The next to be written; leases run on the machine's time. */
  async claim(tx: Tx, now: Instant, until: Instant): Promise<DataExport | null> {
    await tx.query(GIVE_UP, [toDate(now)]);
    const [row] = await tx.query<Row>(CLAIM, [toDate(now), toDate(until)]);
    return row ? exportOf(row) : null;
  }

  async setPercent(tx: Tx, id: string, percent: number): Promise<void> {
    await tx.query(PROGRESS, [id, percent]);
  }

  /** Where its bytes will lie is written down before they are: none are ever forgotten. */
  async setKey(tx: Tx, id: string, fileKey: string): Promise<boolean> {
    return (await tx.query(KEY, [id, fileKey])).length === 1;
  }

  async setReady(tx: Tx, id: string, sizeBytes: number, expiresAt: Instant): Promise<void> {
    await tx.query(READY, [id, sizeBytes, toDate(tx.now), toDate(expiresAt)]);
  }

  over(tx: Tx): Promise<LyingFile[]> {
    return tx.query(OVER, [toDate(tx.now)]);
  }

  filesOf(sql: Queryable, accountId: string): Promise<LyingFile[]> {
    return sql.query(OF_LEAVER, [accountId]);
  }

  async setGone(tx: Tx, id: string): Promise<void> {
    await tx.query(GONE, [id]);
  }
}

function exportOf({ requestedAt, readyAt, expiresAt, ...row }: Row): DataExport {
  return {
    ...row,
    requestedAt: instantOf(requestedAt),
    readyAt: readyAt && instantOf(readyAt),
    expiresAt: expiresAt && instantOf(expiresAt),
  };
}
