import { Injectable } from '@nestjs/common';
import {
  HOUR,
  instant,
  laterOf,
  MINUTE,
  plusMinutes,
  type Instant,
} from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { EMPTY } from '../../../kernel/time/interval-set.js';
import type { Queryable } from '../../../platform/database/database.js';
import { Offers, type ServiceOffer } from '../../directory/index.js';
import { Openness, type Opening } from '../../scheduling/index.js';
import { TermsBook } from '../../settings/index.js';
import type { Booking } from '../domain/booking.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { LONGEST_REACH_HOURS } from './calendars.js';
import { freeSessions, type Calendar } from './free-times.js';
import { fullTimesOf } from './full-times.js';

/** A service somebody wants. */
interface Wish {
  readonly psychologistId: string;
  readonly serviceId: string;
}

/** A booking that looks for another time: what it and its offers take is free to it (case 10). */
export type Moving = Pick<Booking, 'chainId' | 'startsAt' | 'endsAt'>;

/** A service as it is offered, in the length that was once agreed. */
export function asLongAs(offer: ServiceOffer, moving: Moving | null): ServiceOffer {
  if (moving === null) return offer;
  return { ...offer, durationMinutes: (moving.endsAt - moving.startsAt) / MINUTE };
}

/** Free time = open time − booked time. The slot list and the acceptance of a booking are one rule. */
@Injectable()
export class Availability {
  constructor(
    private readonly offers: Offers,
    private readonly terms: TermsBook,
    private readonly openness: Openness,
    private readonly bookings: BookingRepository,
  ) {}

  /**
   * Sessions of a service that can be booked now and start in the period, in order of time. All
   * that decides is asked for at once.
   *
   * @returns null when the service cannot be booked.
   */
  async free(
    sql: Queryable,
    { psychologistId, serviceId }: Wish,
    { period, now, moving = null }: { period: Interval; now: Instant; moving?: Moving | null },
  ): Promise<{ offer: ServiceOffer; sessions: Interval[] } | null> {
    const [offer, terms, calendar] = await Promise.all([
      this.offers.find(sql, psychologistId, serviceId),
      this.terms.inForce(sql, now),
      this.calendar(sql, psychologistId, { period, now, moving }),
    ]);
    if (offer === null) return null;
    const fitting = asLongAs(offer, moving);
    return { offer, sessions: freeSessions({ offer: fitting, terms, now }, calendar, period) };
  }

  /** When the psychologist works around a start; null when they have no schedule. */
  async openingAt(
    sql: Queryable,
    psychologistId: string,
    startsAt: Instant,
  ): Promise<Opening | null> {
    return this.openness.of(sql, psychologistId, startsAt, plusMinutes(startsAt, 1));
  }

  /**
   * Whether the day or week of a start has all its sessions. Whoever takes a time holds the
   * psychologist's lock when asking: nothing else keeps two from being the last (case 23).
   */
  async isFullAt(
    sql: Queryable,
    { psychologistId, startsAt }: { psychologistId: string; startsAt: Instant },
    opening: Opening | null,
    butChain?: string,
  ): Promise<boolean> {
    if (opening === null) return false;
    const openings = new Map([[psychologistId, opening]]);
    const full = await fullTimesOf(sql, openings, { startsAt, endsAt: startsAt }, butChain);
    return full.get(psychologistId)?.(startsAt) ?? false;
  }

  private async calendar(
    sql: Queryable,
    psychologistId: string,
    { period, now, moving }: { period: Interval; now: Instant; moving: Moving | null },
  ): Promise<Calendar> {
    const from = laterOf(period.startsAt, now);
    if (from >= period.endsAt) return { opening: null, taken: EMPTY };
    const [opening, taken] = await Promise.all([
      this.openness.of(sql, psychologistId, from, period.endsAt),
      this.bookings.taken(
        sql,
        psychologistId,
        {
          startsAt: instant(from - LONGEST_REACH_HOURS * HOUR),
          endsAt: instant(period.endsAt + LONGEST_REACH_HOURS * HOUR),
        },
        moving?.chainId,
      ),
    ]);
    if (opening === null) return { opening, taken };
    const openings = new Map([[psychologistId, opening]]);
    const full = await fullTimesOf(sql, openings, period, moving?.chainId);
    return { opening, taken, isFull: full.get(psychologistId) };
  }
}
