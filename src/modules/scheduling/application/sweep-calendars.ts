import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { LOG } from '../../../platform/log/log.module.js';
import { READING_LEASE_MS } from '../domain/reading-plan.js';
import {
  CalendarSubscriptions,
  type ClaimedCalendar,
} from '../infrastructure/calendar-subscriptions.js';
import { ReadCalendar } from './read-calendar.js';

export const CALENDARS_SWEEP = 'calendars';
/** So many are read at once; each ends within seconds, whatever its server does. */
const AT_ONCE = 8;
const MOST_BATCHES = 10;

/** Reads the calendars whose time has come. One that is slow or broken holds up nobody's but its own. */
@Injectable()
export class SweepCalendars implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly runner: TransactionRunner,
    private readonly subscriptions: CalendarSubscriptions,
    private readonly read: ReadCalendar,
    private readonly clock: MachineClock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(CALENDARS_SWEEP, () => this.sweep());
  }

  /** Returns how many were read, or tried. */
  async sweep(): Promise<number> {
    let tried = 0;
    for (let batch = 0; batch < MOST_BATCHES; batch++) {
      const now = this.clock.now();
      const until = instant(now + READING_LEASE_MS);
      const claimed = await this.runner.run((tx) =>
        this.subscriptions.claimDue(tx, { now, until, most: AT_ONCE }),
      );
      await Promise.all(claimed.map((calendar) => this.tryOne(calendar)));
      tried += claimed.length;
      if (claimed.length < AT_ONCE) break;
    }
    return tried;
  }

  /** What fails here is ours to mend; the lease runs out and it is tried again. */
  private async tryOne(calendar: ClaimedCalendar): Promise<void> {
    try {
      await this.read.execute(calendar);
    } catch (error) {
      this.log.error({ err: error, subscription: calendar.id }, 'a calendar could not be kept');
    }
  }
}
