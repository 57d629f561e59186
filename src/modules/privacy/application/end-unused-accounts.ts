import { Injectable } from '@nestjs/common';
import { instant, isoOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Settings } from '../../settings/index.js';
import { DAY, RETENTION_BATCH } from '../domain/retention.js';
import { BeginErasure } from './begin-erasure.js';

/** An address that may be somebody else's is kept no longer than it takes to prove it. */
const UNPROVEN = `
  SELECT u.account_id AS "accountId" FROM account_use_view u
   WHERE NOT u.is_verified AND u.created_at < $1
     AND NOT EXISTS (SELECT 1 FROM booking_party_view b WHERE b.client_account_id = u.account_id)
   LIMIT ${RETENTION_BATCH}`;
/** A later visit is another last day, so that it needs a warning of its own. */
const IDLE = `
  SELECT u.account_id AS "accountId", u.last_day::text AS "lastDay" FROM account_use_view u
   WHERE u.last_day < ($1::timestamptz)::date
     AND NOT EXISTS (SELECT 1 FROM booking_party_view b WHERE b.client_account_id = u.account_id AND b.ends_at > $1)
     AND NOT EXISTS (SELECT 1 FROM idle_notice n WHERE n.account_id = u.account_id AND n.last_day = u.last_day)
   LIMIT ${RETENTION_BATCH}`;
const WARNED = `
  SELECT u.account_id AS "accountId" FROM account_use_view u
    JOIN idle_notice n ON n.account_id = u.account_id AND n.last_day = u.last_day
   WHERE n.ends_at <= $1 LIMIT ${RETENTION_BATCH}`;
const NOTE = `
  INSERT INTO idle_notice (account_id, last_day, told_at, ends_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING 1`;

/** Accounts nobody uses end like any other that is erased; who used theirs once is warned before. */
@Injectable()
export class EndUnusedAccounts {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
    private readonly begin: BeginErasure,
  ) {}

  /** Returns how many were ended, warned, and ended after a warning. */
  async run(now: Instant): Promise<number[]> {
    const [unproven, idle] = await Promise.all([
      this.settings.value(this.database, 'unproven_account_days', now),
      this.settings.value(this.database, 'idle_account_days', now),
    ]);
    const counts: number[] = [];
    if (unproven > 0) counts.push(await this.end(UNPROVEN, instant(now - unproven * DAY)));
    if (idle > 0) {
      counts.push(await this.warn(now, instant(now - idle * DAY)));
      counts.push(await this.end(WARNED, now));
    }
    return counts;
  }

  private async end(which: string, at: Instant): Promise<number> {
    const found = await this.database.query<{ accountId: string }>(which, [toDate(at)]);
    let ended = 0;
    for (const { accountId } of found) {
      if (await this.runner.run((tx) => this.begin.run(tx, accountId, null))) ended++;
    }
    return ended;
  }

  private async warn(now: Instant, before: Instant): Promise<number> {
    const days = await this.settings.value(this.database, 'idle_warning_days', now);
    const found = await this.database.query<{ accountId: string; lastDay: string }>(IDLE, [
      toDate(before),
    ]);
    for (const each of found) {
      await this.runner.run((tx) => this.tell(tx, each, instant(now + days * DAY)));
    }
    return found.length;
  }

  private async tell(
    tx: Tx,
    { accountId, lastDay }: { accountId: string; lastDay: string },
    endsAt: Instant,
  ): Promise<void> {
    const noted = await tx.query(NOTE, [accountId, lastDay, toDate(tx.now), toDate(endsAt)]);
    if (noted.length === 0) return;
    await this.outbox.publish(tx, {
      type: 'privacy.account_idle',
      aggregateId: accountId,
      payload: { accountId, uselessAt: isoOf(endsAt) },
      dedupeKey: `privacy.account_idle:${accountId}:${lastDay}`,
    });
  }
}
