import { Injectable } from '@nestjs/common';
import { HOUR, instant, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import { nearest } from '../../scheduling/index.js';
import { Availability, type Moving } from './availability.js';

const MOST = 3;
const LOOK_AROUND_HOURS = 7 * 24;

/** What a client can have instead of a time they missed. */
@Injectable()
export class NearestTimes {
  constructor(private readonly availability: Availability) {}

  /**
   * Up to three sessions of the same service that can be booked now, nearest to the wanted start
   * first, the earlier first on a tie; that very start as well when it is free. None when the
   * service is no longer offered.
   */
  async to(
    sql: Queryable,
    wanted: { psychologistId: string; serviceId: string; startsAt: Instant },
    now: Instant,
    moving: Moving | null = null,
  ): Promise<Interval[]> {
    const period = {
      startsAt: instant(wanted.startsAt - LOOK_AROUND_HOURS * HOUR),
      endsAt: instant(wanted.startsAt + LOOK_AROUND_HOURS * HOUR),
    };
    const free = await this.availability.free(sql, wanted, { period, now, moving });
    const sessions = new Map(free?.sessions.map((session) => [session.startsAt, session]));
    const starts = nearest([...sessions.keys()], wanted.startsAt, MOST);
    return starts.flatMap((startsAt) => sessions.get(startsAt) ?? []);
  }
}
