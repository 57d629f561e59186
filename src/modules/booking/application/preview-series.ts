import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { HOUR, instant, plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { zoneId, type ZoneId } from '../../../kernel/time/zones.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { CarePeople } from '../../accounts/index.js';
import { Offers } from '../../directory/index.js';
import { nearest } from '../../scheduling/index.js';
import { hasOtherClock, weeklyStarts, type WeeklyStart } from '../domain/series.js';
import { WaitlistRepository } from '../infrastructure/waitlist.repository.js';
import { Availability } from './availability.js';

const MOST_ALTERNATIVES = 3;
const LOOK_AROUND_HOURS = 7 * 24;

export interface SeriesWish {
  readonly accountId: string;
  readonly psychologistId: string;
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly weeks: number;
  readonly clientZone: ZoneId;
  readonly carePersonId?: string | undefined;
}

/** A date of the series as it could be booked now. */
export interface SeriesDate {
  readonly session: Interval;
  /** Why it cannot be had; null when it can. */
  readonly conflict: 'not_free' | 'person_busy' | null;
  /** Nearest first; only where there is a conflict. */
  readonly alternatives: readonly Interval[];
  /** The client's clock shows another time than at the first. */
  readonly hasOtherClock: boolean;
}

/** Says of each week whether the time can be had, and what can be had instead (cases 14 and 17). */
@Injectable()
export class PreviewSeries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly offers: Offers,
    private readonly people: CarePeople,
    private readonly availability: Availability,
    private readonly busyTimes: WaitlistRepository,
  ) {}

  /** @throws NotFound for a service that cannot be booked, or a person who is not the account's. */
  async run(wish: SeriesWish): Promise<SeriesDate[]> {
    const offer = await this.offers.find(this.database, wish.psychologistId, wish.serviceId);
    if (offer === null) throw new NotFound();
    const dates = weeklyStarts(zoneId(offer.psychologistZone), wish.startsAt, wish.weeks);
    const free = await this.free(wish, dates);
    const busy = await this.busy(wish, around(dates));
    const meetsOwn = (session: Interval): boolean => busy.some((own) => meet(own, session));
    const open = free.filter((session) => !meetsOwn(session));
    return dates.map(({ startsAt, isSkipped }) => {
      const session = { startsAt, endsAt: plusMinutes(startsAt, offer.durationMinutes) };
      const isFree = !isSkipped && free.some((one) => one.startsAt === startsAt);
      const refused = meetsOwn(session) ? 'person_busy' : null;
      const conflict = isFree ? refused : 'not_free';
      return {
        ...{ session, conflict },
        alternatives: conflict === null ? [] : nearestOf(open, startsAt),
        hasOtherClock: hasOtherClock(wish.clientZone, wish.startsAt, startsAt),
      };
    });
  }

  private async free(wish: SeriesWish, dates: readonly WeeklyStart[]): Promise<Interval[]> {
    const period = around(dates);
    const now = this.clock.now();
    const found = await this.availability.free(this.database, wish, { period, now });
    return found?.sessions ?? [];
  }

  private async busy(wish: SeriesWish, period: Interval): Promise<readonly Interval[]> {
    const { accountId, carePersonId, startsAt } = wish;
    if (carePersonId !== undefined) {
      await this.people.assertMayActFor(this.database, accountId, { carePersonId, at: startsAt });
    }
    const person = carePersonId ?? (await this.people.findOwn(this.database, accountId));
    return person === null ? [] : this.busyTimes.busy(this.database, [person], period);
  }
}

function around(dates: readonly WeeklyStart[]): Interval {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A series without a session.');
  return {
    startsAt: instant(first.startsAt - LOOK_AROUND_HOURS * HOUR),
    endsAt: instant(last.startsAt + LOOK_AROUND_HOURS * HOUR),
  };
}

function nearestOf(open: readonly Interval[], startsAt: Instant): Interval[] {
  const sessions = new Map(open.map((session) => [session.startsAt, session]));
  const starts = nearest([...sessions.keys()], startsAt, MOST_ALTERNATIVES);
  return starts.flatMap((start) => sessions.get(start) ?? []);
}

function meet(one: Interval, other: Interval): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
