import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { MOST_KEYS, type ApiScope, type KeyState } from '../domain/api-key.js';

/** A key as its owner sees it. */
export interface ApiKeyRow {
  id: string;
  public_id: string;
  name: string;
  scopes: ApiScope[];
  status: KeyState;
  created_at: Date;
  expires_at: Date | null;
  /** Civil date in UTC. */
  last_used_on: string | null;
  revoked_at: Date | null;
}

/** A key about to be written down. */
export interface NewApiKey {
  readonly id: string;
  readonly accountId: string;
  readonly publicId: string;
  readonly secretHash: Buffer;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
}

/** A key that opens something at this moment. */
export interface LivingKey {
  id: string;
  account_id: string;
  secret_hash: Buffer;
  scopes: string[];
  last_used_on: string | null;
}

/** `$1` is the present: keys live on the machine's time, as sessions do. */
export const KEY_COLUMNS = `
  k.id, k.public_id, k.name, k.scopes, k.created_at, k.expires_at, k.last_used_on::text, k.revoked_at`;

const statusAt = (now: string): string => `
  CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked' WHEN k.expires_at <= ${now} THEN 'expired' ELSE 'active' END`;

const GIVE_BACK_SEATS = `
  UPDATE api_key SET seat = NULL WHERE account_id = $1 AND seat IS NOT NULL AND expires_at <= $2`;
const INSERT = `
  INSERT INTO api_key (id, account_id, public_id, secret_hash, name, scopes, created_at, expires_at, seat)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, min(s.seat)
    FROM generate_series(1, ${MOST_KEYS}) AS s (seat)
   WHERE NOT EXISTS (SELECT 1 FROM api_key o WHERE o.account_id = $2 AND o.seat = s.seat)
  HAVING min(s.seat) IS NOT NULL
  ON CONFLICT ON CONSTRAINT api_key_seats DO NOTHING RETURNING id`;
const OF_ACCOUNT = `
  SELECT ${KEY_COLUMNS}, ${statusAt('$1')} AS status
    FROM api_key k
   WHERE k.account_id = $2 AND ($3::timestamptz IS NULL OR (k.created_at, k.id) < ($3, $4::uuid))
   ORDER BY k.created_at DESC, k.id DESC LIMIT $5`;
const ONE = `SELECT ${KEY_COLUMNS}, ${statusAt('$1')} AS status FROM api_key k WHERE k.id = $2`;
const OWNER = `SELECT account_id FROM api_key WHERE id = $1 FOR UPDATE`;
const REVOKE = `
  UPDATE api_key SET revoked_at = $2, revoked_by = $3, seat = NULL WHERE id = $1 AND revoked_at IS NULL RETURNING id`;
const LIVING = `
  SELECT k.id, k.account_id, k.secret_hash, k.scopes, k.last_used_on::text
    FROM api_key k JOIN account_standing_view a ON a.account_id = k.account_id
   WHERE k.public_id = $1 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $2)
     AND NOT a.is_suspended`;
const COUNT = `
  INSERT INTO api_key_use AS u (key_id, minute, used) VALUES ($1, $2, 1)
  ON CONFLICT (key_id) DO UPDATE
     SET minute = GREATEST(u.minute, EXCLUDED.minute),
         used = CASE WHEN EXCLUDED.minute > u.minute THEN 1 ELSE u.used + 1 END
  RETURNING used`;
const USED_ON = `UPDATE api_key SET last_used_on = $2 WHERE id = $1 AND last_used_on IS DISTINCT FROM $2`;

/** The table of keys: hashes of secrets, never a secret. */
@Injectable()
export class ApiKeys {
  /** Relies on the seats: two at once take two of them, or one finds none. False when all are taken. */
  async insert(tx: Tx, key: NewApiKey): Promise<boolean> {
    const now = toDate(key.createdAt);
    await tx.query(GIVE_BACK_SEATS, [key.accountId, now]);
    const values = [
      ...[key.id, key.accountId, key.publicId, key.secretHash, key.name, key.scopes],
      ...[now, key.expiresAt === null ? null : toDate(key.expiresAt)],
    ];
    // Somebody else may take the lowest free seat meanwhile; then the next one is tried.
    for (let attempt = 0; attempt < MOST_KEYS; attempt++) {
      if ((await tx.query(INSERT, values)).length === 1) return true;
    }
    return false;
  }

  /** The newest first, one more than `limit`, from behind the cursor on. */
  ofAccount(
    sql: Queryable,
    accountId: string,
    now: Instant,
    { limit, after }: { limit: number; after: readonly [string, string] | undefined },
  ): Promise<ApiKeyRow[]> {
    const [at, id] = after ?? [null, null];
    return sql.query(OF_ACCOUNT, [toDate(now), accountId, at, id, limit + 1]);
  }

  async one(sql: Queryable, id: string, now: Instant): Promise<ApiKeyRow | undefined> {
    return (await sql.query<ApiKeyRow>(ONE, [toDate(now), id]))[0];
  }

  /** Whose key it is, held until the transaction ends; undefined when there is no such key. */
  async lockedOwner(tx: Tx, id: string): Promise<string | undefined> {
    return (await tx.query<{ account_id: string }>(OWNER, [id]))[0]?.account_id;
  }

  /** False when it was revoked already. */
  async revoke(tx: Tx, id: string, by: { accountId: string; at: Instant }): Promise<boolean> {
    return (await tx.query(REVOKE, [id, toDate(by.at), by.accountId])).length === 1;
  }

  /** By the public half alone: whoever asks must still compare the secret. */
  async living(sql: Queryable, publicId: string, now: Instant): Promise<LivingKey | undefined> {
    return (await sql.query<LivingKey>(LIVING, [publicId, toDate(now)]))[0];
  }

  /** One more use in the minute that begins then, whichever process counts; answers how many there are. */
  async count(tx: Tx, id: string, minute: Instant): Promise<number> {
    const [row] = await tx.query<{ used: number }>(COUNT, [id, toDate(minute)]);
    return row?.used ?? 0;
  }

  async rememberDay(tx: Tx, id: string, day: string): Promise<void> {
    await tx.query(USED_ON, [id, day]);
  }
}
