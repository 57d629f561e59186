import { Injectable } from '@nestjs/common';
import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import { Clock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';

/** What suspending somebody at once would call off now. */
export interface SuspensionPreview {
  /** Requested or agreed, and not over yet. */
  readonly bookings: number;
  /** Kept while somebody pays, or offered. */
  readonly holds: number;
  /** Of the bookings: under way at this moment. */
  readonly running: number;
  /** Other people who lose a session. */
  readonly people: number;
  readonly refund: Rupiah;
}

const THERE = `SELECT 1 FROM account_openness_view WHERE account_id = $1`;
/** What was asked for has been paid; a booking without a price was free. */
const AHEAD = `
  SELECT count(*) FILTER (WHERE b.is_agreed)::int AS bookings,
         count(*) FILTER (WHERE NOT b.is_agreed)::int AS holds,
         count(*) FILTER (WHERE b.is_agreed AND b.starts_at <= $2)::int AS running,
         count(DISTINCT b.other) FILTER (WHERE b.is_agreed)::int AS people,
         coalesce(sum(b.price) FILTER (WHERE b.is_agreed), 0)::bigint AS refund
    FROM (SELECT k.status IN ('requested','confirmed') AS is_agreed, k.starts_at, k.price,
                 CASE WHEN k.client_account_id = $1 THEN k.psychologist_id ELSE k.client_account_id END AS other
            FROM booking k
           WHERE (k.client_account_id = $1 OR k.psychologist_id IN (SELECT p.id FROM psychologist_view p WHERE p.account_id = $1))
             AND k.status IN ('offered','held','requested','confirmed') AND k.ends_at > $2) b`;

/** Says beforehand what a suspension would do. */
@Injectable()
export class PreviewSuspension {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound when there is no such account. */
  async of(accountId: string): Promise<SuspensionPreview> {
    if ((await this.database.query(THERE, [accountId])).length === 0) throw new NotFound();
    const values = [accountId, toDate(this.clock.now())];
    const [ahead] = await this.database.query<SuspensionPreview>(AHEAD, values);
    if (ahead === undefined) throw new NotFound();
    return { ...ahead, refund: rupiah(ahead.refund) };
  }
}
