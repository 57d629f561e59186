import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { toDate } from '../../../../kernel/time/instant.js';
import { Database, type Queryable } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import { TooManyPasskeys } from '../../domain/factors/factors.errors.js';
import { MOST_PASSKEYS } from '../../domain/factors/limits.js';

/** A passkey as its holder sees it. */
export interface PasskeyRow {
  readonly id: string;
  readonly name: string;
  readonly isSynced: boolean;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What is needed to check that somebody holds it. */
export interface KnownPasskey {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string[];
}

/** What an authenticator said when it made one. */
export type NewPasskey = KnownPasskey & {
  readonly name: string;
  readonly isSynced: boolean;
  readonly isBackedUp: boolean;
};

const LIST = `
  SELECT id, name, is_synced AS "isSynced", added_at AS "addedAt", last_used_at AS "lastUsedAt"
    FROM passkey WHERE account_id = $1 ORDER BY added_at, id`;
const KNOWN = `
  SELECT id, account_id AS "accountId", credential_id AS "credentialId", public_key AS "publicKey",
         counter::float8 AS counter, transports
    FROM passkey`;
const BY_CREDENTIAL = `${KNOWN} WHERE credential_id = $1`;
const OF_ACCOUNT = `${KNOWN} WHERE account_id = $1`;
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('passkey:' || $1::text, 0))`;
const COUNT = `SELECT count(*)::int AS count FROM passkey WHERE account_id = $1`;
const INSERT = `
  INSERT INTO passkey (id, account_id, credential_id, public_key, counter, transports, is_synced,
                       is_backed_up, name, added_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT ON CONSTRAINT passkey_credential DO NOTHING RETURNING 1`;
/** A counter that does not grow is a copy's, unless the authenticator does not count at all. */
const USE = `
  UPDATE passkey SET counter = $2, is_backed_up = $3, last_used_at = $4
   WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING 1`;
const RENAME = `UPDATE passkey SET name = $3 WHERE id = $2 AND account_id = $1 RETURNING 1`;
const REMOVE = `DELETE FROM passkey WHERE id = $2 AND account_id = $1 RETURNING 1`;
const REMOVE_ALL = `DELETE FROM passkey WHERE account_id = $1 RETURNING 1`;

@Injectable()
export class Passkeys {
  constructor(
    private readonly database: Database,
    private readonly clock: MachineClock,
  ) {}

  list(accountId: string): Promise<PasskeyRow[]> {
    return this.database.query<PasskeyRow>(LIST, [accountId]);
  }

  ofAccount(accountId: string): Promise<KnownPasskey[]> {
    return this.database.query<KnownPasskey>(OF_ACCOUNT, [accountId]);
  }

  async byCredential(credentialId: string): Promise<KnownPasskey | null> {
    const [row] = await this.database.query<KnownPasskey>(BY_CREDENTIAL, [credentialId]);
    return row ?? null;
  }

  /** False when somebody has it already. @throws TooManyPasskeys when there are too many. */
  async add(tx: Tx, passkey: NewPasskey): Promise<boolean> {
    await tx.query(LOCK, [passkey.accountId]);
    if ((await this.count(tx, passkey.accountId)) >= MOST_PASSKEYS) throw new TooManyPasskeys();
    const added = await tx.query(INSERT, [
      passkey.id,
      passkey.accountId,
      passkey.credentialId,
      passkey.publicKey,
      passkey.counter,
      passkey.transports,
      passkey.isSynced,
      passkey.isBackedUp,
      passkey.name,
      toDate(this.clock.now()),
    ]);
    return added.length > 0;
  }

  async count(sql: Queryable, accountId: string): Promise<number> {
    const [row] = await sql.query<{ count: number }>(COUNT, [accountId]);
    return row?.count ?? 0;
  }

  /** False when its counter has not grown: then two hold the same key. */
  async use(
    tx: Tx,
    id: string,
    { counter, isBackedUp }: { counter: number; isBackedUp: boolean },
  ): Promise<boolean> {
    const now = toDate(this.clock.now());
    return (await tx.query(USE, [id, counter, isBackedUp, now])).length > 0;
  }

  async rename(tx: Tx, accountId: string, id: string, name: string): Promise<boolean> {
    return (await tx.query(RENAME, [accountId, id, name])).length > 0;
  }

  async remove(tx: Tx, accountId: string, id: string): Promise<boolean> {
    return (await tx.query(REMOVE, [accountId, id])).length > 0;
  }

  async removeAll(tx: Tx, accountId: string): Promise<number> {
    return (await tx.query(REMOVE_ALL, [accountId])).length;
  }
}
