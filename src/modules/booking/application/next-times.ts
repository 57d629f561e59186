import { Injectable } from '@nestjs/common';
import type { Rupiah } from '../../../kernel/money/rupiah.js';
import { earlierOf, laterOf, plusHours, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import { Offers, type ServiceOffer } from '../../directory/index.js';
import { TermsBook } from '../../settings/index.js';
import type { DeadlineTerms } from '../domain/deadlines.js';
import { Calendars } from './calendars.js';
import { freeSessions, type Calendar } from './free-times.js';

/** Most have their next times soon, so that is where they are looked for first. */
const NEAR_HOURS = 10 * 24;
/** No horizon is farther. */
const FAR_HOURS = 367 * 24;

/** A session somebody could book now. */
export interface OpenTime extends Interval {
  readonly serviceId: string;
  readonly price: Rupiah;
}

/** Which times are looked for. */
export interface TimesWanted {
  readonly now: Instant;
  /** The first so many of each. */
  readonly most: number;
  /** Sessions lie within it, from start to end; without it they may be as far as the horizon. */
  readonly window?: Interval | undefined;
  /** Services that do; all of them unless said otherwise. */
  readonly isWanted?: (offer: ServiceOffer) => boolean;
}

/** The next times of many psychologists at once, equal to what the list of slots says of each. */
@Injectable()
export class NextTimes {
  constructor(
    private readonly offers: Offers,
    private readonly terms: TermsBook,
    private readonly calendars: Calendars,
  ) {}

  /**
   * In order of time, each start once: with the service that is shown first of those that can begin
   * then. Who has none is left out.
   */
  async of(
    sql: Queryable,
    psychologistIds: readonly string[],
    wanted: TimesWanted,
  ): Promise<Map<string, OpenTime[]>> {
    if (psychologistIds.length === 0) return new Map();
    const [near, far] = periodsOf(wanted);
    const [offers, terms, calendars] = await Promise.all([
      this.offers.ofMany(sql, psychologistIds),
      this.terms.inForce(sql, wanted.now),
      this.calendars.of(sql, psychologistIds, near),
    ]);
    const asked = { wanted, terms, offers };
    const found = timesIn(asked, calendars, near);
    const short = psychologistIds.filter((id) => (found.get(id)?.length ?? 0) < wanted.most);
    if (far === null || short.length === 0) return found;
    const farther = await this.calendars.of(sql, short, far);
    return new Map([...found, ...timesIn(asked, farther, far)]);
  }
}

interface Asked {
  readonly wanted: TimesWanted;
  readonly terms: DeadlineTerms;
  readonly offers: ReadonlyMap<string, readonly ServiceOffer[]>;
}

/** Where to look first, and where when that was not enough; null when there is no more. */
function periodsOf({ now, window }: TimesWanted): [near: Interval, far: Interval | null] {
  const startsAt = laterOf(window?.startsAt ?? now, now);
  const endsAt = window?.endsAt ?? plusHours(now, FAR_HOURS);
  const nearEnd = earlierOf(plusHours(startsAt, NEAR_HOURS), endsAt);
  return [{ startsAt, endsAt: nearEnd }, nearEnd < endsAt ? { startsAt, endsAt } : null];
}

function timesIn(
  { wanted, terms, offers }: Asked,
  calendars: ReadonlyMap<string, Calendar>,
  period: Interval,
): Map<string, OpenTime[]> {
  const { now, most } = wanted;
  const found = new Map<string, OpenTime[]>();
  for (const [id, calendar] of calendars) {
    const fitting = (offers.get(id) ?? []).filter((offer) => wanted.isWanted?.(offer) ?? true);
    // The first few of all are among the first few of each.
    const times = firstTimes(fitting, (offer) =>
      freeSessions({ offer, terms, now, most }, calendar, period).filter(
        ({ endsAt }) => wanted.window === undefined || endsAt <= wanted.window.endsAt,
      ),
    ).slice(0, most);
    if (times.length > 0) found.set(id, times);
  }
  return found;
}

function firstTimes(
  offers: readonly ServiceOffer[],
  sessionsOf: (offer: ServiceOffer) => readonly Interval[],
): OpenTime[] {
  const byStart = new Map<Instant, OpenTime>();
  for (const offer of offers) {
    for (const session of sessionsOf(offer)) {
      if (byStart.has(session.startsAt)) continue;
      const { serviceId, price } = offer;
      byStart.set(session.startsAt, { ...session, serviceId, price });
    }
  }
  return [...byStart.values()].sort((one, other) => one.startsAt - other.startsAt);
}
