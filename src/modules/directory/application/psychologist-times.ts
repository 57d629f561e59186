import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

/** What a search may know of somebody's time without asking the calendar. */
export interface KnownTime {
  readonly psychologistId: string;
  /** Of the row when it was found stale. */
  readonly version: number;
  /** No session begins before; null when none can begin until something changes. */
  readonly freeFrom: Instant | null;
  /** From when on `freeFrom` is too early to be worth much. */
  readonly staleAt: Instant | null;
  /** As `weekHoursOf` writes them, of everything open before `knownUntil`. */
  readonly openHours: string;
  readonly knownUntil: Instant;
}

const STALE = `
  SELECT psychologist_id AS "psychologistId", version FROM psychologist_openness
   WHERE stale_at < $1 ORDER BY stale_at, psychologist_id LIMIT $2`;
/** A row somebody holds is about to change: it is left to the next time, as is one that has changed. */
const WRITE = `
  WITH known AS (
    SELECT * FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::timestamptz[])
      AS k (psychologist_id, version, free_from, stale_at, open_hours, known_until)
  ), unchanged AS (
    SELECT t.psychologist_id FROM psychologist_openness t JOIN known k USING (psychologist_id, version)
       FOR UPDATE OF t SKIP LOCKED
  )
  UPDATE psychologist_openness t
     SET free_from = k.free_from, stale_at = k.stale_at, open_hours = k.open_hours::bit(168), known_until = k.known_until
    FROM known k JOIN unchanged USING (psychologist_id)
   WHERE t.psychologist_id = k.psychologist_id
  RETURNING 1`;

/** Keeps what a search may know of times. Triggers forget it when something could open a time. */
@Injectable()
export class PsychologistTimes {
  /** Whose times are unknown or worth another look, the longest waiting first. */
  async stale(
    sql: Queryable,
    now: Instant,
    limit: number,
  ): Promise<Pick<KnownTime, 'psychologistId' | 'version'>[]> {
    return sql.query(STALE, [toDate(now), limit]);
  }

  /**
   * Writes down what was worked out after `stale` was read; whoever changed since then stays stale.
   *
   * @returns how many rows were written.
   */
  async write(tx: Tx, known: readonly KnownTime[]): Promise<number> {
    const written = await tx.query(WRITE, [
      known.map(({ psychologistId }) => psychologistId),
      known.map(({ version }) => version),
      known.map(({ freeFrom }) => textOf(freeFrom)),
      known.map(({ staleAt }) => textOf(staleAt)),
      known.map(({ openHours }) => openHours),
      known.map(({ knownUntil }) => toDate(knownUntil)),
    ]);
    return written.length;
  }
}

function textOf(at: Instant | null): string {
  return at === null ? 'infinity' : toDate(at).toISOString();
}
