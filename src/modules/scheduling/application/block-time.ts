import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { HOUR } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import { TooManyBusyTimes } from '../domain/scheduling.errors.js';
import { BusyTimes, type BusyTime } from '../infrastructure/busy-times.js';
import { CalendarSubscriptions } from '../infrastructure/calendar-subscriptions.js';

const LONGEST_HOURS = 31 * 24;

/** Blocks a stretch by hand. Bookings made before stand as they are. */
@Injectable()
export class BlockTime {
  constructor(
    private readonly subscriptions: CalendarSubscriptions,
    private readonly busyTimes: BusyTimes,
  ) {}

  /** @throws ValidationFailed unless it ends after it starts, within a month, and in the future. */
  async execute(tx: Tx, psychologistId: string, { startsAt, endsAt }: Interval): Promise<BusyTime> {
    const isStretch = startsAt < endsAt && endsAt - startsAt <= LONGEST_HOURS * HOUR;
    if (!isStretch || endsAt <= tx.now) throw notAStretch();
    if (!(await this.subscriptions.lock(tx, psychologistId))) throw new NotFound();
    const id = newId();
    if (!(await this.busyTimes.block(tx, { id, psychologistId, startsAt, endsAt }))) {
      throw new TooManyBusyTimes();
    }
    return { id, calendarId: null, startsAt, endsAt };
  }

  /** @throws NotFound, also for a time that a calendar brought. */
  async undo(tx: Tx, psychologistId: string, id: string): Promise<void> {
    if (!(await this.busyTimes.unblock(tx, psychologistId, id))) throw new NotFound();
  }
}

function notAStretch(): ValidationFailed {
  return new ValidationFailed([
    {
      pointer: '/endsAt',
      code: 'bad_stretch',
      detail: 'must be later than startsAt, within 31 days',
    },
  ]);
}
