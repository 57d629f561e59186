import { Injectable } from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
import { Database } from '../../../platform/database/database.js';
import { FollowCalendar } from './follow-calendar.js';
import { ListCalendars } from './list-calendars.js';

/** Longer nobody waits for somebody else's server; what was known then holds. */
const MOST_MS = 2_500;

/** Reads a psychologist's calendars once more, just before something depends on them. */
@Injectable()
export class LookAgain {
  constructor(
    private readonly database: Database,
    private readonly calendars: ListCalendars,
    private readonly follow: FollowCalendar,
  ) {}

  /** Never fails and never takes long: a reading that is not done goes on by itself. */
  async briefly(psychologistId: string): Promise<void> {
    const followed = await this.calendars.followed(this.database, psychologistId);
    if (followed.length === 0) return;
    const readings = followed.map(({ id }) => this.follow.readNow(psychologistId, id));
    await Promise.race([
      Promise.allSettled(readings),
      setTimeout(MOST_MS, undefined, { ref: false }),
    ]);
  }
}
