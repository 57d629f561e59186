import { Injectable } from '@nestjs/common';
import { plusHours, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { Offers, type ServiceOffer } from '../../directory/index.js';
import { TermsBook } from '../../settings/index.js';
import { Calendars } from './calendars.js';
import { freeSessions, horizonOf, type Calendar, type Question } from './free-times.js';

/** No horizon is farther. */
const FAR_HOURS = 367 * 24;

/** How soon somebody could be met. */
export interface FirstTime {
  /** No session begins before, as long as nothing changes; null when none will begin at all. */
  readonly notBefore: Instant | null;
  readonly noticeHours: number;
}

/** The first time of each of many psychologists, as a bound that stays true while time passes. */
@Injectable()
export class FirstTimes {
  constructor(
    private readonly offers: Offers,
    private readonly terms: TermsBook,
    private readonly calendars: Calendars,
  ) {}

  /**
   * Leaves the hold's length out, because terms may become shorter by themselves. Who has nothing
   * free before the horizon may have when the horizon has moved on.
   */
  async of(
    sql: Queryable,
    psychologistIds: readonly string[],
    now: Instant,
  ): Promise<Map<string, FirstTime>> {
    const period = { startsAt: now, endsAt: plusHours(now, FAR_HOURS) };
    const [offers, terms, calendars] = await Promise.all([
      this.offers.ofMany(sql, psychologistIds),
      this.terms.inForce(sql, now),
      this.calendars.of(sql, psychologistIds, period),
    ]);
    const question = { terms: { ...terms, holdMinutes: 0 }, now };
    return new Map(
      psychologistIds.map((id) => [id, firstTime(question, offers.get(id), calendars.get(id))]),
    );
  }
}

function firstTime(
  question: Omit<Question, 'offer'>,
  offers: readonly ServiceOffer[] = [],
  calendar?: Calendar,
): FirstTime {
  const opening = calendar?.opening;
  if (calendar === undefined || !opening) return { notBefore: null, noticeHours: 0 };
  const { now } = question;
  const { noticeHours } = opening;
  const horizon = horizonOf(now, opening);
  const period = { startsAt: now, endsAt: plusHours(horizon, 1) };
  const starts = offers.flatMap(
    (offer) => freeSessions({ ...question, offer }, calendar, period).at(0)?.startsAt ?? [],
  );
  const [first] = starts.sort((one, other) => one - other);
  if (first !== undefined) return { notBefore: first, noticeHours };
  return { notBefore: offers.length === 0 ? null : horizon, noticeHours };
}
