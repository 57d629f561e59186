import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import type { IntervalSet } from '../../../kernel/time/interval-set.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { BusyTimes } from '../infrastructure/busy-times.js';
import type { ClaimedCalendar } from '../infrastructure/calendar-subscriptions.js';

/** Keeps what a calendar makes busy, and lets it be known: what is booked stands, but may clash now. */
@Injectable()
export class KeepBusyTimes {
  constructor(
    private readonly busyTimes: BusyTimes,
    private readonly outbox: Outbox,
  ) {}

  async run(tx: Tx, calendar: ClaimedCalendar, busy: IntervalSet): Promise<void> {
    const { psychologistId } = calendar;
    await this.busyTimes.replace(tx, calendar, busy);
    await this.outbox.publish(tx, {
      type: 'schedule.calendar_read',
      aggregateId: psychologistId,
      payload: { psychologistId },
      dedupeKey: `schedule.calendar_read:${newId()}`,
    });
  }
}
