import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { toDate } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Outbox } from '../../../platform/outbox/outbox.js';

const CREDENTIALS_SWEEP = 'credentials';

interface Row {
  psychologist_id: string;
  account_id: string;
  runs_out_on: CivilDate;
  days_before: number;
}

/**
 * So many days before the last one, and on the day after it (−1). Whoever was approved late is told
 * of the nearest alone.
 */
const ANNOUNCE = `
  WITH due AS (
    INSERT INTO credential_notice (psychologist_id, runs_out_on, days_before, at)
    SELECT p.id, p.bookable_until, ahead.days, $1
      FROM application ap
      JOIN psychologist_view p ON p.id = ap.psychologist_id
     CROSS JOIN (VALUES (60), (30), (7), (-1)) AS ahead (days)
     WHERE ap.status = 'approved' AND p.bookable_until IS NOT NULL
       AND ($1::timestamptz AT TIME ZONE p.time_zone)::date >= p.bookable_until - ahead.days
    ON CONFLICT DO NOTHING
    RETURNING psychologist_id, runs_out_on, days_before)
  SELECT due.psychologist_id, p.account_id, due.runs_out_on, min(due.days_before) AS days_before
    FROM due JOIN psychologist_view p ON p.id = due.psychologist_id
   GROUP BY due.psychologist_id, p.account_id, due.runs_out_on`;

/** Tells psychologists in time that what they may practise by runs out. */
@Injectable()
export class AnnounceExpiry implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly runner: TransactionRunner,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(CREDENTIALS_SWEEP, () => this.runner.run((tx) => this.announce(tx)));
  }

  /** Each once, however often it runs (`credential_notice_once`); returns how many were told. */
  private async announce(tx: Tx): Promise<number> {
    const rows = await tx.query<Row>(ANNOUNCE, [toDate(tx.now)]);
    for (const { psychologist_id: id, account_id, runs_out_on, days_before } of rows) {
      await this.outbox.publish(tx, {
        type: days_before < 0 ? 'credentials.expired' : 'credentials.expiring',
        aggregateId: id,
        payload: { accountId: account_id, runsOutOn: runs_out_on, daysBefore: days_before },
        dedupeKey: `credentials.expiry:${id}:${runs_out_on}:${String(days_before)}`,
      });
    }
    return rows.length;
  }
}
