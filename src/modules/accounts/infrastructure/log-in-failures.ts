import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant, instantOf, toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { TooManyRequests } from '../../../platform/http/http.errors.js';
import { FAILURE_WINDOW_MS, nextAttemptAt } from '../domain/log-in-delay.js';

/** Who is being tried, from where; hashes, since neither is needed in the clear. */
export interface AttemptSource {
  readonly subjectHash: string;
  readonly addressHash: string;
}

const RECENT = `
  SELECT count(*)::int AS count, max(at) AS last FROM login_failure
   WHERE subject_hash = $1 AND address_hash = $2 AND at > $3`;
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`;
const INSERT = `INSERT INTO login_failure (id, subject_hash, address_hash, at) VALUES ($1, $2, $3, $4)`;
const CLEAR = `DELETE FROM login_failure WHERE subject_hash = $1 AND address_hash = $2`;

/**
 * Slows guessing down for one subject from one network address; its owner elsewhere is not touched,
 * so nobody can lock a person out.
 */
@Injectable()
export class LogInFailures {
  constructor(private readonly clock: MachineClock) {}

  /** @throws TooManyRequests while the source has to wait. */
  async assertWelcome(sql: Queryable, source: AttemptSource): Promise<void> {
    const now = this.clock.now();
    const [row] = await sql.query<{ count: number; last: Date | null }>(RECENT, [
      source.subjectHash,
      source.addressHash,
      toDate(instant(now - FAILURE_WINDOW_MS)),
    ]);
    if (!row?.last) return;
    const welcomeAt = nextAttemptAt(row.count, instantOf(row.last));
    if (welcomeAt === undefined || now >= welcomeAt) return;
    throw new TooManyRequests(Math.ceil((welcomeAt - now) / 1000));
  }

  /** Makes attempts of one source wait for one another until the transaction ends. */
  async lock(tx: Tx, { subjectHash, addressHash }: AttemptSource): Promise<void> {
    await tx.query(LOCK, [`${subjectHash}:${addressHash}`]);
  }

  async record(tx: Tx, { subjectHash, addressHash }: AttemptSource): Promise<void> {
    await tx.query(INSERT, [newId(), subjectHash, addressHash, toDate(this.clock.now())]);
  }

  async clear(tx: Tx, { subjectHash, addressHash }: AttemptSource): Promise<void> {
    await tx.query(CLEAR, [subjectHash, addressHash]);
  }
}

export function attemptSource(subject: string, address: string): AttemptSource {
  return { subjectHash: sha256(`subject:${subject}`), addressHash: sha256(`address:${address}`) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
