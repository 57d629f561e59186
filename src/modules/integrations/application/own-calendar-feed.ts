import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { hashOfToken, newSessionToken } from '../../accounts/index.js';
import { CalendarFeeds, type CalendarFeedRow } from '../infrastructure/calendar-feeds.js';

/** The private address at which somebody's calendar program reads when their sessions are. */
@Injectable()
export class OwnCalendarFeed {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly feeds: CalendarFeeds,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  show(accountId: string): Promise<CalendarFeedRow | undefined> {
    return this.feeds.of(this.database, accountId);
  }

  /** A first address, or another one; the one before ends. It is in the answer and nowhere else. */
  async renew(accountId: string): Promise<string> {
    const token = newSessionToken();
    const hash = hashOfToken(token);
    if (hash === undefined) throw new Error('A token of our own was not read.');
    await this.runner.run(async (tx) => {
      await this.feeds.put(tx, accountId, hash, tx.now);
      await this.record(tx, 'calendar_feed.made', accountId);
    });
    return new URL(`/api/v1/calendar-feeds/${token}.ics`, this.config.publicUrl).href;
  }

  /** Its address opens nothing any more. Revoking again is harmless. */
  async revoke(accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      if (!(await this.feeds.remove(tx, accountId))) return;
      await this.record(tx, 'calendar_feed.revoked', accountId);
    });
  }

  private async record(
    tx: Tx,
    act: 'calendar_feed.made' | 'calendar_feed.revoked',
    accountId: string,
  ): Promise<void> {
    const about = { kind: 'calendar_feed', id: accountId };
    await this.audit.record(tx, { actorId: accountId, personId: accountId, act, about });
  }
}
