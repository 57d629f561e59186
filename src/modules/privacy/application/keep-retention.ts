import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { instant, isoOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ForgetChat } from '../../consultation/index.js';
import { Settings } from '../../settings/index.js';
import { DAY, RETENTION_BATCH } from '../domain/retention.js';
import { EndPeriods } from './end-periods.js';
import { EndRecords } from './end-records.js';
import { EndUnusedAccounts } from './end-unused-accounts.js';

const TODAY_DONE = `SELECT 1 FROM retention_run WHERE on_date = $1`;
const SET_TODAY = `INSERT INTO retention_run (on_date, at) VALUES ($1, $2) ON CONFLICT DO NOTHING`;

/** What ends in its time. */
@Injectable()
export class Endings {
  constructor(
    readonly chat: ForgetChat,
    readonly records: EndRecords,
    readonly periods: EndPeriods,
    readonly unused: EndUnusedAccounts,
  ) {}
}

/** What has a period goes when it is over, by itself: looked at once a day. */
@Injectable()
export class KeepRetention implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly endings: Endings,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('retention', () => this.sweep());
  }

  /** Returns how much went. A day on which something fills a batch is gone on with at once. */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const today = isoOf(now).slice(0, 10);
    if ((await this.database.query(TODAY_DONE, [today])).length > 0) return 0;
    const { records, periods, unused } = this.endings;
    const counts = [
      await this.forgetChats(now),
      await records.run(now),
      ...(await periods.run(now)),
      ...(await unused.run(now)),
    ];
    if (counts.every((count) => count < RETENTION_BATCH)) {
      await this.runner.run((tx) => tx.query(SET_TODAY, [today, toDate(now)]));
    }
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async forgetChats(now: Instant): Promise<number> {
    const days = await this.settings.value(this.database, 'chat_kept_days', now);
    const before = instant(now - days * DAY);
    return this.runner.run((tx) => this.endings.chat.before(tx, before, RETENTION_BATCH));
  }
}
